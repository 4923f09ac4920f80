using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Waiting;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Sockets;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Running;

/// <summary>One backend from its start to its end: waits until it listens, says where it does otherwise, and why it has ended.</summary>
internal sealed class BackendRun(RunRequest request) : IDisposable
{
    // How long a program may take to end by itself after the terminal has told it to; the signal's own limit comes soon after.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan SignalTravel = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Forever = TimeSpan.FromDays(7);

    // What a host may still bind after it has said that it is started.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly SocketTable _table = SocketTable.OfThisSystem();
    private readonly BackendOutput _output = new();
    private readonly CancellationTokenSource _started = new();

    private BackendDeath Death => new(request, _output);

    private string Program => BackendName.Of(request.Backend.Words, request.Expected.Project);

    /// <summary>Runs it, and returns how the command ends.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; nothing is left.</exception>
    public int Run(CancellationToken cancellationToken)
    {
        if (Held(cancellationToken)) return (int)ExitCode.Refused;

        using var process = SupervisedCommand.Start(request.Backend, Observe);
        try
        {
            return Attend(process, cancellationToken);
        }
        finally
        {
            if (cancellationToken.IsCancellationRequested) LetEnd(process);
        }
    }

    public void Dispose() => _started.Dispose();

    private void Observe(string line)
    {
        var hadStarted = _output.HasStarted;
        _output.Observe(line);
        if (!hadStarted && _output.HasStarted) _started.CancelAfter(Grace);
    }

    private int Attend(SupervisedProcess process, CancellationToken cancellationToken)
    {
        var outcome = WaitUntilStarted(process, cancellationToken) ?? Wait(process, request.Timeout, cancellationToken);
        if (outcome.End == WaitEnd.TimedOut)
        {
            var code = Late(process, outcome);
            if (request.Mode != RunMode.Foreground) return (int)code;
            outcome = Wait(process, Forever, cancellationToken);
        }

        if (outcome.End == WaitEnd.ProcessEnded) return (int)Ended(process);
        RunText.Waited(outcome);
        if (outcome.End != WaitEnd.Ready) return (int)WaitReport.ExitCodeOf(outcome.End);
        return request.Mode switch
        {
            RunMode.UntilListening => (int)ExitCode.Fine,
            RunMode.Test => Test(process, cancellationToken),
            _ => Serve(process, cancellationToken),
        };
    }

    // Where the host says that it is started and listens, but not here, nobody has to wait for the time to be over. Null where there is still something to wait for.
    private WaitOutcome? WaitUntilStarted(SupervisedProcess process, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _started.Token);
        try
        {
            return Wait(process, request.Timeout, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var outcome = Wait(process, TimeSpan.Zero, cancellationToken);
            return outcome.End != WaitEnd.TimedOut || IsElsewhere(outcome, TreeListeners.Of(_table, process.TreeId)) ? outcome : null;
        }
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
        var owner = _table.Listeners().FirstOrDefault(listener => listener.EndPoint.Port == held.Port && listener.Serves(held.Address))?.ProcessId;
        return PortHolder.Describe(owner, owner is { } id ? _table.Describe(id) : null);
    }

    private ExitCode Late(SupervisedProcess process, WaitOutcome outcome)
    {
        var actual = TreeListeners.Of(_table, process.TreeId);
        var shown = string.Join(", ", Missing(outcome).Select(static target => target.Shown));
        var words = Death.WordsOf(process.Report);
        if (IsElsewhere(outcome, actual))
        {
            var places = actual.Select(static listener => HostTexts.Of(listener.EndPoint)).Distinct();
            var remedy = words.Winner is { } winner ? $"; {winner} wins" : "; correct the URL, or the setting that wins";
            RunText.Found(RuleCatalogue.BoundElsewhere, shown, request.Expected.Source, Program, string.Join(", ", places), remedy);
            return ExitCode.Refused;
        }

        RunText.Waited(outcome);
        var bound = Missing(outcome).FirstOrDefault(target => actual.Any(listener => IsAt(listener, target)));
        var (what, hint) = bound is null ? ("nothing listens on " + shown, words.Blocker ?? "look for work that blocks start-up") : (bound.Shown + " is not ready", "see what it answers");
        RunText.Found(RuleCatalogue.NotListeningInTime, Program, what, Seconds(outcome.Elapsed), hint + ", or raise --timeout");
        return ExitCode.TimedOut;
    }

    private static IEnumerable<WaitTarget> Missing(WaitOutcome outcome) => outcome.Targets.Where(static watch => watch.DoneAt is null).Select(static watch => watch.Target);

    private static bool IsElsewhere(WaitOutcome outcome, IReadOnlyList<Listener> actual)
        => actual.Count > 0 && !Missing(outcome).Any(target => actual.Any(listener => IsAt(listener, target)));

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

        RunText.Found(RuleCatalogue.ExitedBeforeListening, Program, code, request.Expected.Shown, Death.Explain(process.Report, code));
        return ExitCode.BackendExited;
    }

    private int Serve(SupervisedProcess process, CancellationToken cancellationToken)
    {
        var code = SupervisedCommand.WaitForEnd(process, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        process.Stop();
        if (code is not 0) RunText.Found(RuleCatalogue.StoppedListening, Program, request.Expected.Shown, code is null ? "its supervisor was ended" : $"it ended with exit code {code}: {Death.Explain(process.Report, code.Value)}");
        return code ?? (int)ExitCode.NotChecked;
    }

    private int Test(SupervisedProcess process, CancellationToken cancellationToken)
    {
        using var test = SupervisedCommand.Start(request.Test!, static _ => { });
        var code = SupervisedCommand.WaitForEnd(test, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        test.Stop();
        if (process.Report.ExitCode is { } ended) RunText.Found(RuleCatalogue.StoppedListening, Program, request.Expected.Shown, $"it ended with exit code {ended} while the test ran: {Death.Explain(process.Report, ended)}");
        if (code is not null) return code.Value;
        RunText.Say($"error: '{Quoted.Text(request.Test!.Words[0])}' cannot be started: {Quoted.Text(test.Report.Failure ?? "its supervisor ended early")}");
        return (int)ExitCode.NotChecked;
    }

    // Where a terminal has told the whole group, the program ends in its own time; else the supervisor tells it.
    private static void LetEnd(SupervisedProcess process)
    {
        var clock = Stopwatch.StartNew();
        while (!process.Report.IsInterrupted && clock.Elapsed < SignalTravel) Thread.Sleep(10);
        if (process.Report.IsInterrupted) process.Wait(LastWords, CancellationToken.None);
    }

    private static string Seconds(TimeSpan time) => Math.Max(1, Math.Round(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
