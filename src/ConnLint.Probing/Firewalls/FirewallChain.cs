using System.Collections.Generic;

namespace ConnLint.Probing.Firewalls;

/// <summary>What a rule of a chain does with a packet that it holds for.</summary>
internal enum ChainAction
{
    /// <summary>The next rule is asked, as after a counter.</summary>
    Pass,

    /// <summary>No further rule of these chains is asked.</summary>
    Accept,

    /// <summary>The packet vanishes.</summary>
    Drop,

    /// <summary>The packet is answered with a refusal.</summary>
    Reject,

    /// <summary>The chain ends, and the one that led here goes on.</summary>
    Return,

    /// <summary>Another chain is asked, and then this one goes on.</summary>
    Jump,

    /// <summary>Another chain is asked instead of the rest of this one.</summary>
    Goto,

    /// <summary>Something that only the kernel knows.</summary>
    Unknown,
}

/// <summary>One rule, as far as it concerns one packet.</summary>
/// <param name="Holds">Whether its conditions hold; null where nobody can know from here.</param>
/// <param name="Action">What it does.</param>
/// <param name="Target">The chain to which it leads, for the two actions that lead to one.</param>
internal sealed record ChainRule(bool? Holds, ChainAction Action, string? Target)
{
    /// <summary>The ports that it names; null where it names none.</summary>
    public Ports.PortSpan? Ports { get; init; }
}

/// <summary>A list of rules, which the kernel asks in their order.</summary>
/// <param name="Place">Table and chain, fit to be shown.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record FirewallChain(string Place, List<ChainRule> Rules)
{
    /// <summary>What happens to a packet that no rule has decided on; null for a chain that is asked only where another leads to it.</summary>
    public ChainAction? Policy { get; init; }

    /// <summary>Where several are asked one after the other: the lower, the earlier.</summary>
    public int Priority { get; init; }
}
