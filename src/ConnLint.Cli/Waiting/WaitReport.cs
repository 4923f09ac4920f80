using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConnLint.Cli.Output;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Waiting;

/// <summary>What <c>connlint wait</c> prints, as text or as JSON: these records are the contract of <c>--format json</c>.</summary>
internal sealed record WaitReport(string End, int ExitCode, double Seconds, IReadOnlyList<ProbeLine> Targets)
{
    public static WaitReport Of(WaitOutcome outcome) => new(
        JsonNamingPolicy.CamelCase.ConvertName(outcome.End.ToString()),
        (int)ExitCodeOf(outcome.End),
        Math.Round(outcome.Elapsed.TotalSeconds, 3),
        outcome.Results().Select(ProbeLine.Of).ToList());

    public static ExitCode ExitCodeOf(WaitEnd end) => end switch
    {
        WaitEnd.Ready => Cli.ExitCode.Fine,
        WaitEnd.NameUnresolved => Cli.ExitCode.NameUnresolved,
        WaitEnd.ProcessEnded => Cli.ExitCode.BackendExited,
        _ => Cli.ExitCode.TimedOut,
    };

    public void Write(Terminal terminal)
    {
        foreach (var target in Targets)
        {
            var isReady = target.Status == "pass";
            terminal.Write(isReady ? "ok" : "error", isReady ? ConsoleColor.Green : ConsoleColor.Red);
            terminal.Write(" " + target.Message);
            terminal.EndLine();
            if (isReady) continue;
            foreach (var detail in target.Details) Line(terminal, "tried", $"{detail.Name}  {detail.Value}");
            if (target.Fix is { } fix) Line(terminal, "fix", fix);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, WaitReportJson.Default.WaitReport);

    private static void Line(Terminal terminal, string label, string text)
    {
        terminal.Write("  " + label.PadRight(TextReport.LabelWidth) + text);
        terminal.EndLine();
    }
}

/// <summary>The serialiser of <see cref="WaitReport"/>, generated for writing only, which starts without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(WaitReport))]
internal sealed partial class WaitReportJson : JsonSerializerContext;
