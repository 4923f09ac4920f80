using System;

namespace ConnLint.Probing.Waiting;

/// <summary>How to wait.</summary>
internal sealed record WaitOptions
{
    /// <summary>How long in all; zero tries every target once.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The pause between two attempts at one address, or null to choose it by what was seen there.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The statuses of HTTP that count as ready.</summary>
    public StatusRanges Status { get; init; } = StatusRanges.Default;

    /// <summary>A text that the body has to hold, or null.</summary>
    public string? Body { get; init; }

    /// <summary>Waits until nothing accepts connections any more.</summary>
    public bool IsInverted { get; init; }

    /// <summary>A name that does not resolve yet may do so later.</summary>
    public bool WaitsForName { get; init; }
}
