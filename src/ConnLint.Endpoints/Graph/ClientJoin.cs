using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Joins clients to listeners: on the host by loopback address and port, inside a compose network by the service's name.</summary>
internal sealed class ClientJoin
{
    // Docker's name for the machine that runs it (docs.docker.com, "Networking on Docker Desktop").
    private const string DockerHost = "host.docker.internal";

    private readonly bool _mayBindMore;
    private readonly Dictionary<int, List<Listener>> _byPort = [];
    private readonly Dictionary<int, List<Listener>> _insideByPort = [];
    private readonly Dictionary<ServiceName, List<Listener>> _byService = [];
    private readonly Dictionary<string, Listener> _byServiceName = new(StringComparer.OrdinalIgnoreCase);
    private readonly NearestListeners _nearest;
    private readonly SolutionSummary _neighbours;
    private readonly bool _isAnywhere;

    /// <param name="listeners">All that listens.</param>
    /// <param name="mayBindMore">Whether a program of the host may bind what is known only at run time, so that nobody can be said to be missing.</param>
    /// <param name="neighbours">What is known of those whose files are not at hand.</param>
    public ClientJoin(IReadOnlyList<Listener> listeners, bool mayBindMore, SolutionSummary neighbours)
    {
        (_mayBindMore, _neighbours) = (mayBindMore, neighbours);
        _nearest = new NearestListeners(listeners);
        foreach (var listener in listeners)
        {
            if (listener.Service is { } service)
            {
                Add(_byService, service, listener);
                foreach (var alias in listener.Aliases)
                {
                    if (alias != service.Name) Add(_byService, service with { Name = alias }, listener);
                }

                if (!_byServiceName.TryGetValue(service.Name, out _)) _byServiceName.Add(service.Name, listener);

                // A port of somebody else's image may be anything: many listen on 8080.
                if (listener.Promised.Bind is { Source: not UrlSource.PublishedPort, Port: { } inside }) Add(_insideByPort, inside, listener);
            }

            if (listener.OnHost is not { } bind) continue;
            if (bind.Port is > 0 and var port) Add(_byPort, port, listener);
            else _isAnywhere = true;
        }
    }

    /// <summary>Whether a client's host is none of this machine, nor of a network that Docker makes; a service's name may still be meant.</summary>
    public static bool IsElsewhere(RepositoryClient client) => client.Service is null && HostOf(client) != DockerHost && !ClientUrl.TryParse(client.Fact.Url.Text, out _);

    public ClientVerdict Of(RepositoryClient client)
    {
        if (HostOf(client) == DockerHost) return ThroughDocker(client);
        if (client.Service is { } service) return InNetwork(client, service);
        if (ClientUrl.TryParse(client.Fact.Url.Text, out var url)) return OnHost(client, url);

        return HostOf(client) is { } host && _byServiceName.TryGetValue(host, out var named)
            ? new ClientVerdict(client, ClientOutcome.OtherSideOfMapping, [], named, NearnessReason.OtherSideOfMapping)
            : new ClientVerdict(client, ClientOutcome.Unknown, [], null, NearnessReason.None);
    }

    private ClientVerdict OnHost(RepositoryClient client, ClientUrl url)
    {
        var candidates = _byPort.TryGetValue(url.Port, out var found) ? found : [];
        var outcome = Reachability.Of(url, candidates, _isAnywhere);
        if (outcome != ClientOutcome.Served && !_neighbours.Tells(url.Port)) return new ClientVerdict(client, ClientOutcome.Unknown, [], null, NearnessReason.None);

        var listeners = candidates.FindAll(listener => Reachability.Of(url, listener.OnHost!) == outcome);
        if (listeners.Count > 0)
        {
            var isCertain = outcome == ClientOutcome.Served || !listeners.TrueForAll(static listener => listener.IsGuess);
            return new ClientVerdict(client, isCertain ? outcome : ClientOutcome.Unknown, [.. ByNearness(client, listeners)], null, NearnessReason.None);
        }

        if (_insideByPort.TryGetValue(url.Port, out var inContainers) && inContainers.Find(listener => listener.Promised.Bind.Scheme is not { } scheme || scheme == url.Scheme) is { } inside)
            return new ClientVerdict(client, _mayBindMore ? ClientOutcome.Unknown : ClientOutcome.OtherSideOfMapping, [], inside, NearnessReason.OtherSideOfMapping);

        // Without any server there is nothing to compare with.
        var (nearest, reason) = outcome == ClientOutcome.Unknown ? (null, NearnessReason.None) : _nearest.To(client, url);
        return new ClientVerdict(client, nearest is null || _mayBindMore ? ClientOutcome.Unknown : outcome, [], nearest, reason);
    }

