using System;
using System.Linq;

namespace ConnLint.Cli.Output;

/// <summary>Prints the report for people: the verdict first, then what it rests on, then what to do.</summary>
internal static class TextReport
{
    public const int LabelWidth = 10;

    public static void Write(Report report, Terminal terminal)
    {
        Verdict(report.Verdict, terminal);
        foreach (var note in report.Notes) Line(terminal, "note", note);
        foreach (var attempt in report.Attempts) Line(terminal, "tried", $"{attempt.Address}  {OutcomeOf(attempt)}");
        if (report.Route is { } route) Line(terminal, "route", Text(route));
        foreach (var question in report.Protocols) Line(terminal, "asked", $"{question.Name}  {question.Message}");
        foreach (var holder in report.Holders) Line(terminal, "held", Text(holder));
        foreach (var promise in report.Promises) Line(terminal, "promised", Text(promise));
        foreach (var other in report.Others) Line(terminal, "listens", Text(other));
        foreach (var cause in report.RuledOut) Line(terminal, "ruled out", $"{cause.RuleId} {cause.Title}: {cause.Reason}");
        if (report.Verdict.Fix is { } fix && !report.Verdict.Message.EndsWith(fix, StringComparison.Ordinal)) Line(terminal, "fix", fix, ConsoleColor.Green);
        if (report.Verdict.Earlier is { } finding) Line(terminal, "earlier", $"{finding.Place}: {finding.RuleId} {finding.Message}");
        else if (report.Verdict.FoundEarlierBy is { } earlier) Line(terminal, "earlier", earlier + ": finds this in files and builds");
        if (report.Verdict.HelpLink is { } page) Line(terminal, "page", page);
        foreach (var gap in report.Incomplete) Rule(terminal, gap.RuleId, ConsoleColor.Yellow, gap.Message);
    }

    private static void Verdict(VerdictLine verdict, Terminal terminal)
    {
        var color = verdict.ExitCode == (int)ExitCode.Fine ? ConsoleColor.Green : verdict.Level == "info" ? ConsoleColor.Yellow : ConsoleColor.Red;
        Rule(terminal, verdict.RuleId ?? (verdict.ExitCode == (int)ExitCode.Fine ? "ok" : "error"), color, verdict.Message);
    }

    private static void Rule(Terminal terminal, string id, ConsoleColor color, string message)
    {
        terminal.Write(id, color);
        terminal.Write(" " + message);
        terminal.EndLine();
    }

    private static void Line(Terminal terminal, string label, string text, ConsoleColor? color = null)
    {
        terminal.Write("  " + label.PadRight(LabelWidth), color);
        terminal.Write(text);
        terminal.EndLine();
    }

    private static string OutcomeOf(AttemptLine attempt)
    {
        var error = attempt.Error == "success" ? "" : $" ({attempt.Error})";
        return attempt.Outcome + error + (attempt.IsAsked ? "" : ", for comparison");
    }

    private static string Text(RouteLine route)
    {
        var hops = string.Join(", ", route.Hops.Select(static hop => FormattableString.Invariant($"{hop.Distance} {hop.Address}")));
        return hops + (route.Hops is [.., var last] ? last.Answer : null) switch
        {
            null => $"nobody within {route.MaxHops} hops answers",
            "reached" => ", the target",
            "unreachable" => ", which says that it leads no further",
            _ => ", then nobody",
        };
    }

    private static string Text(PromiseLine promise)
        => $"{promise.Project}  {promise.Context}{(promise.IsDefault ? " (default)" : "")}  {promise.Url}  {promise.Place}";

    private static string Text(ListenerLine listener)
    {
        var families = listener.Address.StartsWith("[::]", StringComparison.Ordinal)
            ? listener.IsDualStack switch { true => " (IPv4 too)", false => " (IPv6 only)", null => "" }
            : "";
        var owner = listener.ProcessId is null ? "owner hidden from this user" : $"{listener.Program ?? "a process that ended"} (process {listener.ProcessId})";
        return $"{listener.Address}{families}  {owner}";
    }
}
