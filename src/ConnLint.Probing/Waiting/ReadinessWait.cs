using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using ConnLint.Probing.Processes;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// Waits for targets on the calling thread, which does the cheap attempts itself: a listener is noticed without a switch of threads. Any address
/// of a target will do; all targets have to be ready.
/// </summary>
internal sealed class ReadinessWait(IReadOnlyList<WaitTarget> targets, WaitOptions options, ProcessWatch? process, TimeProvider time)
{
    /// <summary>How long the end of a process may go unnoticed.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan ReportPause = TimeSpan.FromSeconds(1);

    /// <summary>Called after the first round that left something to wait for, and then about every second.</summary>
    public Action<WaitOutcome>? Progress { get; init; }

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public WaitOutcome Run(CancellationToken cancellationToken)
    {
        using var knock = Knock.OfThisSystem(time);
        return Run(knock, cancellationToken);
    }

    private WaitOutcome Run(Knock knock, CancellationToken cancellationToken)
    {
        using var context = new WaitContext(options, knock);
        using var cancelled = cancellationToken.Register(context.Wake);
        using var attempts = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watches = targets.Select(target => new TargetWatch(target, context)).ToList();
        try
        {
            return Run(watches, context, attempts.Token);
        }
        finally
        {
            attempts.Cancel();
        }
    }

    /// <summary>An end like that of a wait for these targets, made up: what a process does for the first time takes milliseconds to compile.</summary>
    public static WaitOutcome Rehearse(IReadOnlyList<WaitTarget> targets, WaitOptions options, TimeProvider time)
    {
        if (!options.IsInverted && targets.FirstOrDefault(static target => target.Kind == WaitKind.Http) is { } http) HttpCheck.Rehearse(http, options);
        var local = targets.Select(static target => target with { Kind = WaitKind.Tcp, Address = IPAddress.Loopback }).ToList();
        using var knock = new RehearsedKnock();
        using var ended = Knock.OfThisSystem(time);
        return new ReadinessWait(local, new WaitOptions(), null, time).Run(knock, CancellationToken.None);
    }

    /// <summary>The end of a wait that never began, because the process to watch is not there.</summary>
    public WaitOutcome WithoutProcess()
    {
        using var context = new WaitContext(options, new NoKnock());
        return new WaitOutcome(WaitEnd.ProcessEnded, TimeSpan.Zero, options, targets.Select(target => new TargetWatch(target, context)).ToList());
    }

    private WaitOutcome Run(List<TargetWatch> watches, WaitContext context, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var reported = -ReportPause;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = time.GetElapsedTime(start);
            foreach (var watch in watches) watch.Advance(now, cancellationToken);

            if (EndOf(watches, now) is { } end) return new WaitOutcome(end, time.GetElapsedTime(start), options, watches);
            if (Progress is not null && now - reported >= ReportPause)
            {
                Progress(new WaitOutcome(WaitEnd.Ready, now, options, watches));
                reported = now;
            }

            context.Sleep(PauseUntil(watches, time.GetElapsedTime(start)));
        }
    }

    private WaitEnd? EndOf(List<TargetWatch> watches, TimeSpan now)
    {
        // Even where something answers: it is not the process that is waited for.
        if (process is { HasEnded: true }) return WaitEnd.ProcessEnded;

        var isDone = true;
        var isTried = true;
        foreach (var watch in watches)
        {
            if (watch.Unresolved is not null && !options.WaitsForName) return WaitEnd.NameUnresolved;
            isDone &= watch.DoneAt is not null;
            isTried &= watch.DoneAt is not null || watch.IsTried;
        }

        if (isDone) return WaitEnd.Ready;

        // Without time there is still one attempt, with its own limit.
        var isOver = options.Timeout > TimeSpan.Zero ? now >= options.Timeout : isTried;
        return isOver ? watches.Exists(static watch => watch.NeverResolved is not null) ? WaitEnd.NameUnresolved : WaitEnd.TimedOut : null;
    }

    private TimeSpan PauseUntil(List<TargetWatch> watches, TimeSpan now)
    {
        var due = options.Timeout > TimeSpan.Zero ? options.Timeout : TimeSpan.MaxValue;
        foreach (var watch in watches)
        {
            if (watch.Due < due) due = watch.Due;
        }

        var pause = due - now;
        return pause < LongestSleep ? pause : LongestSleep;
    }
}
