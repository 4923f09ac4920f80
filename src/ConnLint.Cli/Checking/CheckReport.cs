using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Output;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Checking;

/// <summary>What <c>connlint check</c> prints, as text or as JSON: these records are the contract of <c>--format json</c> (docs/check.md).</summary>
/// <param name="Endpoints">Every endpoint with its verdict.</param>
/// <param name="Incomplete">What could not be looked at.</param>
/// <param name="ExitCode">How the command ends.</param>
internal sealed record CheckReport(IReadOnlyList<EndpointLine> Endpoints, IReadOnlyList<IncompleteLine> Incomplete, int ExitCode)
{
    public static CheckReport Of(IReadOnlyList<CheckedEndpoint> seen, IEnumerable<Gap> gaps)
    {
        var code = seen.Count == 0 ? Cli.ExitCode.NotChecked : EndpointChecks.WorstOf(seen.Select(static endpoint => endpoint.Verdict.ExitCode));
        return new CheckReport([.. seen.Select(EndpointLine.Of)], [.. gaps.Distinct().Select(IncompleteLine.Of)], (int)code);
    }
}

/// <summary>One endpoint.</summary>
/// <param name="Expected">The URL at which it should answer.</param>
/// <param name="Promise">Who says so; null for a URL of the command line.</param>
/// <param name="Actual">What is there, in a few words.</param>
/// <param name="Report">What <c>connlint explain</c> says of it.</param>
internal sealed record EndpointLine(string Expected, PromiseLine? Promise, string Actual, Report Report)
{
    public static EndpointLine Of(CheckedEndpoint seen) => new(
        seen.Expected.Target.Url,
        seen.Expected.Promise is { } promise ? PromiseLine.Of(promise) : null,
        ActualOf(seen.Evidence),
        Report.Of(seen.Evidence, seen.Verdict));

    // Who holds the port is told even where that is not the address asked; the verdict says what is wrong with it.
    private static string ActualOf(Evidence evidence)
    {
        if (evidence.Resolved.Count == 0) return "not asked";
        var accepting = evidence.Attempts.Where(static attempt => attempt.Outcome == ConnectOutcome.Accepted).Select(static attempt => HostTexts.Of(attempt.EndPoint.Address)).ToList();
        if (accepting.Count == 0)
            return string.Join(", ", evidence.Asked.Select(static attempt => JsonNamingPolicy.CamelCase.ConvertName(attempt.Outcome.ToString())).Distinct());
        var owners = evidence.Holders.Select(static holder => OwnerTexts.Of(holder.Owner)).DefaultIfEmpty(OwnerTexts.Of(null)).Distinct();
        return $"{string.Join(" and ", owners)} on {string.Join(", ", accepting)}";
    }
}

/// <summary>The serialiser of <see cref="CheckReport"/>, generated for writing only, which starts without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(CheckReport))]
internal sealed partial class CheckJson : JsonSerializerContext;
