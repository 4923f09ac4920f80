using System;
using System.Diagnostics;
using System.Threading;

namespace ConnLint.Hook;

/// <summary>The last exceptions of a start, which the program may have caught and logged; empty again after the verdict.</summary>
internal sealed class Failures
{
    private const string HostType = "Microsoft.Extensions.Hosting.Internal.Host";

    private readonly Exception?[] _last = new Exception?[8];
    private int _next = -1;

    /// <summary>The latest one.</summary>
    public Exception? Last => _next < 0 ? null : _last[_next & (_last.Length - 1)];

    /// <summary>Called for every exception that is thrown anywhere: must be cheap, and must never throw.</summary>
    public void Add(Exception exception)
    {
        if (exception is OperationCanceledException or ObjectDisposedException) return;

        // Every await that it passes throws the same exception again.
        if (!ReferenceEquals(Last, exception)) _last[Interlocked.Increment(ref _next) & (_last.Length - 1)] = exception;
    }

    /// <summary>The latest exception that left the host's own start, or null.</summary>
    public Exception? OfHost()
    {
        for (var back = 0; back < _last.Length && _next >= back; back++)
        {
            if (_last[(_next - back) & (_last.Length - 1)] is { } exception && LeftHost(exception)) return exception;
        }

        return null;
    }

    public void Clear()
    {
        _next = -1;
        Array.Clear(_last);
    }

    private static bool LeftHost(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            var type = frame.GetMethod()?.DeclaringType;
            if ((type?.DeclaringType ?? type)?.FullName == HostType) return true;
        }

        return false;
    }
}
