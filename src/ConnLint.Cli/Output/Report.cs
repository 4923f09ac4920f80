using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Routes;

namespace ConnLint.Cli.Output;

/// <summary>What the command prints, as text or as JSON: these records are the contract of <c>--format json</c>.</summary>
internal sealed record Report(
    string Target,
    SymptomLine? Pasted,
    VerdictLine Verdict,
    IReadOnlyList<string> Notes,
    IReadOnlyList<AttemptLine> Attempts,
    RouteLine? Route,
    IReadOnlyList<ListenerLine> Holders,
    IReadOnlyList<PromiseLine> Promises,
    IReadOnlyList<ListenerLine> Others,
    IReadOnlyList<ProbeLine> Protocols,
    IReadOnlyList<RuledOutLine> RuledOut,
    IReadOnlyList<IncompleteLine> Incomplete)
{
    private const int MaxLines = 8;

    public static Report Of(Evidence evidence, Verdict verdict)
        => OfText(evidence.Target.Url, verdict) with
        {
            Pasted = evidence.Pasted is { } pasted ? new SymptomLine(Name(pasted.Kind), pasted.Words) : null,
            Attempts = [.. evidence.Attempts.Select(attempt => new AttemptLine(
                HostTexts.Of(attempt.EndPoint), evidence.Resolved.Contains(attempt.EndPoint.Address), Name(attempt.Outcome), Name(attempt.Error)))],
            Route = evidence.Route is { } route ? RouteLine.Of(route) : null,
            Holders = [.. evidence.Holders.Select(ListenerLine.Of)],
            Promises = [.. evidence.Promises.Where(promise => promise.Bind.Port == evidence.Target.Port).Take(MaxLines).Select(PromiseLine.Of)],
            Others = [.. evidence.Others.Take(MaxLines).Select(ListenerLine.Of)],
            Protocols = [.. (evidence.Spoken?.Results ?? []).Select(ProbeLine.Of)],
            Incomplete = [.. evidence.Gaps.Distinct().Select(IncompleteLine.Of)],
        };

    /// <summary>A verdict on a text alone, with nothing looked at.</summary>
    /// <param name="target">The text, fit to be shown.</param>
    /// <param name="verdict">The verdict.</param>
    public static Report OfText(string target, Verdict verdict)
    {
        var rule = verdict.Rule;
        var line = new VerdictLine(Name(verdict.Kind), rule?.Id, rule is null ? null : Name(rule.Level), verdict.Message, verdict.Fix, rule?.HelpLink, (int)verdict.ExitCode)
        {
            FoundEarlierBy = verdict.FoundEarlierBy is { } earlier ? $"{earlier.Id} {earlier.Title}" : null,
            Earlier = verdict.Earlier is { } finding ? new EarlierLine(finding.Rule.Id, finding.Place, finding.Message, finding.Rule.HelpLink) : null,
        };
        var ruledOut = verdict.RuledOut.Select(static cause => new RuledOutLine(cause.Rule.Id, cause.Rule.Title, cause.Reason));
        return new Report(target, null, line, verdict.Notes, [], null, [], [], [], [], [.. ruledOut], []);
    }

    internal static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>The verdict.</summary>
internal sealed record VerdictLine(string Kind, string? RuleId, string? Level, string Message, string? Fix, string? HelpLink, int ExitCode)
{
    /// <summary>The rule that finds the same in the repository's files; null where none is known.</summary>
    public string? FoundEarlierBy { get; init; }

    /// <summary>Where it finds it; null where nobody looked, or nothing is found.</summary>
    public EarlierLine? Earlier { get; init; }
}

/// <summary>What the build says of the same.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Place">File and line, relative to the current folder.</param>
/// <param name="Message">The fault, what contradicts it, the remedy.</param>
/// <param name="HelpLink">The rule's page.</param>
internal sealed record EarlierLine(string RuleId, string Place, string Message, string HelpLink);

/// <summary>What a pasted message says.</summary>
/// <param name="Kind">The class of the error.</param>
/// <param name="Words">The words that tell it.</param>
internal sealed record SymptomLine(string Kind, string Words);

/// <summary>One address that was tried.</summary>
/// <param name="Address">Address and port.</param>
/// <param name="IsAsked">Whether a client of the target goes there, or it was tried only for comparison.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Error">The system's name of the error.</param>
internal sealed record AttemptLine(string Address, bool IsAsked, string Outcome, string Error);

/// <summary>The way to an address of another machine that is silent or out of reach.</summary>
/// <param name="Address">The address.</param>
/// <param name="MaxHops">How far was looked.</param>
/// <param name="Hops">Who answers on the way, from near to far.</param>
internal sealed record RouteLine(string Address, int MaxHops, IReadOnlyList<HopLine> Hops)
{
    public static RouteLine Of(Route route)
        => new(HostTexts.Of(route.Target), RouteTrace.MaxHops, [.. route.Hops.Select(static hop => new HopLine(hop.Distance, HostTexts.Of(hop.Address), Report.Name(hop.Answer)))]);
}

/// <summary>One who answers on the way.</summary>
/// <param name="Distance">The number of hops from here.</param>
/// <param name="Address">Who answers.</param>
/// <param name="Answer"><c>passed</c>, <c>unreachable</c>, or <c>reached</c> for the address that was asked.</param>
internal sealed record HopLine(int Distance, string Address, string Answer);

/// <summary>One listener.</summary>
internal sealed record ListenerLine(string Address, bool? IsDualStack, int? ProcessId, string? Program)
{
    public static ListenerLine Of(Holder holder)
        => new(HostTexts.Of(holder.Listener.EndPoint), holder.Listener.IsDualStack, holder.Owner?.Id ?? holder.Listener.ProcessId, holder.Owner?.Program);
}

/// <summary>One promise of a project to listen on the target's port.</summary>
internal sealed record PromiseLine(string Project, string Context, bool IsDefault, string Url, string Place, string? Command)
{
    public static PromiseLine Of(ProjectPromise promise)
        => new(promise.Project, promise.Context, promise.IsDefault, Quoted.Url(promise.Bind.Url), promise.Source, promise.Command);
}

/// <summary>A cause that it is not.</summary>
internal sealed record RuledOutLine(string RuleId, string Title, string Reason);

/// <summary>Something that could not be looked at.</summary>
internal sealed record IncompleteLine(string RuleId, string Message, string HelpLink)
{
    public static IncompleteLine Of(Gap gap)
    {
        var rule = gap.IsFault ? RuleCatalogue.CheckFailed : RuleCatalogue.CheckIncomplete;
        return new IncompleteLine(rule.Id, rule.Format(gap.Subject, gap.Reason), rule.HelpLink);
    }
}
