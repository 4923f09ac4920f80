using System;
using ConnLint.Cli.Output;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Mapping;

/// <summary>Prints the map for people: a tree of projects, contexts and endpoints, then the clients.</summary>
internal static class EndpointMapText
{
    public static void Write(EndpointMap map, Terminal terminal)
    {
        if (map.Projects.Count == 0) Line(terminal, 0, "No project here listens.");
        foreach (var project in map.Projects)
        {
            Line(terminal, 0, project.Path);
            foreach (var context in project.Contexts) Write(context, terminal);
        }

        if (map.Clients.Count > 0) Line(terminal, 0, "clients");
        foreach (var client in map.Clients) Write(client, terminal);
        foreach (var gap in map.Incomplete) Line(terminal, 0, RuleCatalogue.CheckIncomplete.Id + " " + RuleCatalogue.CheckIncomplete.Format(gap.Subject, gap.Reason), ConsoleColor.Yellow);
    }

    private static void Write(ContextEntry context, Terminal terminal)
    {
        Line(terminal, 1, context.Name);
        if (context.Throws is { } failure) Line(terminal, 2, "does not start: " + failure.Message + At(failure.Source), ConsoleColor.Red);
        foreach (var bind in context.Binds) Line(terminal, 2, $"{bind.Url}  {bind.Setting}{At(bind.Source)}");
        foreach (var ignored in context.Ignored) Line(terminal, 2, $"ignored: {ignored.Value}{At(ignored.Source)}, because of {ignored.Winner}{In(ignored.Rule)}", ConsoleColor.Yellow);
        foreach (var unknown in context.Unknown) Line(terminal, 2, $"known only at run time: {unknown.Value}{At(unknown.Source)}", ConsoleColor.Yellow);
    }

    private static void Write(ClientEntry client, Terminal terminal)
    {
        var (text, color) = client switch
        {
            { ServedBy: { } server } => ("served by " + server, (ConsoleColor?)null),
            { Outcome: "unknown" } => ("not known", null),
            { Outcome: "otherScheme" } => ("served with the other scheme only", ConsoleColor.Yellow),
            { Outcome: "otherFamily" } => ("served on the other address family only", ConsoleColor.Yellow),
            { Outcome: "otherInterface" } => ("served on another interface only", ConsoleColor.Yellow),
            { Outcome: "otherSideOfMapping" } => ("the other side of a port mapping", ConsoleColor.Yellow),
            _ => ("nobody listens", ConsoleColor.Red),
        };
        var nearest = client.Nearest is { } near ? $"; nearest: {near.Url} of {near.Project} {near.Context}{At(near.Source)}" : "";
        Line(terminal, 1, $"{client.Url}{At(client.Source)}: {text}{nearest}{In(client.Rule)}", color);
    }

    private static string At(string? source) => source is null ? "" : "  " + source;

    private static string In(string? rule) => rule is null ? "" : $" ({rule})";

    private static void Line(Terminal terminal, int depth, string text, ConsoleColor? color = null)
    {
        terminal.Write(new string(' ', depth * 2) + text, color);
        terminal.EndLine();
    }
}
