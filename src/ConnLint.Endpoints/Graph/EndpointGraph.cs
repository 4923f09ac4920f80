using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Graph;

/// <summary>What a project binds in one of its launch contexts.</summary>
internal sealed record ContextBinds(LaunchContext Context, EffectiveBinds Effective);

/// <summary>A project with its contexts.</summary>
internal sealed record ProjectContexts(RepositoryProject Project, IReadOnlyList<ContextBinds> Contexts);

/// <summary>Who listens where in every launch context of a repository, and who connects to whom.</summary>
/// <param name="Projects">The servers among the projects.</param>
/// <param name="Listeners">All that listens.</param>
/// <param name="Clients">All that connects.</param>
internal sealed record EndpointGraph(IReadOnlyList<ProjectContexts> Projects, IReadOnlyList<Listener> Listeners, IReadOnlyList<ClientVerdict> Clients)
{
    private static readonly SettingValue Unread = new("what its code says", default);

    public static EndpointGraph Of(Repository repository)
    {
        var projects = new List<ProjectContexts>();
        var listeners = new List<Listener>();
        foreach (var project in repository.Projects)
        {
            foreach (var socket in project.Sockets) listeners.Add(new Listener(project.Path, new PromisedBind("code", true, socket), null, null));
            if (!project.IsServer) continue;

            var contexts = LaunchContexts.Of(project, repository)
                .Select(context => project.IsCodeUnreadable ? context with { Doubt = context.Doubt ?? Unread } : context)
                .Select(context => new ContextBinds(context, EffectiveBinds.Of(project.Program ?? HostProgram.Unread, context))).ToList();
            projects.Add(new ProjectContexts(project, contexts));
            listeners.AddRange(HostListeners(project, contexts));
            foreach (var bind in ProjectBinds.IisExpress(project.Launch)) listeners.Add(new Listener(project.Path, new PromisedBind("profile:IIS Express", false, bind), null, null));
        }

        foreach (var file in repository.Composes)
        {
            foreach (var listener in ServiceListeners(file, projects, repository))
                listeners.Add(listener.Service is { } service ? listener with { Aliases = file.Project.Service(service.Name)?.Aliases ?? [] } : listener);
        }

        foreach (var (folder, server) in repository.DevServers) listeners.Add(new Listener(folder, new PromisedBind("dev server", true, BindOf(server)), null, null));

        var mayBindMore = projects.Exists(static project => project.Contexts.Any(static context => !context.Context.IsContainer && context.Effective.IsUnknown));
        var join = new ClientJoin(listeners, mayBindMore);
        return new EndpointGraph(projects, listeners, repository.Clients.Select(NetworkClients.In(repository).Of).Select(join.Of).ToList());
    }

    private static IEnumerable<Listener> HostListeners(RepositoryProject project, List<ContextBinds> contexts)
    {
        var started = project.Launch.Default is { } profile ? "profile:" + profile.Name : null;
        foreach (var (context, effective) in contexts)
        {
            if (context.IsContainer) continue;
            foreach (var bind in effective.Binds)
                yield return new Listener(project.Path, new PromisedBind(context.Name, context.Name == started, bind), null, null) { IsGuess = effective.IsUnknown };
        }
    }

    private static IEnumerable<Listener> ServiceListeners(ComposeFile file, List<ProjectContexts> projects, Repository repository)
    {
        foreach (var service in file.Project.Services)
        {
            var name = new ServiceName(file.Path, service.Name);
            var context = "compose:" + LaunchContexts.NameOf(file, service);
            var owner = OwnerOf(service, projects, repository);
            var own = owner?.Contexts.FirstOrDefault(candidate => candidate.Context.Name == context);
            var isHost = service.NetworkMode?.Text == "host";
            foreach (var bind in own?.Effective.Binds ?? [])
                yield return new Listener(owner!.Project.Path, new PromisedBind(context, false, bind), Published(service, bind), isHost ? null : name) { IsGuess = own!.Effective.IsUnknown };

            // A program of which nobody knows what it binds listens, as far as anybody knows, where its ports are published.
            if (own is { Effective.IsUnknown: false }) continue;
            foreach (var mapping in service.Ports)
            {
                if (mapping.Protocol != "tcp" || own is not null && own.Effective.Binds.Any(bind => Published(mapping, bind))) continue;
                yield return new Listener(owner?.Project.Path ?? file.Path, new PromisedBind(context, false, Inside(service, mapping)), OnHost(service, mapping, 0), name) { IsGuess = own is not null };
            }
        }
    }

    private static ProjectContexts? OwnerOf(ComposeService service, List<ProjectContexts> projects, Repository repository)
        => LaunchContexts.DockerfileOf(service, repository) is { } dockerfile ? projects.Find(project => project.Project.Dockerfiles.Contains(dockerfile)) : null;

    private static Bind? Published(ComposeService service, Bind bind)
    {
        if (bind.Port is not { } port || bind.Address is { Scope: BindScope.Loopback }) return null;
        foreach (var mapping in service.Ports)
        {
            if (Published(mapping, bind)) return OnHost(service, mapping, port - mapping.Target!.Value.First) with { Scheme = bind.Scheme };
        }

        return null;
    }

    private static bool Published(PortMapping mapping, Bind bind) => mapping.Protocol == "tcp" && bind.Port is { } port && mapping.Target is { } target && target.Contains(port);

    private static Bind Inside(ComposeService service, PortMapping mapping)
        => new(UrlSource.PublishedPort, service.Name, service.Name, null, BindAddress.Any, mapping.Target?.First, mapping.TargetPlace);

    private static Bind OnHost(ComposeService service, PortMapping mapping, int offset)
    {
        var address = mapping.HostAddress is null ? BindAddress.Any
            : System.Net.IPAddress.TryParse(mapping.HostAddress.Text ?? "", out var ip) ? BindAddress.From(ip, dualStack: false) : (BindAddress?)null;
        return new Bind(UrlSource.PublishedPort, "ports of " + service.Name, service.Name, null, address, mapping.Published?.First + offset, mapping.PublishedPlace);
    }

    private static Bind BindOf(Facts.FrontEnds.DevServer server)
        => new(UrlSource.DevServer, server.Tool, server.Tool, server.Scheme, BindAddress.Localhost, server.PortReplacedBy is null ? server.Port : null, server.Place);
}
