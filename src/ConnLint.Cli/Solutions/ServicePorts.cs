using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Solutions;

/// <summary>Reads which ports the compose services of a repository bind and publish. What C# says is not read.</summary>
internal static class ServicePorts
{
    public static (IReadOnlyList<ServicePort> Ports, IEnumerable<Gap> Gaps) Below(string root)
    {
        var folder = new RepositoryFolder(root);
        return ([.. In(RepositoryReader.Read(folder.Files()))], folder.Gaps);
    }

    public static IEnumerable<ServicePort> In(Repository repository)
    {
        var listeners = EndpointGraph.Of(repository).Listeners.ToLookup(static listener => listener.Service);
        foreach (var file in repository.Composes)
        {
            foreach (var service in file.Project.Services)
            {
                if (service.NetworkMode is not null || !service.IsComplete) continue;
                foreach (var port in Of(service, [.. listeners[new ServiceName(file.Path, service.Name)]])) yield return port;
            }
        }
    }

    // A listener without a bind of its own stands for a program of which only the mapping is known.
    private static IEnumerable<ServicePort> Of(ComposeService service, List<Listener> listeners)
    {
        var binds = listeners.Where(static listener => listener.Promised.Bind is { Source: not UrlSource.PublishedPort, IsKnown: true }).ToList();
        var isKnown = binds.Count > 0 && !listeners.Exists(static listener => listener.IsGuess);
        int? open = binds.Select(static listener => listener.Promised.Bind).FirstOrDefault(static bind => bind.Address is not { Scope: BindScope.Loopback })?.Port;
        foreach (var listener in binds)
        {
            var bind = listener.Promised.Bind;
            if (service.Ports.Any(mapping => mapping.Protocol == "tcp" && mapping.Target is { } target && target.Contains(bind.Port!.Value))) continue;
            yield return new ServicePort(Name(service), Shown(service.Place), bind.Port!.Value, null) { IsBound = true, BoundBy = Shown(bind), IsLoopback = bind.Address is { Scope: BindScope.Loopback } };
        }

        // A database that nobody publishes is what a program on the host misses.
        foreach (var port in KnownImages.PortsOf(service.Image?.Text))
        {
            if (binds.Count > 0 || service.Ports.Any(mapping => mapping.Target is { } target && target.Contains(port))) continue;
            yield return new ServicePort(Name(service), Shown(service.Place), port, null) { IsByImage = true, BoundBy = Quoted.Text(service.Image!.Text!) };
        }

        foreach (var mapping in service.Ports)
        {
            if (mapping.Protocol != "tcp" || mapping.Target is not { Count: 1 } target) continue;
            var bound = binds.Find(listener => listener.Promised.Bind.Port == target.First)?.Promised.Bind;
            var isLoopback = bound?.Address is { Scope: BindScope.Loopback };
            yield return new ServicePort(Name(service), Shown(service.Place), target.First, mapping.IsPublishedComputed ? null : mapping.Published?.First)
            {
                MappingPlace = Shown(mapping.Place),
                IsBound = isKnown ? bound is not null : null,
                BoundBy = bound is null ? "" : Shown(bound),
                IsLoopback = isLoopback,
                BoundInstead = bound is null || isLoopback ? open : null,
            };
        }
    }

    private static string Name(ComposeService service) => Quoted.Text(service.Name);

    private static string Shown(Bind bind) => bind.Place.Path is null ? Quoted.Text(bind.Name) : Shown(bind.Place);

    private static string Shown(TextPlace place) => place.Path is null ? "" : Quoted.Text(place.ToString());
}
