using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Probing.Sockets;

/// <summary>The listeners of a process and everything below it; none where the system does not tell owners.</summary>
internal static class TreeListeners
{
    private const int MaxDepth = 64;

    public static IReadOnlyList<Listener> Of(SocketTable table, int treeId)
    {
        var known = new Dictionary<int, bool> { [treeId] = true };
        return table.Listeners().Where(listener => listener.ProcessId is { } owner && IsBelow(table, owner, known, depth: 0)).ToList();
    }

    private static bool IsBelow(SocketTable table, int processId, Dictionary<int, bool> known, int depth)
    {
        if (known.TryGetValue(processId, out var isBelow)) return isBelow;
        isBelow = depth < MaxDepth && table.Describe(processId)?.ParentId is > 0 and var parent && IsBelow(table, parent, known, depth + 1);
        known[processId] = isBelow;
        return isBelow;
    }
}
