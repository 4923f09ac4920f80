using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Joins clients to listeners: on the host by loopback address and port, inside a compose network by the service's name.</summary>
internal sealed class ClientJoin
{
    // Parts of project names that say nothing of the one project.
    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase) { "api", "app", "web", "server", "service", "services", "host", "backend", "src" };

    // Docker's name for the machine that runs it (docs.docker.com, "Networking on Docker Desktop").
    private const string DockerHost = "host.docker.internal";

    private readonly IReadOnlyList<Listener> _listeners;
    private readonly bool _mayBindMore;
    private readonly Dictionary<int, List<Listener>> _byPort = [];
    private readonly Dictionary<ServiceName, List<Listener>> _byService = [];
    private readonly HashSet<string> _serviceNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Listener> _anywhere = [];

    /// <param name="listeners">All that listens.</param>
    /// <param name="mayBindMore">Whether a program of the host may bind what is known only at run time, so that nobody can be said to be missing.</param>
    public ClientJoin(IReadOnlyList<Listener> listeners, bool mayBindMore)
    {
        (_listeners, _mayBindMore) = (listeners, mayBindMore);
        foreach (var listener in listeners)
        {
            if (listener.Service is { } service)
            {
                Add(_byService, service, listener);
                _serviceNames.Add(service.Name);
                foreach (var alias in listener.Aliases)
                {
                    if (alias != service.Name) Add(_byService, service with { Name = alias }, listener);
                }
            }

            if (listener.OnHost is not { } bind) continue;
            if (bind.Port is > 0 and var port) Add(_byPort, port, listener);
            else _anywhere.Add(listener);
        }
    }

    public ClientVerdict Of(RepositoryClient client)
    {
        if (HostOf(client) == DockerHost) return ThroughDocker(client);
        if (client.Service is { } service) return InNetwork(client, service);
        if (ClientUrl.TryParse(client.Fact.Url.Text, out var url)) return OnHost(client, url);

        return HostOf(client) is { } host && _serviceNames.Contains(host)
            ? new ClientVerdict(client, ClientOutcome.OtherSideOfMapping, [], ServiceListener(host), NearnessReason.OtherSideOfMapping)
            : new ClientVerdict(client, ClientOutcome.Unknown, [], null, NearnessReason.None);
    }

    private ClientVerdict OnHost(RepositoryClient client, ClientUrl url)
    {
        var candidates = _byPort.TryGetValue(url.Port, out var found) ? found : [];
        var outcome = Reachability.Of(url, candidates.Concat(_anywhere).Select(static listener => listener.OnHost!));
        var listeners = candidates.FindAll(listener => Reachability.Of(url, listener.OnHost!) == outcome);
        if (listeners.Count > 0)
        {
            var isCertain = outcome == ClientOutcome.Served || !listeners.TrueForAll(static listener => listener.IsGuess);
            return new ClientVerdict(client, isCertain ? outcome : ClientOutcome.Unknown, [.. ByNearness(client, listeners)], null, NearnessReason.None);
        }

        // A port of somebody else's image may be anything: many listen on 8080.
        var inside = _listeners.FirstOrDefault(listener =>
            listener.Service is not null && listener.Promised.Bind is { Source: not UrlSource.PublishedPort } bind && bind.Port == url.Port && (bind.Scheme is null || bind.Scheme == url.Scheme));
        if (inside is not null)
            return new ClientVerdict(client, _mayBindMore ? ClientOutcome.Unknown : ClientOutcome.OtherSideOfMapping, [], inside, NearnessReason.OtherSideOfMapping);

        // Without any server there is nothing to compare with.
        var (nearest, reason) = outcome == ClientOutcome.Unknown ? (null, NearnessReason.None) : Nearest(client, url);
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
        => bind.Address is { Scope: BindScope.Any } && (bind.Scheme is null || (bind.Scheme == "https") == (url.Scheme is "https" or "wss"));

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
            var isServed = isLoopback || holders.Exists(static listener => listener.Promised.Bind.Address is not { Scope: BindScope.Loopback });
            var outcome = isServed ? ClientOutcome.Served : holders.TrueForAll(static listener => listener.IsGuess) ? ClientOutcome.Unknown : ClientOutcome.OtherInterface;
            return new ClientVerdict(client, outcome, holders, null, NearnessReason.None);
        }

        if (found.Exists(static listener => listener.IsGuess || listener.Promised.Bind.Port is null or 0)) return new ClientVerdict(client, ClientOutcome.Unknown, [], null, NearnessReason.None);
        var isMapped = found.Find(listener => listener.Published?.Port == url.Port);
        return isMapped is not null
            ? new ClientVerdict(client, ClientOutcome.OtherSideOfMapping, [], isMapped, NearnessReason.OtherSideOfMapping)
            : new ClientVerdict(client, ClientOutcome.Nobody, [], found[0], NearnessReason.Similar);
    }

    // A program seldom calls itself.
    private (Listener? Nearest, NearnessReason Reason) Nearest(RepositoryClient client, ClientUrl url)
    {
        var others = _listeners.Where(listener => listener.OnHost is not null && listener.Owner != client.Owner).ToList();
        if (others.Count == 0) others = _listeners.Where(static listener => listener.OnHost is not null).ToList();
        others = [.. ByNearness(client, others)];

        var named = others.FindAll(listener => IsNamed(client, listener.Owner));
        var isOne = named.Count > 0 && named.TrueForAll(listener => listener.Owner == named[0].Owner);
        var candidates = isOne ? named : others;
        var promised = candidates.ConvertAll(static listener => listener.Promised with { Bind = listener.OnHost! });
        if (NearestListener.To(url, promised) is not { } bind) return (null, NearnessReason.None);

        var nearest = candidates[promised.FindIndex(candidate => ReferenceEquals(candidate.Bind, bind))];
        var edits = NearestListener.Edits(Digits(url.Port), Digits(bind.Port!.Value));
        return (nearest, isOne ? NearnessReason.SameName : edits == 1 ? NearnessReason.OneDigitOff : NearnessReason.Similar);
    }

    // Of several that would do, the one whose folder shares most with the client's: repositories keep a solution's projects together.
    private static IEnumerable<Listener> ByNearness(RepositoryClient client, IEnumerable<Listener> listeners)
        => listeners.OrderByDescending(listener => Shared(client.Fact.Url.Place.Path ?? "", listener.Owner)).ThenByDescending(static listener => listener.Promised.IsDefault);

    private static int Shared(string left, string right)
    {
        var (folders, at) = (0, 0);
        for (; at < left.Length && at < right.Length && left[at] == right[at]; at++)
        {
            if (left[at] == '/') folders++;
        }

        return folders;
    }

    private static bool IsNamed(RepositoryClient client, string owner)
    {
        var name = owner.Substring(owner.LastIndexOf('/') + 1);
        foreach (var part in name.Split('.', '-', '_'))
        {
            if (part.Length < 4 || CommonWords.Contains(part)) continue;
            if (client.Fact.Name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0 || client.Fact.Url.Text.IndexOf("/" + part, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }

    private Listener? ServiceListener(string name)
        => _listeners.FirstOrDefault(listener => listener.Service is { } service && service.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? HostOf(RepositoryClient client) => Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url) ? url.Host : null;

    private static string Digits(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static void Add<TKey>(Dictionary<TKey, List<Listener>> lists, TKey key, Listener listener)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(listener);
    }
}
