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
    private readonly List<(string Path, List<string> Names)> _variables = [.. repository.Files.Select(static file => (file.Path, VariableNames.In(file.Text).Distinct(StringComparer.Ordinal).ToList()))];

    /// <param name="project">The project's path.</param>
    /// <param name="isFirst">Whether it answers for what names no project.</param>
    /// <param name="isHanded">Whether it is handed a file.</param>
    /// <param name="mentionedPorts">The ports that C# of other projects and scripts name.</param>
    public SolutionSummary For(string project, bool isFirst, Func<string, bool> isHanded, IReadOnlyList<int> mentionedPorts)
    {
        var neighbours = new SortedDictionary<string, (List<PromisedBind> Binds, List<RepositoryClient> Clients, List<ServiceName> Services)>(StringComparer.Ordinal);
        foreach (var listener in graph.Listeners)
        {
            // Of another project all of it; of a database in a compose file, or of a front end, what stands in files that the project does not have.
            var isKnown = listener.Owner == project || (!_projects.Contains(listener.Owner) && listener.Promised.Bind.Place.Path is { } path && isHanded(path));
            if (isKnown) continue;

            var isDefault = listener.Promised.IsDefault && _together.Are(project, listener.Owner);
            Of(listener.Owner).Binds.Add(listener.Promised with { IsDefault = isDefault, Published = listener.Published, Service = listener.Service, IsGuess = listener.IsGuess });
        }

        foreach (var verdict in graph.Clients)
        {
            if (!MayConcern(project, verdict) || verdict.Client is not { Owner: { } owner } client) continue;
            if (owner != project && !isHanded(client.Fact.Url.Place.Path) && Reduced(client) is { } reduced) Of(owner).Clients.Add(reduced);
        }

        foreach (var owned in _services)
        {
            if (owned.Value != project) Of(owned.Value).Services.Add(owned.Key);
        }

        var summaries = neighbours.Select(static one => new ProjectSummary(one.Key, one.Value.Binds) { Clients = one.Value.Clients, Services = one.Value.Services });
        return new SolutionSummary(root, [.. summaries], mentionedPorts) { IsFirst = isFirst, Variables = Variables(isHanded) };

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
