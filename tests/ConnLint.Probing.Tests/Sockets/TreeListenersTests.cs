using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class TreeListenersTests
{
    [Fact]
    public void RootAndDescendants_Count_AndNobodyElse()
    {
        var parents = new Dictionary<int, int?> { [10] = 1, [11] = 10, [12] = 11, [20] = 1, [30] = 31, [31] = 30, [40] = null };
        Assert.Equal([10, 12], PortsBelow(10, parents, 10, 12, 20, 30, 40, 99));
    }

    [Fact]
    public void ListenerWithoutOwner_BelongsToNobody()
        => Assert.Empty(TreeListeners.Of(new FakeTable([new Listener(new IPEndPoint(IPAddress.Loopback, 1), null)], []), 10));

    private static IEnumerable<int> PortsBelow(int root, Dictionary<int, int?> parents, params int[] owners)
        => TreeListeners.Of(new FakeTable([.. owners.Select(static owner => new Listener(new IPEndPoint(IPAddress.Loopback, owner), owner))], parents), root).Select(static listener => listener.EndPoint.Port);

    private sealed class FakeTable(IReadOnlyList<Listener> listeners, Dictionary<int, int?> parents) : SocketTable
    {
        public override IReadOnlyList<Listener> Listeners() => listeners;

        public override ProcessDescription? Describe(int processId)
            => parents.TryGetValue(processId, out var parent) ? new ProcessDescription(processId, "app", null, null, parent) : null;
    }
}
