using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Graph;

/// <summary>What the services of compose files listen on: what their project binds in them where it is one of the repository, else what they publish.</summary>
internal sealed class ServiceListeners
{
    private readonly Repository _repository;
    private readonly Dictionary<string, string> _owners = [];
    private readonly Dictionary<(string Project, string Context), ContextBinds> _contexts = [];
    private readonly HashSet<ServiceName> _neighbours;

    public ServiceListeners(Repository repository, IEnumerable<ProjectContexts> projects)
    {
        _repository = repository;
        _neighbours = [.. repository.Neighbours.Projects.SelectMany(static neighbour => neighbour.Binds).Select(static promised => promised.Service).OfType<ServiceName>()];
        foreach (var (project, contexts) in projects)
        {
            foreach (var dockerfile in project.Dockerfiles)
            {
                if (!_owners.TryGetValue(dockerfile.Path, out _)) _owners.Add(dockerfile.Path, project.Path);
            }

            foreach (var context in contexts)
            {
                var key = (project.Path, context.Context.Name);
                if (!_contexts.TryGetValue(key, out _)) _contexts.Add(key, context);
            }
        }
    }

    public IEnumerable<Listener> Of(ComposeFile file)
    {
        foreach (var service in file.Project.Services)
        {
            // The build has read what that project binds.
            if (_neighbours.Contains(new ServiceName(file.Path, service.Name))) continue;
            foreach (var listener in Of(file, service)) yield return listener with { Aliases = service.Aliases };
        }
    }

    private IEnumerable<Listener> Of(ComposeFile file, ComposeService service)
    {
        var name = new ServiceName(file.Path, service.Name);
        var context = "compose:" + LaunchContexts.NameOf(file, service);
        var owner = OwnerOf(service);
        var own = owner is not null && _contexts.TryGetValue((owner, context), out var found) ? found : null;
        var isHost = service.NetworkMode?.Text == "host";
        foreach (var bind in own?.Effective.Binds ?? [])
            yield return new Listener(owner!, new PromisedBind(context, false, bind), Published(service, bind), isHost ? null : name) { IsGuess = own!.Effective.IsUnknown };

        // A program of which nobody knows what it binds listens, as far as anybody knows, where its ports are published.
        if (own is { Effective.IsUnknown: false }) yield break;
        foreach (var mapping in service.Ports)
        {
            if (mapping.Protocol != "tcp" || (own is not null && IsBound(own, mapping))) continue;
            yield return new Listener(owner ?? file.Path, new PromisedBind(context, false, Inside(service, mapping)), OnHost(service, mapping, 0), name) { IsGuess = own is not null };
        }
    }

    private static bool IsBound(ContextBinds own, PortMapping mapping)
    {
        foreach (var bind in own.Effective.Binds)
        {
            if (Published(mapping, bind)) return true;
        }

        return false;
    }

    private string? OwnerOf(ComposeService service)
        => LaunchContexts.DockerfileOf(service, _repository) is { } dockerfile && _owners.TryGetValue(dockerfile.Path, out var owner) ? owner : null;

    private static Bind? Published(ComposeService service, Bind bind)
    {
        if (bind.Port is not { } port || bind.Address is { Scope: BindScope.Loopback }) return null;
        foreach (var mapping in service.Ports)
        {
            if (Published(mapping, bind)) return OnHost(service, mapping, port - mapping.Target!.Value.First) with { Scheme = bind.Scheme };
        }

        return null;
    }

    private static bool Published(PortMapping mapping, Bind bind)
        => mapping.Protocol == "tcp" && bind.Port is { } port && mapping.Target is { } target && target.Contains(port);

    private static Bind Inside(ComposeService service, PortMapping mapping)
        => new(UrlSource.PublishedPort, service.Name, service.Name, null, BindAddress.Any, mapping.Target?.First, mapping.TargetPlace);

    private static Bind OnHost(ComposeService service, PortMapping mapping, int offset)
    {
        var address = mapping.HostAddress is null ? BindAddress.Any
            : System.Net.IPAddress.TryParse(mapping.HostAddress.Text ?? "", out var ip) ? BindAddress.From(ip, dualStack: false) : (BindAddress?)null;
        return new Bind(UrlSource.PublishedPort, "ports of " + service.Name, service.Name, null, address, mapping.Published?.First + offset, mapping.PublishedPlace);
    }
}
