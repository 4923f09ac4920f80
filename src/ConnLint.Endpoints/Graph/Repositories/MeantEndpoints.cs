using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Which listeners of a large solution one project could mean: those at ports that its files and C# name, or that answer its clients or come nearest to them, and those in networks of compose
/// files that it is handed. With all others, each project's summary would be as long as the solution is large.
/// </summary>
internal sealed class MeantEndpoints
{
    // As many fixes of one project find a port of their own.
    private const int FreePorts = 3;

    // Where so many ports in a row are taken, or so many URLs are written into C#, it is data.
    private const int ManyPorts = 1_000;

    private readonly EndpointGraph _graph;
    private readonly NearestListeners _nearest;
    private readonly HashSet<int> _held;
    private readonly Dictionary<Listener, int> _indexes = [];
    private readonly Dictionary<string, List<int>> _byOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _callsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _callsIn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<int>> _named = new(StringComparer.Ordinal);

    public MeantEndpoints(Repository repository, EndpointGraph graph)
    {
        (_graph, _nearest) = (graph, new NearestListeners(graph.Listeners));
        _held = [.. graph.Listeners.Select(static listener => listener.OnHost?.Port).OfType<int>()];
        for (var index = 0; index < graph.Listeners.Count; index++)
        {
            var listener = graph.Listeners[index];
            _indexes[listener] = index;
            Add(_byOwner, listener.Owner, index);
        }

        for (var index = 0; index < graph.Clients.Count; index++)
        {
            var client = graph.Clients[index].Client;
            if (client.Owner is { } owner) Add(_callsOf, owner, index);
            Add(_callsIn, client.Fact.Url.Place.Path, index);
        }

        foreach (var file in repository.Files)
        {
            var ports = new HashSet<int>();
            MentionedPorts.AddTo(ports, file.Text);
            if (ports.Count > 0) _named[file.Path] = ports;
        }
    }

    /// <param name="project">The project's path.</param>
    /// <param name="handed">The paths of the files that it is handed.</param>
    /// <param name="isDefault">Whether a listener is one that is bound where the project is started as usual.</param>
    /// <param name="code">The project's C#.</param>
    public Choice For(string project, HashSet<string> handed, Func<Listener, bool> isDefault, IEnumerable<string> code)
    {
        var (asked, inUrls) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var text in code) MentionedPorts.AddTo(asked, text, inUrls);
        var calls = new SortedSet<int>(At(_callsOf, project));
        foreach (var path in handed)
        {
            if (_named.TryGetValue(path, out var ports)) asked.UnionWith(ports);
            calls.UnionWith(At(_callsIn, path));
        }

        foreach (var index in At(_byOwner, project)) AskFor(_graph.Listeners[index], asked);

        var choice = new Choice(this, project, asked, handed, isDefault);
        foreach (var verdict in calls.Select(index => _graph.Clients[index]))
        {
            if (verdict.Nearest is { } nearest) choice.Add(nearest);
            foreach (var listener in verdict.Listeners) choice.Add(listener);
            if (verdict.Nearest is not null) choice.AddNamed(verdict.Client);
        }

        foreach (var port in inUrls.Where(port => !_held.Contains(port)).Take(ManyPorts))
        {
            foreach (var scheme in new[] { "http", "https" }) choice.AddNearest(scheme, port);
        }

