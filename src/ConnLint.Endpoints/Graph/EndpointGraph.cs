using System;
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
internal sealed record EndpointGraph(IReadOnlyList<ProjectContexts> Projects, IReadOnlyList<Listener> Listeners)
{
    private static readonly SettingValue Unread = new("what its code says", default);

    // Joined when somebody asks: most rules do not, and a project's neighbours have many clients.
    private readonly Lazy<IReadOnlyList<ClientVerdict>> _own = new(static () => []);
    private readonly Lazy<IReadOnlyList<ClientVerdict>> _all = new(static () => []);

    private EndpointGraph(IReadOnlyList<ProjectContexts> projects, IReadOnlyList<Listener> listeners, Repository repository, bool mayBindMore)
        : this(projects, listeners)
    {
        var join = new Lazy<Func<RepositoryClient, ClientVerdict>>(() =>
        {
            var (joined, networks) = (new ClientJoin(listeners, mayBindMore, repository.Neighbours), NetworkClients.In(repository));
            return client => joined.Of(networks.Of(client));
        });
        _own = new Lazy<IReadOnlyList<ClientVerdict>>(() => [.. repository.Clients.Select(join.Value)]);
        _all = new Lazy<IReadOnlyList<ClientVerdict>>(() => [.. _own.Value, .. repository.AllClients.Skip(_own.Value.Count).Select(join.Value)]);
    }

    /// <summary>The clients in the repository's files and C# that are at hand.</summary>
    public IReadOnlyList<ClientVerdict> OwnClients => _own.Value;

    /// <summary>These, and those of neighbours, of which a summary speaks.</summary>
    public IReadOnlyList<ClientVerdict> Clients => _all.Value;

    public static EndpointGraph Of(Repository repository)
    {
        var projects = new List<ProjectContexts>();
        var listeners = new List<Listener>();
        var launches = new LaunchContexts(repository);
        foreach (var project in repository.Projects)
        {
            foreach (var socket in project.Sockets) listeners.Add(new Listener(project.Path, new PromisedBind("code", true, socket), null, null));
            if (project.IsServer)
            {
                var contexts = launches.Of(project)
                    .Select(context => project.IsCodeUnreadable ? context with { Doubt = context.Doubt ?? Unread } : context)
                    .Select(context => new ContextBinds(context, EffectiveBinds.Of(project.Program ?? HostProgram.Unread, context))).ToList();
                projects.Add(new ProjectContexts(project, contexts));
                listeners.AddRange(HostListeners(project, contexts));
            }

            // It serves programs of .NET Framework, too.
            foreach (var bind in ProjectBinds.IisExpress(project.Launch)) listeners.Add(new Listener(project.Path, new PromisedBind("profile:IIS Express", false, bind), null, null));
        }

        foreach (var neighbour in repository.Neighbours.Projects)
        {
            foreach (var promised in neighbour.Binds)
                listeners.Add(new Listener(neighbour.Path, promised, promised.Published, promised.Service) { IsGuess = promised.IsGuess });
        }

        var services = new ServiceListeners(repository, projects);
        foreach (var file in repository.Composes) listeners.AddRange(services.Of(file));
        foreach (var (folder, server) in repository.DevServers) listeners.Add(new Listener(folder, new PromisedBind("dev server", true, BindOf(server)), null, null));

        var mayBindMore = projects.Exists(static project => project.Contexts.Any(static context => !context.Context.IsContainer && context.Effective.IsUnknown))
            || repository.Neighbours.Projects.Any(static neighbour => neighbour.Binds.Any(static promised => promised is { IsGuess: true, Service: null }));
        return new EndpointGraph(projects, listeners, repository, mayBindMore);
    }

    private static IEnumerable<Listener> HostListeners(RepositoryProject project, List<ContextBinds> contexts)
    {
        var started = project.Launch.Default is { } profile ? "profile:" + profile.Name : "bare";
        foreach (var (context, effective) in contexts)
        {
            if (context.IsContainer) continue;
            foreach (var bind in effective.Binds)
                yield return new Listener(project.Path, new PromisedBind(context.Name, context.Name == started, bind), null, null) { IsGuess = effective.IsUnknown };
        }
    }

    private static Bind BindOf(Facts.FrontEnds.DevServer server)
        => new(UrlSource.DevServer, server.Tool, server.Tool, server.Scheme, BindAddress.Localhost, server.PortReplacedBy is null ? server.Port : null, server.Place);
}
