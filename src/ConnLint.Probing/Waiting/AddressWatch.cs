using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>One address of a target: what was seen there last, and when to look again. Used by one thread; only the attempts run elsewhere.</summary>
internal sealed class AddressWatch(EndPoint endPoint, EndpointCheck check, WaitContext context)
{
    private static readonly TimeSpan RemotePause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FirstBusyPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestBusyPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestOpenPause = TimeSpan.FromMilliseconds(100);

    private Task<CheckResult>? _running;
    private TimeSpan _due;
    private TimeSpan _busyPause = FirstBusyPause;
    private ConnectOutcome? _knocked;

    public EndPoint EndPoint => endPoint;

    /// <summary>What the last attempt saw; null before the first one has ended.</summary>
    public CheckResult? Last { get; private set; }

    /// <summary>Whether an attempt is on its way, whose end wakes the waiting thread.</summary>
    public bool IsRunning => _running is { IsCompleted: false };

    /// <summary>When to look again.</summary>
    public TimeSpan Due => IsRunning ? TimeSpan.MaxValue : _due;

    /// <summary>Takes the result of an attempt that has ended, and begins the next one where it is time.</summary>
    public void Advance(TimeSpan now, CancellationToken cancellationToken)
    {
        if (IsRunning) return;
        if (_running is not null)
        {
            Set(_running.GetAwaiter().GetResult(), now);
            _running = null;
        }

        if (now < _due || Last?.State == context.Wanted) return;
        if (IsKnockedClosed(now)) return;

        _running = RunAsync(cancellationToken);
        if (!_running.IsCompleted) return;
        Set(_running.GetAwaiter().GetResult(), now);
        _running = null;
    }

    /// <summary>Whether the knock alone tells the result.</summary>
    private bool IsKnockedClosed(TimeSpan now)
    {
        // Where somebody answered, the next request is a connection anyway; and the first one compiles what a later one has no time for.
        if (endPoint is not IPEndPoint address || (!check.IsDecidedByConnecting && Last?.State != CheckState.Closed)) return false;
        if (context.Knock.At(address) is not { } result) return false;
        if (result.Outcome == ConnectOutcome.Accepted && !check.IsDecidedByConnecting) return false;

        // Thousands of knocks end alike; each would make a new text.
        if (_knocked != result.Outcome || Last is null) Set(EndpointCheck.OfConnect(result.Outcome, result.Error), now);
        else _due = now + Pause(CheckState.Closed);
        _knocked = result.Outcome;
        return true;
    }

    private async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        _knocked = null;
        try
        {
            return await check.RunAsync(endPoint, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A failing probe is a visible result.
            return new CheckResult(CheckState.NotReady, "the attempt failed: " + exception.GetType().Name);
        }
        finally
        {
            context.Wake();
        }
    }

    private void Set(CheckResult result, TimeSpan now)
    {
        Last = result;
        _due = now + Pause(result.State);
    }

    private TimeSpan Pause(CheckState state)
    {
        if (context.Options.Interval is { } interval) return interval;
        if (state == CheckState.Closed) return IsLocal ? context.Knock.Pause : RemotePause;

        // Something listens, and has other things to do than to answer us.
        var pause = _busyPause;
        var longest = context.Options.IsInverted ? LongestOpenPause : LongestBusyPause;
        _busyPause = TimeSpan.FromTicks(Math.Min(longest.Ticks, pause.Ticks * 3 / 2));
        return pause;
    }

    private bool IsLocal => endPoint is not IPEndPoint { Address: var address } || IPAddress.IsLoopback(address);
}
