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

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    private readonly HashSet<IPEndPoint> _accepted = [];
    private readonly Dictionary<(PromisedEndpoint, IPEndPoint), string?> _faults = [];
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
                if (IsDecided() && !missing.TrueForAll(IsBound) && Actual() is { Count: > 0 } actual) return End(VerdictKind.Elsewhere, missing, actual);
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
        foreach (var promise in promises.Where(static promise => promise.Answer is not null)) Ask(promise, cancellation);
        return promises.Where(promise => !IsKept(promise)).ToList();
    }

    // An answer that was as expected once is not asked for again.
    private void Ask(PromisedEndpoint promise, CancellationToken cancellation)
    {
        foreach (var target in promise.Targets(network.HasIPv6Loopback))
        {
            if (_accepted.Contains(target) && !Answers(promise, target))
                _faults[(promise, target)] = network.FaultOfAnswer(promise, target, AnswerLimit, cancellation);
        }
    }

    private bool Answers(PromisedEndpoint promise, IPEndPoint target)
        => promise.Answer is null || (_faults.TryGetValue((promise, target), out var fault) && fault is null);

    private bool IsKept(PromisedEndpoint promise) => IsBound(promise, target => Answers(promise, target));

    private bool IsBound(PromisedEndpoint promise) => IsBound(promise, static _ => true);

    private bool IsBound(PromisedEndpoint promise, Func<IPEndPoint, bool> isEnough)
    {
        if (promise.Url is null) return false;
        if (promise.IsDynamic) return Actual().Any(listener => promise.IsOnAddress(listener.Address));

        var targets = promise.Targets(network.HasIPv6Loopback);
        return promise.Families == PromisedFamilies.Any ? targets.Any(IsGood) : targets.All(IsGood);

        bool IsGood(IPEndPoint target) => _accepted.Contains(target) && isEnough(target);
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
        // What listens on a port of the system's choice is looked up each time, and may have come since.
        var missing = promises.Where(promise => !IsKept(promise)).ToList();
        if (missing.Count == 0) return End(VerdictKind.Kept, missing);

        var actual = Actual();
        if (missing.TrueForAll(IsBound)) return End(VerdictKind.NotReady, missing, actual) with { FaultOfAnswer = FaultOf(missing[0]) };
        return End(actual.Count > 0 ? VerdictKind.Elsewhere : VerdictKind.NotInTime, missing, actual);
    }

    private string? FaultOf(PromisedEndpoint promise)
        => promise.Targets(network.HasIPv6Loopback).Select(target => _faults.TryGetValue((promise, target), out var fault) ? fault : null).FirstOrDefault(static fault => fault is not null);

    private Verdict End(VerdictKind kind, IReadOnlyList<PromisedEndpoint> missing, IReadOnlyList<IPEndPoint>? actual = null)
        => new(kind, elapsed(), missing, Refusing(missing), actual ?? []);

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
