namespace ConnLint.Probing.Routes;

/// <summary>What comes back for an echo request with a limited number of hops.</summary>
internal enum HopAnswer
{
    /// <summary>A router on the way says that the request's hops are used up: that far the way leads (ICMP "time exceeded").</summary>
    Passed,

    /// <summary>Somebody on the way says that it leads no further (any ICMP "destination unreachable").</summary>
    Unreachable,

    /// <summary>The address that was asked answers (ICMP "echo reply").</summary>
    Reached,
}
