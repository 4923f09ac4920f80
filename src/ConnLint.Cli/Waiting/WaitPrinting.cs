using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using ConnLint.Cli.Output;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Waiting;

/// <summary>
/// Prints how the wait goes and how it ended. With a command to run, standard output is the command's alone, and the result goes to standard error.
/// </summary>
internal sealed class WaitPrinting(bool isJson, bool hasCommand)
{
    private readonly Terminal _terminal = hasCommand ? Terminal.OfError() : Terminal.OfOutput();
    private readonly bool _hasTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private QuickEnd? _end;
    private bool _isRehearsed;
    private int _lineLength;

    /// <summary>Called while nothing is ready yet.</summary>
    public void Progress(WaitOutcome soFar)
    {
        Rehearse(soFar);
        if (!_hasTerminal) return;

        var open = soFar.Targets.Where(static watch => watch.DoneAt is null).Select(static watch => watch.Target.Shown);
        ShowLine($"waiting for {string.Join(", ", open)}: {soFar.Elapsed.TotalSeconds:0} s");
    }

    public void Print(WaitOutcome outcome)
    {
        if (_lineLength > 0) ShowLine("");
        Write(outcome, _terminal, hasCommand ? StandardStreams.Error : StandardStreams.Output);
    }

    /// <summary>Ends this process, where that is quicker than to return.</summary>
    public void End(ExitCode exitCode) => _end?.With((int)exitCode);

    // While nobody waits for it.
    private void Rehearse(WaitOutcome soFar)
    {
        if (_isRehearsed) return;
        _isRehearsed = true;
        var nowhere = new Terminal(TextWriter.Null, hasColor: false);
        Write(soFar, nowhere, TextWriter.Null);
        Write(ReadinessWait.Rehearse([.. soFar.Targets.Select(static watch => watch.Target)], soFar.Options, TimeProvider.System), nowhere, TextWriter.Null);

        StandardStreams.Rehearse();
        RuntimeHelpers.PrepareMethod(((Action<WaitOutcome>)Print).Method.MethodHandle);
        RuntimeHelpers.PrepareMethod(((Action<ExitCode>)End).Method.MethodHandle);

        // The colours of a terminal are the runtime's to put right in the end.
        if (!_terminal.HasColor) _end = QuickEnd.Prepare();
    }

    private void Write(WaitOutcome outcome, Terminal terminal, TextWriter output)
    {
        var report = WaitReport.Of(outcome);
        if (isJson) output.WriteLine(report.ToJson());
        else report.Write(terminal);
    }

    // A carriage return alone: no escape sequence, whatever the terminal can do.
    private void ShowLine(string text)
    {
        const int MaxWidth = 79;
        if (text.Length > MaxWidth) text = string.Concat(text.AsSpan(0, MaxWidth - 1), "…");
        StandardStreams.Error.Write("\r" + text.PadRight(_lineLength) + (text.Length == 0 ? "\r" : ""));
        _lineLength = text.Length;
    }
}
