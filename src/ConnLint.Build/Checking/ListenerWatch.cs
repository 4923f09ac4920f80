using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Checking;

/// <summary>Waits until a backend keeps its promises, or until it is certain that it will not.</summary>
internal sealed class ListenerWatch(IBackend backend, INetwork network, Func<TimeSpan> elapsed, TimeSpan limit)
{
    private static readonly TimeSpan FirstInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>What a host may still bind after it has said that it is started.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly HashSet<IPEndPoint> _accepted = [];
    private TimeSpan? _startedAt;

    public Verdict Run(IReadOnlyList<PromisedEndpoint> promises, CancellationToken cancellation)
    {
        var interval = FirstInterval;
        while (true)
        {
            if (cancellation.IsCancellationRequested || backend.IsInterrupted) return End(VerdictKind.Cancelled, promises);
            if (backend.State == SupervisedState.Failed) return End(VerdictKind.NotStarted, promises);
            if (backend.State == SupervisedState.Exited) return End(VerdictKind.Exited, promises);

            if (backend.State == SupervisedState.Running)
            {
                var missing = Missing(promises, cancellation);
                if (missing.Count == 0) return End(VerdictKind.Kept, missing);
                if (IsDecided() && Actual() is { Count: > 0 } actual) return End(VerdictKind.Elsewhere, missing, actual);
            }

            if (elapsed() >= limit) return OutOfTime(promises);
            backend.Wait(interval, cancellation);
            interval = Min(LongestInterval, TimeSpan.FromTicks(interval.Ticks * 3 / 2));
        }
    }

    private List<PromisedEndpoint> Missing(IReadOnlyList<PromisedEndpoint> promises, CancellationToken cancellation)
    {
        var open = Refusing(promises);
        if (open.Count > 0) _accepted.UnionWith(network.Accepting(open, cancellation));
        return promises.Where(promise => !IsKept(promise)).ToList();
    }

    private bool IsKept(PromisedEndpoint promise)
    {
        if (promise.Url is null) return false;
        if (promise.IsDynamic) return Actual().Any(listener => promise.IsOnAddress(listener.Address));
        return promise.Targets(network.HasIPv6Loopback).All(_accepted.Contains);
    }

    private List<IPEndPoint> Refusing(IReadOnlyList<PromisedEndpoint> promises)
        => promises.SelectMany(promise => promise.Targets(network.HasIPv6Loopback)).Where(target => !_accepted.Contains(target)).Distinct().ToList();

    private bool IsDecided()
    {
        if (!backend.Output.HasStarted) return false;
        _startedAt ??= elapsed();
        return elapsed() - _startedAt >= Grace;
    }

    // The socket table decides; where it knows no owners, the server's own word counts.
    private IReadOnlyList<IPEndPoint> Actual()
    {
        var listeners = network.ListenersOf(backend.TreeId);
        return listeners.Count > 0 ? listeners : backend.Output.Bound.Union(_accepted).ToList();
    }

    private Verdict OutOfTime(IReadOnlyList<PromisedEndpoint> promises)
    {
        var missing = promises.Where(promise => !IsKept(promise)).ToList();
        var actual = Actual();
        return End(actual.Count > 0 ? VerdictKind.Elsewhere : VerdictKind.NotInTime, missing, actual);
    }

    private Verdict End(VerdictKind kind, IReadOnlyList<PromisedEndpoint> missing, IReadOnlyList<IPEndPoint>? actual = null)
        => new(kind, elapsed(), missing, Refusing(missing), actual ?? []);

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
