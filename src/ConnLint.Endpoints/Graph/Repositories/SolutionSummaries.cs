using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;

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
    private readonly List<(string Path, List<string> Names)> _variables = [.. repository.Files.Select(static file => (file.Path, VariableNames.In(file.Text).Distinct(StringComparer.Ordinal).ToList()))];

    /// <summary>Up to how many listeners of the solution are all told to each project, so that its editor knows them before its C# names them.</summary>
    public int Few { get; init; } = 200;

    /// <param name="project">The project's path.</param>
    /// <param name="isFirst">Whether it answers for what names no project.</param>
    /// <param name="isHanded">Whether it is handed a file.</param>
    /// <param name="namedPorts">The ports that C# of other projects and scripts name.</param>
    /// <param name="code">The project's C#, which is read only in a large solution.</param>
    public SolutionSummary For(string project, bool isFirst, Func<string, bool> isHanded, IReadOnlyList<int> namedPorts, IEnumerable<string> code)
    {
        var choice = graph.Listeners.Count > Few ? _meant.Value.For(project, isHanded, IsDefault, code) : null;
        var neighbours = new SortedDictionary<string, (List<PromisedBind> Binds, List<RepositoryClient> Clients, List<ServiceName> Services)>(StringComparer.Ordinal);
        for (var index = 0; index < graph.Listeners.Count; index++)
        {
            if (choice?.Has(index) == false) continue;

            // Of another project all of it; of a database in a compose file, or of a front end, what stands in files that the project does not have.
            var listener = graph.Listeners[index];
            var isKnown = listener.Owner == project || (!_projects.Contains(listener.Owner) && listener.Promised.Bind.Place.Path is { } path && isHanded(path));
            if (isKnown) continue;

            Of(listener.Owner).Binds.Add(listener.Promised with { IsDefault = IsDefault(listener), Published = listener.Published, Service = listener.Service, IsGuess = listener.IsGuess });
        }

        foreach (var verdict in graph.Clients)
        {
            if (!MayConcern(project, verdict) || verdict.Client is not { Owner: { } owner } client) continue;
            if (owner == project || isHanded(client.Fact.Url.Place.Path) || Reduced(client) is not { } reduced) continue;
            if (choice?.Takes(client) != false) Of(owner).Clients.Add(reduced);
        }

        foreach (var owned in _services)
        {
            if (owned.Value != project && (choice is null || isHanded(owned.Key.File))) Of(owned.Value).Services.Add(owned.Key);
        }

        var summaries = neighbours.Select(static one => new ProjectSummary(one.Key, one.Value.Binds) { Clients = one.Value.Clients, Services = one.Value.Services });
        return new SolutionSummary(root, [.. summaries], Asked(namedPorts))
        {
            IsFirst = isFirst,
            Variables = Variables(isHanded),
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

    // Whom another project certainly serves is its affair, and an origin calls nobody; everybody else of this machine may mean what this project binds, in C# perhaps.
    private static bool MayConcern(string project, ClientVerdict verdict) => verdict switch
    {
        { Client.Fact.Role: ClientRole.Origin } => false,
        { Outcome: ClientOutcome.Served } => verdict.Listeners.Any(listener => listener.Owner == project || listener.IsGuess),
        { Outcome: ClientOutcome.Unknown } => !ClientJoin.IsElsewhere(verdict.Client),
        _ => true,
    };

    private IReadOnlyList<string> Variables(Func<string, bool> isHanded)
        => [.. new SortedSet<string>(_variables.Where(file => !isHanded(file.Path)).SelectMany(static file => file.Names), StringComparer.Ordinal)];

    // User names, passwords, paths and queries stay in the file.
    private static RepositoryClient? Reduced(RepositoryClient client)
    {
        if (!Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url) || url.Port <= 0) return null;

        var text = string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", url.Scheme, url.Host, url.Port);
        return client with { Fact = client.Fact with { Url = client.Fact.Url with { Text = text } } };
    }
}
