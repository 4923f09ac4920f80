using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>A repository as files under lines <c>=== path</c>, and its graph as lines of text.</summary>
internal static class GraphText
{
    private const string Separator = "=== ";

    public static EndpointGraph Graph(string files, HostProgram? program = null)
    {
        var repository = RepositoryReader.Read(Files(files));
        return EndpointGraph.Of(program is null ? repository : repository with { Projects = [.. repository.Projects.Select(project => project with { Program = program })] });
    }

    /// <summary>One line a context: its name, what is bound, what loses, why it throws or is unknown.</summary>
    public static string Contexts(EndpointGraph graph)
        => string.Join('\n', graph.Projects.SelectMany(static project => project.Contexts).Select(static context => $"{context.Context.Name}: {Of(context.Effective)}"));

    /// <summary>One line a client: its URL, what becomes of it, and the listeners or the nearest one.</summary>
    public static string Clients(EndpointGraph graph) => string.Join('\n', graph.Clients.Select(Of));

    private static string Of(EffectiveBinds effective)
    {
        if (effective.Throws is { } failure) return "throws " + failure.Message;
        if (effective.IsUnknown) return "unknown " + string.Join(", ", effective.Unknown.Select(static value => value.Place));
        var lost = effective.Lost.Where(static one => one.Loser.Place.Path is not null).Select(static one => $"; lost {one.Loser.Text} {one.Loser.Place}");
        return string.Join(", ", effective.Binds.Select(static bind => $"{bind.Url} {(bind.Place.Path is null ? bind.Name : bind.Place)}")) + string.Concat(lost);
    }

    private static string Of(ClientVerdict verdict)
    {
        var listeners = string.Concat(verdict.Listeners.Select(static listener => $" {listener.Owner} {listener.Promised.Context}"));
        var nearest = verdict.Nearest is { } near ? $" nearest {near.Owner} {near.Promised.Context} {(near.OnHost ?? near.Promised.Bind).Url} {verdict.Reason}" : "";
        return $"{verdict.Client.Fact.Url.Text} {verdict.Client.Fact.Url.Place}: {verdict.Outcome}{listeners}{nearest}";
    }

    public static IEnumerable<RepositoryFile> Files(string files)
    {
        foreach (var file in files.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        {
            var end = file.IndexOf('\n', StringComparison.Ordinal);
            yield return new RepositoryFile(file[..end], file[(end + 1)..]);
        }
    }
}
