using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Looking;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Output;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Commands;

/// <summary><c>connlint explain TARGET</c>: one verdict on why a loopback URL is refused.</summary>
internal static class ExplainCommand
{
    private const string Json = "json";

    private const string Explanation = """
        Explains why a URL on this machine is refused: who should listen there, who does, and what to do. Instead of the
        URL, an error message can be pasted as a browser, a runtime or a client library words it.

        Examples:
          connlint explain http://localhost:5080
          connlint explain [::1]:5080
          connlint explain 5080 --format json
          connlint explain "Error: connect ECONNREFUSED 127.0.0.1:5080"
        """;

    public static Command Create()
    {
        var target = new Argument<string>("target") { Description = "A loopback URL, HOST:PORT, a port, or an error message in quotes." };
        var format = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", Json);
        var command = new Command("explain", Explanation) { target, format };
        command.SetAction(async (parsed, cancellationToken) =>
            (int)await RunAsync(parsed.GetValue(target)!, parsed.GetValue(format) == Json, cancellationToken).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string text, bool isJson, CancellationToken cancellationToken)
    {
        text = text.Trim();
        var solution = new SolutionPromises(Directory.GetCurrentDirectory());

        // One word that is a target is no message, and searching it for one would take time.
        var isTarget = Target.TryParse(text, out var target, out var fault);
        var pasted = isTarget && !text.AsSpan().ContainsAny(' ', '\t', '\n') ? null : PastedText.TryRead(text);
        target = pasted?.Target ?? target;
        if (target is null)
        {
            if (Target.FaultOf(text, out _) is var (reason, _) && InvalidTargetVerdict.TryDecide(text, reason, () => solution.Read().Promises) is { } invalid)
                return Print(Report.OfText(TargetText.Shown(text), invalid), isJson);
            await StandardStreams.Error.WriteLineAsync("error: " + (pasted is null ? fault : FaultOf(pasted))).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var evidence = await new EvidenceGathering(SocketTable.OfThisSystem(), solution).OfAsync(target, pasted?.Symptom, cancellationToken).ConfigureAwait(false);
        var verdict = VerdictEngine.Decide(evidence);
        if (EarlierLook.Matters(verdict, evidence)) (verdict, evidence) = await LookEarlierAsync(verdict, evidence, solution.Read(), cancellationToken).ConfigureAwait(false);
        return Print(Report.Of(evidence, verdict), isJson);
    }

    // The verdict stands, whatever happens to this look.
    private static async Task<(Verdict Verdict, Evidence Evidence)> LookEarlierAsync(Verdict verdict, Evidence evidence, FoundPromises found, CancellationToken cancellationToken)
    {
        try
        {
            var look = new EarlierLook(evidence.Target, found, Directory.GetCurrentDirectory());
            verdict = await look.AddToAsync(verdict, evidence, cancellationToken).ConfigureAwait(false);
            return (verdict, evidence with { Gaps = [.. evidence.Gaps, .. look.Gaps] });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (verdict, evidence with { Gaps = [.. evidence.Gaps, new Gap("What the rules say of it", exception.GetType().Name) { IsFault = true }] });
        }
    }

    private static string FaultOf(PastedText pasted)
        => (pasted.Symptom is { } symptom ? $"the text says '{symptom.Words}', but" : "the text says") + " not where; add the URL that was asked, for example: connlint explain \"ECONNREFUSED http://localhost:5080\"";

    private static ExitCode Print(Report report, bool isJson)
    {
        if (isJson) JsonReport.Write(report);
        else TextReport.Write(report, Terminal.OfOutput());
        return (ExitCode)report.Verdict.ExitCode;
    }
}
