using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>Reduces the graph of a repository to what one project has to know of everything that it is not handed the files of.</summary>
internal static class SolutionSummaries
{
    /// <param name="root">The repository's folder.</param>
    /// <param name="repository">The facts of all files.</param>
    /// <param name="graph">All that listens and connects, as far as files say.</param>
    /// <param name="project">The project's path.</param>
    /// <param name="isFirst">Whether it answers for what names no project.</param>
    /// <param name="isHanded">Whether it is handed a file.</param>
    /// <param name="mentionedPorts">The ports that C# of other projects and scripts name.</param>
    public static SolutionSummary For(string root, Repository repository, EndpointGraph graph, string project, bool isFirst, Func<string, bool> isHanded, IReadOnlyList<int> mentionedPorts)
    {
        var projects = new HashSet<string>(graph.Projects.Select(static one => one.Project.Path), StringComparer.Ordinal);
        var together = new StartedTogether(repository);
        var neighbours = new SortedDictionary<string, (List<PromisedBind> Binds, List<RepositoryClient> Clients, List<ServiceName> Services)>(StringComparer.Ordinal);
        foreach (var listener in graph.Listeners)
        {
            // Of another project all of it; of a database in a compose file, or of a front end, what stands in files that the project does not have.
            var isKnown = listener.Owner == project || (!projects.Contains(listener.Owner) && listener.Promised.Bind.Place.Path is { } path && isHanded(path));
            if (isKnown) continue;

            var isDefault = listener.Promised.IsDefault && together.Are(project, listener.Owner);
            Of(listener.Owner).Binds.Add(listener.Promised with { IsDefault = isDefault, Published = listener.Published, Service = listener.Service, IsGuess = listener.IsGuess });
        }

        foreach (var (client, _, _, _, _) in graph.Clients)
        {
            if (client.Owner is { } owner && owner != project && !isHanded(client.Fact.Url.Place.Path) && Reduced(client) is { } reduced) Of(owner).Clients.Add(reduced);
        }

        foreach (var owned in ServiceOwners.In(repository))
        {
            if (owned.Value != project) Of(owned.Value).Services.Add(owned.Key);
        }

        var summaries = neighbours.Select(static one => new ProjectSummary(one.Key, one.Value.Binds) { Clients = one.Value.Clients, Services = one.Value.Services });
        return new SolutionSummary(root, [.. summaries], mentionedPorts) { IsFirst = isFirst, Variables = VariablesIn(repository.Files.Where(file => !isHanded(file.Path))) };

        (List<PromisedBind> Binds, List<RepositoryClient> Clients, List<ServiceName> Services) Of(string owner)
        {
            if (!neighbours.TryGetValue(owner, out var lists)) neighbours.Add(owner, lists = ([], [], []));
            return lists;
        }
    }

    private static IReadOnlyList<string> VariablesIn(IEnumerable<RepositoryFile> files)
        => [.. new SortedSet<string>(files.SelectMany(static file => VariableNames.In(file.Text)), StringComparer.Ordinal)];

    // User names, passwords, paths and queries stay in the file.
    private static RepositoryClient? Reduced(RepositoryClient client)
    {
        if (!Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url) || url.Port <= 0) return null;

        var text = string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", url.Scheme, url.Host, url.Port);
        return client with { Fact = client.Fact with { Url = client.Fact.Url with { Text = text } } };
    }
}