    // What is bound to all interfaces can be reached in every way in which Docker gives the host its name; of the rest, that decides.
    private ClientVerdict ThroughDocker(RepositoryClient client)
    {
        var url = new Uri(client.Fact.Url.Text);
        var all = _byPort.TryGetValue(url.Port, out var found) ? found.FindAll(listener => IsServedTo(url, listener.OnHost!)) : [];
        return new ClientVerdict(client, all.Count > 0 ? ClientOutcome.Served : ClientOutcome.Unknown, [.. ByNearness(client, all)], null, NearnessReason.None);
    }

    private static bool IsServedTo(Uri url, Bind bind)
        => bind.Address is { Scope: BindScope.Any } && IsSpoken(url, bind);

    private static bool IsSpoken(Uri url, Bind bind) => bind.Scheme is null || (bind.Scheme == "https") == (url.Scheme is "https" or "wss");

    // Inside a network, localhost is the container itself, and a service's name its container: what is published on the host does not matter.
    private ClientVerdict InNetwork(RepositoryClient client, ServiceName service)
    {
        var isLoopback = ClientUrl.TryParse(client.Fact.Url.Text, out _);
        var target = isLoopback ? service : HostOf(client) is { } host ? service with { Name = host } : null;
        if (target is null || !Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url) || !_byService.TryGetValue(target, out var found))
            return new ClientVerdict(client, ClientOutcome.Unknown, [], null, NearnessReason.None);

        var holders = found.FindAll(listener => listener.Promised.Bind.Port == url.Port);
        if (holders.Count > 0)
        {
            var reached = isLoopback ? holders : holders.FindAll(static listener => listener.Promised.Bind.Address is not { Scope: BindScope.Loopback });
            var outcome = reached.Exists(listener => IsSpoken(url, listener.Promised.Bind)) ? ClientOutcome.Served
                : holders.Exists(static listener => listener.IsGuess) ? ClientOutcome.Unknown
                : reached.Count > 0 ? ClientOutcome.OtherScheme : ClientOutcome.OtherInterface;
            return new ClientVerdict(client, outcome, holders, null, NearnessReason.None);
        }

        if (found.Exists(static listener => listener.IsGuess || listener.Promised.Bind.Port is null or 0)) return new ClientVerdict(client, ClientOutcome.Unknown, [], null, NearnessReason.None);
        var isMapped = found.Find(listener => listener.Published?.Port == url.Port);
        return isMapped is not null
            ? new ClientVerdict(client, ClientOutcome.OtherSideOfMapping, [], isMapped, NearnessReason.OtherSideOfMapping)
            : new ClientVerdict(client, ClientOutcome.Nobody, [], found[0], NearnessReason.Similar);
    }

    // Of several that would do, the one whose folder shares most with the client's: repositories keep a solution's projects together.
    private static IEnumerable<Listener> ByNearness(RepositoryClient client, IEnumerable<Listener> listeners)
        => listeners.OrderByDescending(listener => NearestListeners.Shared(client.Fact.Url.Place.Path ?? "", listener.Owner)).ThenByDescending(static listener => listener.Promised.IsDefault);

    private static string? HostOf(RepositoryClient client) => Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url) ? url.Host : null;

    private static void Add<TKey>(Dictionary<TKey, List<Listener>> lists, TKey key, Listener listener)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(listener);
    }
}
