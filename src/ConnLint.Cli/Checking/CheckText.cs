using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Output;

namespace ConnLint.Cli.Checking;

/// <summary>Prints the report for people: the table first, then every verdict that is not fine, once, with what to do.</summary>
internal static class CheckText
{
    private const string Gap = "  ";

    public static void Write(CheckReport report, Terminal terminal)
    {
        if (report.Endpoints.Count > 0) Table(report.Endpoints, terminal);
        else Line(terminal, "No project here promises an endpoint that can be looked at. Give a folder, a project, a solution or a URL.");

        var told = report.Endpoints.Select(static endpoint => endpoint.Report.Verdict).Where(static verdict => verdict.ExitCode != (int)ExitCode.Fine || verdict.Fix is not null).Distinct().ToList();
        if (told.Count > 0) terminal.EndLine();
        foreach (var verdict in told) Write(verdict, terminal);
        foreach (var page in told.Select(static verdict => verdict.HelpLink).OfType<string>().Distinct()) Line(terminal, Gap + "page".PadRight(TextReport.LabelWidth) + page);
        foreach (var gap in report.Incomplete.Concat(report.Endpoints.SelectMany(static endpoint => endpoint.Report.Incomplete)).Distinct())
            Line(terminal, gap.RuleId, ConsoleColor.Yellow, " " + gap.Message);
    }

    private static void Table(IReadOnlyList<EndpointLine> endpoints, Terminal terminal)
    {
        List<string[]> rows = [["expected", "of", "actual", "verdict"], .. endpoints.Select(static endpoint => new[] { endpoint.Expected, Of(endpoint.Promise), endpoint.Actual, VerdictOf(endpoint) })];
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => row[column].Length)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            for (var column = 0; column < widths.Count; column++) terminal.Write(rows[i][column].PadRight(widths[column]) + Gap);
            terminal.Write(rows[i][^1], i == 0 ? null : ColorOf(endpoints[i - 1].Report.Verdict));
            terminal.EndLine();
        }
    }

    private static string Of(PromiseLine? promise) => promise is null ? "-" : $"{promise.Project} {promise.Context}";

    private static string VerdictOf(EndpointLine endpoint)
        => endpoint.Report.Verdict is { ExitCode: (int)ExitCode.Fine, Level: "info" } ? "ok" : endpoint.Report.Verdict.RuleId ?? endpoint.Report.Verdict.Kind;

    private static void Write(VerdictLine verdict, Terminal terminal)
    {
        Line(terminal, verdict.RuleId ?? (verdict.ExitCode == (int)ExitCode.Fine ? "hint" : verdict.Kind), ColorOf(verdict), " " + verdict.Message);
        if (verdict.Fix is { } fix && !verdict.Message.EndsWith(fix, StringComparison.Ordinal)) Line(terminal, Gap + "fix".PadRight(TextReport.LabelWidth), ConsoleColor.Green, fix);
    }

    private static ConsoleColor ColorOf(VerdictLine verdict)
        => verdict.ExitCode == (int)ExitCode.Fine ? ConsoleColor.Green : verdict.Level == "info" ? ConsoleColor.Yellow : ConsoleColor.Red;

    private static void Line(Terminal terminal, string text) => Line(terminal, "", null, text);

    private static void Line(Terminal terminal, string head, ConsoleColor? color, string text)
    {
        terminal.Write(head, color);
        terminal.Write(text);
        terminal.EndLine();
    }
}