        choice.AddAsked();
        return choice;
    }

    private static void Add(Dictionary<string, List<int>> indexes, string key, int index)
    {
        if (!indexes.TryGetValue(key, out var at)) indexes.Add(key, at = []);
        at.Add(index);
    }

    private static List<int> At(Dictionary<string, List<int>> indexes, string key) => indexes.TryGetValue(key, out var at) ? at : [];

    // What the project binds itself, which need not be written anywhere, and where it could go from there.
    private void AskFor(Listener own, SortedSet<int> asked)
    {
        if (own.Promised.Bind.Port is { } inside) asked.Add(inside);
        if (own.OnHost?.Port is not { } port) return;

        asked.Add(port);
        for (var (next, found) = (port + 1, 0); found < FreePorts && next <= Math.Min(port + ManyPorts, ushort.MaxValue); next++)
        {
            if (_held.Contains(next)) continue;
            asked.Add(next);
            found++;
        }
    }

    /// <summary>What one project could mean.</summary>
    public sealed class Choice(MeantEndpoints all, string project, SortedSet<int> asked, HashSet<string> handed, Func<Listener, bool> isDefault)
    {
        private readonly HashSet<int> _meant = [];

        // Of those that no rule could tell apart, one is enough: many say the same, of the server's default or of a collector of logs.
        private readonly HashSet<(string? Scheme, BindAddress? Address, int? Port, int? Inside, bool IsDefault, bool IsGuess, bool IsConfigured)> _kinds = [];
        private readonly HashSet<(string Name, string Authority, ClientRole Role)> _clients = [];

        /// <summary>The ports that its files and C# name, that it binds, and that are the next free ones.</summary>
        public IReadOnlyCollection<int> Asked => asked;

        /// <param name="index">Of a listener in the graph.</param>
        public bool Has(int index) => _meant.Contains(index);

        /// <summary>Whether a neighbour's client may mean what the project binds; of those that are the same but for their place only the first that is asked for.</summary>
        public bool Takes(RepositoryClient client, Uri url) => client.Service is { } service
            ? handed.Contains(service.File)
            : IsAsked(url.Port) && _clients.Add((client.Fact.Name, url.Authority, client.Fact.Role));

        public void Add(Listener listener)
        {
            if (!all._indexes.TryGetValue(listener, out var index) || !_meant.Add(index)) return;

            _kinds.Add(KindOf(listener));
            if (IsConfigured(listener)) AddSiblings(listener);
        }

        public void AddNearest(string scheme, int port)
        {
            if (!ClientUrl.TryParse(FormattableString.Invariant($"{scheme}://localhost:{port}"), out var url)) return;

            var client = new RepositoryClient(ClientFact.InCode(url, new TextPlace(project, 0, 0, 0, 0), ClientRole.Request), project, null);
            if (all._nearest.To(client, url).Nearest is { } nearest) Add(nearest);
        }

        // Who reads of one of two that a client names would take that one to be meant.
        public void AddNamed(RepositoryClient client)
        {
            foreach (var owner in all._nearest.Named(client))
            {
                var named = At(all._byOwner, owner).Select(index => all._graph.Listeners[index]).FirstOrDefault(static listener => listener is { OnHost: not null, MaySpeakHttp: true });
                if (named is not null) Add(named);
            }
        }

        public void AddAsked()
        {
            var others = new List<int>();
            var hasGuess = false;
            for (var index = 0; index < all._graph.Listeners.Count; index++)
            {
                var listener = all._graph.Listeners[index];
                if (listener.Owner == project) continue;
                if (listener.Service is { } service && handed.Contains(service.File))
                {
                    // A rule may ask for all that a service binds.
                    _meant.Add(index);
                    continue;
                }

                // That anybody at all binds what nobody knows keeps others silent.
                var isFirstGuess = !hasGuess && listener is { IsGuess: true, Service: null };
                hasGuess |= isFirstGuess;
                if (isFirstGuess || IsAsked(listener.OnHost) || (listener.Service is not null && IsAsked(listener.Promised.Bind))) others.Add(index);
            }

            // Repositories keep together what belongs together.
            foreach (var index in others.OrderByDescending(index => NearestListeners.Shared(project, all._graph.Listeners[index].Owner)))
            {
                var listener = all._graph.Listeners[index];
                if (_kinds.Add(KindOf(listener))) Add(listener);
            }
        }

        // A port that is not known may be any.
        private bool IsAsked(Bind? bind) => bind is not null && (bind.Port is not { } port || IsAsked(port));

        private bool IsAsked(int port) => SolutionSummary.IsAlwaysTold(port) || asked.Contains(port);

        private static bool IsConfigured(Listener listener) => listener is { Service: null, Promised.Bind.Source: not UrlSource.Default };

        private (string?, BindAddress?, int?, int?, bool, bool, bool) KindOf(Listener listener)
        {
            // A container that is asked for by its port inside is the same wherever it is published.
            var (inside, outside) = (listener.Promised.Bind, IsAsked(listener.OnHost) ? listener.OnHost : null);
            return ((outside ?? inside).Scheme, (outside ?? inside).Address, outside?.Port, listener.Service is null ? null : inside.Port, isDefault(listener), listener.IsGuess, IsConfigured(listener));
        }

        // Whoever asks a server by the wrong scheme is told where it speaks the other.
        private void AddSiblings(Listener listener)
        {
            foreach (var index in At(all._byOwner, listener.Owner))
            {
                if (IsConfigured(all._graph.Listeners[index])) _meant.Add(index);
            }
        }
    }
}
