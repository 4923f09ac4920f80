using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>Reduces the graph of a repository to what one project has to know of everything that it is not handed the files of.</summary>
/// <param name="root">The repository's folder.</param>
/// <param name="repository">The facts of all files.</param>
/// <param name="graph">All that listens and connects, as far as files say.</param>
internal sealed class SolutionSummaries(string root, Repository repository, EndpointGraph graph)
{
    private readonly HashSet<string> _projects = new(graph.Projects.Select(static one => one.Project.Path), StringComparer.Ordinal);
    private readonly StartedTogether _together = new(repository);
    private readonly Dictionary<ServiceName, string> _services = ServiceOwners.In(repository);
    private readonly Lazy<MeantEndpoints> _meant = new(() => new MeantEndpoints(repository, graph));
    private readonly List<int> _exposed = [.. new SortedSet<int>(ForeignPrograms.Ports(repository))];
    private readonly List<Call> _calls = [.. graph.Clients.Select(Call.Of).OfType<Call>()];
    private readonly VariablesByFile _variables = new(repository);

    /// <summary>Up to how many listeners of the solution are all told to each project, so that its editor knows them before its C# names them.</summary>
    public int Few { get; init; } = 200;

    /// <param name="project">The project's path.</param>
    /// <param name="isFirst">Whether it answers for what names no project.</param>
    /// <param name="handed">The paths of the files that it is handed.</param>
    /// <param name="namedPorts">The ports that C# of other projects and scripts name.</param>
    /// <param name="code">The project's C#, which is read only in a large solution.</param>
    public SolutionSummary For(string project, bool isFirst, HashSet<string> handed, IReadOnlyList<int> namedPorts, IEnumerable<string> code)
    {
        var choice = graph.Listeners.Count > Few ? _meant.Value.For(project, handed, IsDefault, code) : null;
        var neighbours = new SortedDictionary<string, (List<PromisedBind> Binds, List<RepositoryClient> Clients, List<ServiceName> Services)>(StringComparer.Ordinal);
        for (var index = 0; index < graph.Listeners.Count; index++)
        {
            if (choice?.Has(index) == false) continue;

            // Of another project all of it; of a database in a compose file, or of a front end, what stands in files that the project does not have.
            var listener = graph.Listeners[index];
            var isKnown = listener.Owner == project || (!_projects.Contains(listener.Owner) && listener.Promised.Bind.Place.Path is { } path && handed.Contains(path));
            if (isKnown) continue;

            Of(listener.Owner).Binds.Add(listener.Promised with { IsDefault = IsDefault(listener), Published = listener.Published, Service = listener.Service, IsGuess = listener.IsGuess });
        }

        foreach (var call in _calls)
        {
            if (!call.MayConcern(project) || call.Owner == project || handed.Contains(call.Path)) continue;
            if (choice?.Takes(call.Client, call.Url) != false) Of(call.Owner).Clients.Add(call.Client);
        }

        foreach (var owned in _services)
        {
            if (owned.Value != project && (choice is null || handed.Contains(owned.Key.File))) Of(owned.Value).Services.Add(owned.Key);
        }

        var summaries = neighbours.Select(static one => new ProjectSummary(one.Key, one.Value.Binds) { Clients = one.Value.Clients, Services = one.Value.Services });
        return new SolutionSummary(root, [.. summaries], Asked(namedPorts))
        {
            IsFirst = isFirst,
            Variables = _variables.OutsideOf(handed),
            ExposedPorts = Asked(_exposed),
            AskedPorts = choice is null ? null : [.. choice.Asked],
        };

        bool IsDefault(Listener listener) => listener.Promised.IsDefault && _together.Are(project, listener.Owner);

        IReadOnlyList<int> Asked(IReadOnlyList<int> ports) => choice is null ? ports : [.. ports.Where(choice.Asked.Contains)];

        (List<PromisedBind> Binds, List<RepositoryClient> Clients, List<ServiceName> Services) Of(string owner)
        {
            if (!neighbours.TryGetValue(owner, out var lists)) neighbours.Add(owner, lists = ([], [], []));
            return lists;
        }
    }

    /// <summary>A client as its neighbours hear of it: user names, passwords, paths and queries stay in the file.</summary>
    /// <param name="Servers">Whom alone it concerns; null where everybody of this machine may be meant, by C# perhaps.</param>
    private sealed record Call(RepositoryClient Client, string Owner, Uri Url, HashSet<string>? Servers)
    {
        public string Path => Client.Fact.Url.Place.Path;

        public bool MayConcern(string project) => Servers?.Contains(project) != false;

        /// <summary>Null for what concerns no neighbour: an origin calls nobody.</summary>
        public static Call? Of(ClientVerdict verdict)
        {
            if (verdict.Client is not { Owner: { } owner } client || client.Fact.Role == ClientRole.Origin) return null;
            if (verdict.Outcome == ClientOutcome.Unknown && ClientJoin.IsElsewhere(client)) return null;
            if (!Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url) || url.Port <= 0) return null;

            var text = string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", url.Scheme, url.Host, url.Port);
            return new Call(client with { Fact = client.Fact with { Url = client.Fact.Url with { Text = text } } }, owner, url, ServersOf(verdict));
        }

        // Whom another project certainly serves is its affair.
        private static HashSet<string>? ServersOf(ClientVerdict verdict) => verdict.Outcome == ClientOutcome.Served && !verdict.Listeners.Any(static listener => listener.IsGuess)
            ? new HashSet<string>(verdict.Listeners.Select(static listener => listener.Owner), StringComparer.Ordinal)
            : null;
    }
}
