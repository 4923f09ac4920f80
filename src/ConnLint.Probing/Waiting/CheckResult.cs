namespace ConnLint.Probing.Waiting;

/// <summary>What one attempt at one address saw.</summary>
/// <param name="State">Whether it is what is waited for.</param>
/// <param name="Text">In words that follow the address, such as <c>refused (connectionRefused)</c>.</param>
internal sealed record CheckResult(CheckState State, string Text);

internal enum CheckState
{
    /// <summary>It does what its kind has to do.</summary>
    Ready,

    /// <summary>Nobody accepts connections there, for certain.</summary>
    Closed,

    /// <summary>Something is there but is not ready, or nobody can tell: silence, an error, another protocol.</summary>
    NotReady,
}
