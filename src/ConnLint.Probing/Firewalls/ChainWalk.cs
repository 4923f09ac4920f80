using System.Collections.Generic;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Follows a packet through chains as the kernel does (nft(8), iptables(8)), and finds the rule at which it ends. Where a rule that cannot be known might have accepted it before, only a
/// rule that names the port is told: any other is for what is left over, and that may not be this packet.
/// </summary>
/// <param name="tool">The program that showed the chains.</param>
/// <param name="chains">The chains by the names that rules lead to.</param>
internal sealed class ChainWalk(string tool, IReadOnlyDictionary<string, FirewallChain> chains)
{
    private const int MaxDepth = 16; // the kernel's own limit (NFT_JUMP_STACK_SIZE)

    private FirewallRule? _blocker;
    private bool _isDoubtful;

    /// <summary>The rule that ends the packet's way in a chain with a policy, and in those to which it leads; null where none does, or nobody can tell.</summary>
    public FirewallRule? BlockerIn(FirewallChain start)
    {
        (_blocker, _isDoubtful) = (null, false);
        if (!EndsIn(start, true, 0) && start.Policy == ChainAction.Drop && !_isDoubtful) return new FirewallRule(tool, start.Place, false, null);
        return _blocker;
    }

    // Whether the way ends there for certain, well or badly.
    private bool EndsIn(FirewallChain chain, bool isCertain, int depth)
    {
        foreach (var rule in chain.Rules)
        {
            if (rule.Holds == false) continue;
            var isSure = isCertain && rule.Holds == true;
            switch (rule.Action)
            {
                case ChainAction.Drop or ChainAction.Reject when isSure && (!_isDoubtful || rule.Ports is not null):
                    _blocker = new FirewallRule(tool, chain.Place, rule.Action == ChainAction.Reject, rule.Ports);
                    return true;
                case ChainAction.Drop or ChainAction.Reject or ChainAction.Accept when isSure:
                    return true;
                case ChainAction.Accept or ChainAction.Unknown:
                    _isDoubtful = true;
                    break;
                case ChainAction.Jump or ChainAction.Goto when depth < MaxDepth && rule.Target is { } name && chains.TryGetValue(name, out var next) && EndsIn(next, isSure, depth + 1):
                    return true;
                case ChainAction.Return or ChainAction.Goto when isSure:
                    return false;
                case ChainAction.Return or ChainAction.Goto:
                    isCertain = false;
                    break;
            }
        }

        return false;
    }
}
