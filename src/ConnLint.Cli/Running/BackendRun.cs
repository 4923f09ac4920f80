using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Sockets;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Running;

/// <summary>One backend from its start to its end: waits until it listens, says where it does otherwise, and why it has ended.</summary>
internal sealed class BackendRun(RunRequest request)
{
    // How long a program may take to end by itself after the terminal has told it to; the signal's own limit comes soon after.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan SignalTravel = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Forever = TimeSpan.FromDays(7);

    private readonly SocketTable _table = SocketTable.OfThisSystem();

    private string Program => Quoted.Text(Path.GetFileName(request.Backend.Words[0]));

    /// <summary>Runs it, and returns how the command ends.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing is left.</exception>
    public int Run(CancellationToken cancellationToken)
    {
        if (Held(cancellationToken)) return (int)ExitCode.Refused;

        using var process = SupervisedCommand.Start(request.Backend, static _ => { });
        try
        {
            return Attend(process, cancellationToken);
        }
        finally
        {
            if (cancellationToken.IsCancellationRequested) LetEnd(process);
        }
    }

    private int Attend(SupervisedProcess process, CancellationToken cancellationToken)
    {
        var outcome = Wait(process, request.Timeout, cancellationToken);
        if (outcome.End == WaitEnd.TimedOut)
        {
            var code = Late(process, outcome);
            if (request.Mode != RunMode.Foreground) return (int)code;
            outcome = Wait(process, Forever, cancellationToken);
        }

        if (outcome.End == WaitEnd.ProcessEnded) return (int)Ended(process);
        RunText.Waited(outcome);
        if (outcome.End != WaitEnd.Ready) return (int)Waiting.WaitReport.ExitCodeOf(outcome.End);
        return request.Mode switch
        {
            RunMode.UntilListening => (int)ExitCode.Fine,
            RunMode.Test => Test(process, cancellationToken),
            _ => Serve(process, cancellationToken),
        };
    }

    private WaitOutcome Wait(SupervisedProcess process, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var watch = new SupervisedWatch(process);
        return new ReadinessWait(request.Expected.Targets, new WaitOptions { Timeout = timeout }, watch, TimeProvider.System).Run(cancellationToken);
    }

    // What answers before the backend is started is somebody else.
    private bool Held(CancellationToken cancellationToken)
    {
        var targets = request.Expected.Targets.Where(static target => target.Kind != WaitKind.Unix).Select(static target => target with { Kind = WaitKind.Tcp }).ToList();
        if (targets.Count == 0) return false;

        var outcome = new ReadinessWait(targets, new WaitOptions { Timeout = TimeSpan.Zero, WaitsForName = true }, null, TimeProvider.System).Run(cancellationToken);
        foreach (var watch in outcome.Targets)
        {
            if (watch.Answered?.EndPoint is not IPEndPoint held) continue;
            RunText.Found(RuleCatalogue.PortInUse, held.Port, watch.Target.Shown, HolderOf(held));
            return true;
        }

        return false;
    }

    private string HolderOf(IPEndPoint held)
    {
        var listener = _table.Listeners().FirstOrDefault(listener => listener.EndPoint.Port == held.Port && listener.Serves(held.Address));
        return OwnerTexts.Of(listener?.ProcessId is { } id && _table.Describe(id) is { } process ? Owner.Of(process) : null);
    }

    private ExitCode Late(SupervisedProcess process, WaitOutcome outcome)
    {
        var actual = TreeListeners.Of(_table, process.TreeId);
        var missing = outcome.Targets.Where(static watch => watch.DoneAt is null).Select(static watch => watch.Target).ToList();
        var bound = missing.Find(target => actual.Any(listener => IsAt(listener, target)));
        var shown = string.Join(", ", missing.Select(static target => target.Shown));
        if (actual.Count > 0 && bound is null)
        {
            var places = actual.Select(static listener => HostTexts.Of(listener.EndPoint)).Distinct();
            RunText.Found(RuleCatalogue.BoundElsewhere, shown, request.Expected.Source, Program, string.Join(", ", places), "; correct the URL, or the setting that wins");
            return ExitCode.Refused;
        }

        RunText.Waited(outcome);
        var (what, remedy) = bound is null ? ("nothing listens on " + shown, "look for work that blocks start-up") : (bound.Shown + " is not ready", "see what it answers");
        RunText.Found(RuleCatalogue.NotListeningInTime, Program, what, Seconds(outcome.Elapsed), remedy + ", or raise --timeout");
        return ExitCode.TimedOut;
    }

    private static bool IsAt(Listener listener, WaitTarget target)
        => listener.EndPoint.Port == target.Port && (target.Address is null || listener.Serves(target.Address));

    private ExitCode Ended(SupervisedProcess process)
    {
        process.Stop();
        if (process.Report.ExitCode is not { } code)
        {
            RunText.Say($"error: '{Program}' cannot be started: {Quoted.Text(process.Report.Failure ?? "the supervisor ended early")}");
            return ExitCode.NotChecked;
        }

        RunText.Found(RuleCatalogue.ExitedBeforeListening, Program, code, request.Expected.Shown, Why(code));
        return ExitCode.BackendExited;
    }

    private int Serve(SupervisedProcess process, CancellationToken cancellationToken)
    {
        var code = SupervisedCommand.WaitForEnd(process, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        process.Stop();
        if (code is not 0) RunText.Found(RuleCatalogue.StoppedListening, Program, request.Expected.Shown, code is null ? "its supervisor was ended" : $"it ended with exit code {code}: {Why(code.Value)}");
        return code ?? (int)ExitCode.NotChecked;
    }

    private int Test(SupervisedProcess process, CancellationToken cancellationToken)
    {
        using var test = SupervisedCommand.Start(request.Test!, static _ => { });
        var code = SupervisedCommand.WaitForEnd(test, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        test.Stop();
        if (process.Report.ExitCode is { } ended) RunText.Found(RuleCatalogue.StoppedListening, Program, request.Expected.Shown, $"it ended with exit code {ended} while the test ran: {Why(ended)}");
        if (code is not null) return code.Value;
        RunText.Say($"error: '{Quoted.Text(request.Test!.Words[0])}' cannot be started: {Quoted.Text(test.Report.Failure ?? "its supervisor ended early")}");
        return (int)ExitCode.NotChecked;
    }

    private static string Why(int code) => code == 0 ? "it ended without an error" : "its output says why";

    // Where a terminal has told the whole group, the program ends in its own time; else the supervisor tells it.
    private static void LetEnd(SupervisedProcess process)
    {
        var clock = Stopwatch.StartNew();
        while (!process.Report.IsInterrupted && clock.Elapsed < SignalTravel) Thread.Sleep(10);
        if (process.Report.IsInterrupted) process.Wait(LastWords, CancellationToken.None);
    }

    private static string Seconds(TimeSpan time) => Math.Max(1, Math.Round(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
