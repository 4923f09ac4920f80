using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using ConnLint.Cli.Waiting;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Commands;

/// <summary>What the user asked for, or why that cannot be done.</summary>
/// <param name="Fault">A sentence that names the value and the remedy; null where everything is right.</param>
internal sealed record WaitRequest(
    IReadOnlyList<WaitTarget> Targets, WaitOptions Options, int? ProcessId, bool IsJson, IReadOnlyList<string>? Command, string? Fault);

/// <summary>The command line of <c>connlint wait</c>.</summary>
internal sealed class WaitCommandOptions
{
    private const string Json = "json";

    public WaitCommandOptions() => Format.AcceptOnlyFromAmong("text", Json);

    public Argument<string[]> Targets { get; } = new("target") { Description = "What to wait for; several have to be ready at once.", Arity = ArgumentArity.OneOrMore };

    public Option<string> Timeout { get; } = new("--timeout")
    {
        Description = "How long to wait in all: seconds, or a number with ms, s, m or h. 0 tries once.",
        HelpName = "time",
        DefaultValueFactory = static _ => "60s",
    };

    public Option<string?> Interval { get; } = new("--interval")
    {
        Description = "The pause between two attempts. Without it: a few milliseconds on this machine, more elsewhere and where something answers already.",
        HelpName = "time",
    };

    public Option<string?> Status { get; } = new("--status") { Description = "HTTP statuses that count, such as 200-399 (the default) or 200,204.", HelpName = "ranges" };

    public Option<string?> Body { get; } = new("--body") { Description = "A text that the HTTP body has to contain.", HelpName = "text" };

    public Option<bool> Invert { get; } = new("--invert") { Description = "Wait until nothing accepts connections there any more." };

    public Option<int?> Process { get; } = new("--process") { Description = "Stop when this process ends.", HelpName = "pid" };

    public Option<bool> WaitForName { get; } = new("--wait-for-name") { Description = "Go on when a name does not resolve: it may come later." };

    public Option<string> Format { get; } = new("--format") { Description = "How to print the result.", DefaultValueFactory = static _ => "text" };

    public WaitRequest Read(ParseResult parsed, IReadOnlyList<string>? command)
    {
        var targets = new List<WaitTarget>();
        var fault = command is { Count: 0 } ? "behind '--' stands no command. Give one, or leave '--' out." : null;
        foreach (var text in parsed.GetValue(Targets)!)
        {
            if (WaitTargetReader.TryParse(text, out var target, out var wrong)) targets.Add(target);
            else fault ??= wrong;
        }

        var options = new WaitOptions { Body = parsed.GetValue(Body), IsInverted = parsed.GetValue(Invert), WaitsForName = parsed.GetValue(WaitForName) };
        fault ??= ReadTimes(parsed, ref options) ?? ReadStatus(parsed.GetValue(Status), ref options) ?? Contradiction(parsed, targets);
        return new WaitRequest(targets, options, parsed.GetValue(Process), parsed.GetValue(Format) == Json, command, fault);
    }

    private string? ReadTimes(ParseResult parsed, ref WaitOptions options)
    {
        var text = parsed.GetValue(Timeout)!;
        if (!Durations.TryParse(text, out var timeout)) return NoTime("--timeout", text);
        options = options with { Timeout = timeout };
        if (parsed.GetValue(Interval) is not { } pause) return null;
        if (!Durations.TryParse(pause, out var interval) || interval < TimeSpan.FromMilliseconds(1)) return NoTime("--interval", pause) + " It is at least 1ms.";
        options = options with { Interval = interval };
        return null;
    }

    private static string? ReadStatus(string? text, ref WaitOptions options)
    {
        if (text is null) return null;
        if (!StatusRanges.TryParse(text, out var ranges)) return $"--status '{Quoted.Text(text)}' is no list of HTTP statuses. Write for example 200-399 or 200,204.";
        options = options with { Status = ranges };
        return null;
    }

    private string? Contradiction(ParseResult parsed, List<WaitTarget> targets)
    {
        var asksForAnswer = parsed.GetValue(Status) is not null || parsed.GetValue(Body) is not null;
        if (parsed.GetValue(Invert))
        {
            if (asksForAnswer) return "--invert waits until nothing listens, so --status and --body mean nothing. Leave them out.";
            if (parsed.GetValue(Process) is not null) return "--invert waits for an end, and --process for a backend that has to live. Leave one of them out.";
        }

        if (asksForAnswer && !targets.Exists(static target => target.Kind == WaitKind.Http)) return "--status and --body need an http:// or https:// URL. Give one, or leave them out.";
        return parsed.GetValue(Process) is <= 0 and var id ? $"--process {id.ToString(CultureInfo.InvariantCulture)} is no process. Give the id of one that runs." : null;
    }

    private static string NoTime(string option, string text) => $"{option} '{Quoted.Text(text)}' is no time. Write for example 30, 500ms or 2m.";
}
