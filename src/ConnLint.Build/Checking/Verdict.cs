using System;
using System.Collections.Generic;
using System.Net;

namespace ConnLint.Build.Checking;

internal enum VerdictKind
{
    /// <summary>Every promised endpoint accepts connections.</summary>
    Kept,

    /// <summary>The program ended first.</summary>
    Exited,

    /// <summary>It lives, and nothing of it listens.</summary>
    NotInTime,

    /// <summary>It listens, but not on everything that is promised.</summary>
    Elsewhere,

    /// <summary>It listens on everything that is promised, but does not answer as expected.</summary>
    NotReady,

    /// <summary>It could not be started at all.</summary>
    NotStarted,

    Cancelled,
}

/// <summary>How a check ended.</summary>
/// <param name="Kind">The outcome.</param>
/// <param name="Elapsed">After how long.</param>
/// <param name="Missing">The promises that were not kept.</param>
/// <param name="Refusing">The addresses of those promises that accept nothing.</param>
/// <param name="Actual">Where the backend listens instead.</param>
internal sealed record Verdict(
    VerdictKind Kind,
    TimeSpan Elapsed,
    IReadOnlyList<PromisedEndpoint> Missing,
    IReadOnlyList<IPEndPoint> Refusing,
    IReadOnlyList<IPEndPoint> Actual)
{
    /// <summary>What is wrong with the answer of the first missing promise, in words that follow its URL.</summary>
    public string? FaultOfAnswer { get; init; }
}
