using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Output;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Mapping;

/// <summary>Prints the map for people: a tree of projects, contexts and endpoints, then the clients. What would be said many times is said once.</summary>
internal static class EndpointMapText
{
    public static void Write(EndpointMap map, Terminal terminal)
    {
        if (map.Projects.Count == 0) Line(terminal, 0, "No project here listens.");
        foreach (var project in map.Projects)
        {
            Line(terminal, 0, project.Path);
            var everywhere = project.Contexts.Count == 0 ? [] : project.Contexts.Select(static context => context.Unknown).Aggregate(static (all, one) => [.. all.Intersect(one)]);
            foreach (var unknown in everywhere) Write(unknown, 1, terminal);
            foreach (var context in project.Contexts) Write(context, everywhere, terminal);
        }

        if (map.Clients.Count > 0) Line(terminal, 0, "clients");
        foreach (var clients in map.Clients.GroupBy(static client => (Origin(client.Url), client.Source, Verdict(client).Text))) Write([.. clients], terminal);
        foreach (var gaps in map.Incomplete.GroupBy(static gap => gap.Reason)) WriteGaps([.. gaps], terminal);
    }

    private static void Write(ContextEntry context, IReadOnlyList<UnknownEntry> everywhere, Terminal terminal)
    {
        Line(terminal, 1, context.Name);
        if (context.Throws is { } failure) Line(terminal, 2, "does not start: " + failure.Message + At(failure.Source), ConsoleColor.Red);
        foreach (var unknown in context.Unknown.Except(everywhere)) Write(unknown, 2, terminal);
        foreach (var bind in context.Binds) Line(terminal, 2, $"{bind.Url}  {bind.Setting}{At(bind.Source)}{OnHost(bind.Published)}");
        foreach (var ignored in context.Ignored) Line(terminal, 2, $"ignored: {ignored.Value}{At(ignored.Source)}, because of {ignored.Winner}{In(ignored.Rule)}", ConsoleColor.Yellow);
    }

    private static void Write(UnknownEntry unknown, int depth, Terminal terminal)
        => Line(terminal, depth, $"not known: {unknown.Value}{At(unknown.Source)}; apart from that:", ConsoleColor.Yellow);

    private static void Write(List<ClientEntry> clients, Terminal terminal)
    {
        var client = clients[0];
        var (text, color) = Verdict(client);
        var url = clients.TrueForAll(other => other.Url == client.Url) ? client.Url : Origin(client.Url) + "/…";
        Line(terminal, 1, $"{url}{At(client.Source)}{(clients.Count > 1 ? $", {clients.Count} times" : "")}: {text}{In(client.Rule)}", color);
    }

    private static void WriteGaps(List<IncompleteEntry> gaps, Terminal terminal)
    {
        var subject = gaps.Count > 2 ? $"{gaps[0].Subject} (and {gaps.Count - 1} more, by name with --format json)" : null;
        foreach (var gap in subject is null ? gaps : [gaps[0] with { Subject = subject }])
            Line(terminal, 0, RuleCatalogue.CheckIncomplete.Id + " " + RuleCatalogue.CheckIncomplete.Format(gap.Subject, gap.Reason), ConsoleColor.Yellow);
    }

    /// <summary>What becomes of a client, and how it is coloured.</summary>
    public static (string Text, ConsoleColor? Color) Verdict(ClientEntry client)
    {
        var (text, color) = client switch
        {
            { ServedBy: { } server } => ($"served by {server.Project} {server.Context}", (ConsoleColor?)null),
            { Outcome: "unknown" } => ("not known", null),
            { Outcome: "otherScheme" } => ("served with the other scheme only", ConsoleColor.Yellow),
            { Outcome: "otherFamily" } => ("served on the other address family only", ConsoleColor.Yellow),
            { Outcome: "otherInterface" } => ("served on another interface only", ConsoleColor.Yellow),
            { Outcome: "otherSideOfMapping" } => ("the other side of a port mapping", ConsoleColor.Yellow),
            _ => ("nobody listens", ConsoleColor.Red),
        };
        return (client.Nearest is { } near ? $"{text}; nearest: {near.Url} of {near.Project} {near.Context}{At(near.Source)}" : text, color);
    }

    /// <summary>Scheme, host and port.</summary>
    public static string Origin(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal);
        var end = host < 0 ? -1 : url.IndexOf('/', host + 3);
        return end < 0 ? url : url[..end];
    }

    private static string At(string? source) => source is null ? "" : "  " + source;

    private static string OnHost(PublishedEntry? published) => published is null ? "" : $", published as {published.Url}{At(published.Source)}";

    private static string In(string? rule) => rule is null ? "" : $" ({rule})";

    private static void Line(Terminal terminal, int depth, string text, ConsoleColor? color = null)
    {
        terminal.Write(new string(' ', depth * 2) + text, color);
        terminal.EndLine();
    }
}
