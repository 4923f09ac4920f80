using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Waiting;

/// <summary>How a wait ended.</summary>
internal enum WaitEnd
{
    /// <summary>Every target is what was waited for.</summary>
    Ready,

    /// <summary>The time is over.</summary>
    TimedOut,

    /// <summary>A target's name has no address.</summary>
    NameUnresolved,

    /// <summary>The watched process has ended.</summary>
    ProcessEnded,
}

/// <summary>The end of a wait, and what was seen until then.</summary>
internal sealed record WaitOutcome(WaitEnd End, TimeSpan Elapsed, WaitOptions Options, IReadOnlyList<TargetWatch> Targets)
{
    private const string Category = "wait";

    /// <summary>One record for each target.</summary>
    public IReadOnlyList<ProbeResult> Results() => Targets.Select(ResultOf).ToList();

    private ProbeResult ResultOf(TargetWatch watch)
    {
        var shown = watch.Target.Shown;
        var details = watch.Addresses.Select(static address => new ProbeDetail(Shown(address.EndPoint), address.Last?.Text ?? "no answer yet")).ToList();
        if (watch.DoneAt is not null && End == WaitEnd.ProcessEnded)
        {
            return new ProbeResult(
                Category, shown, ProbeStatus.Warning, Done(watch, Elapsed) + ", but the watched process has ended, so it may be another program's", FixFor(watch.Target), null, details);
        }

        if (watch.DoneAt is { } done) return new ProbeResult(Category, shown, ProbeStatus.Pass, Done(watch, done), null, null, details);
        if (End == WaitEnd.NameUnresolved && watch.NeverResolved is { } reason)
        {
            return new ProbeResult(
                Category, shown, ProbeStatus.Fail, $"{shown} has a name that does not resolve ({reason})", "check the name, or add --wait-for-name where it comes later", null, details);
        }

        var what = Options.IsInverted ? "still accepts connections" : "is not ready";
        var message = End switch
        {
            WaitEnd.TimedOut => $"{shown} {what} after {Seconds(Elapsed)}",
            WaitEnd.ProcessEnded => $"{shown} {what}, and the watched process has ended after {Seconds(Elapsed)}",
            _ => $"{shown} {what}",
        };
        return new ProbeResult(Category, shown, ProbeStatus.Fail, message, FixFor(watch.Target), null, details);
    }

    private static string Done(TargetWatch watch, TimeSpan done)
    {
        if (watch.Answered is not { } address) return $"{watch.Target.Shown} accepts no connections any more after {Seconds(done)}";
        var on = watch.Target.Kind == WaitKind.Unix ? "" : " on " + Shown(address.EndPoint);
        return $"{watch.Target.Shown} {address.Last!.Text}{on} after {Seconds(done)}";
    }

    private string? FixFor(WaitTarget target)
        => Options.IsInverted || target.Kind == WaitKind.Unix ? null : string.Create(CultureInfo.InvariantCulture, $"connlint explain {target.Host}:{target.Port}");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture) + " s";

    private static string Shown(EndPoint endPoint) => endPoint switch
    {
        IPEndPoint { AddressFamily: AddressFamily.InterNetworkV6 } address => string.Create(CultureInfo.InvariantCulture, $"[{address.Address}]:{address.Port}"),
        _ => Quoted.Text(endPoint.ToString()!),
    };
}
