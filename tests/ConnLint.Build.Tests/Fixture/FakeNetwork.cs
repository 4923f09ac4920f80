using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using ConnLint.Build.Checking;
using ConnLint.Probing.Sockets;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>A machine on which the listeners are as the test says.</summary>
internal sealed class FakeNetwork : INetwork
{
    public bool HasIPv6Loopback { get; init; } = true;

    /// <summary>Whether the socket table knows who owns what.</summary>
    public bool KnowsOwners { get; init; } = true;

    public List<Listener> Table { get; } = [];

    public List<IPEndPoint> Open { get; } = [];

    public ProcessDescription? Process { get; init; }

    public void Listen(string endPoint, int owner = 100)
    {
        Table.Add(new Listener(IPEndPoint.Parse(endPoint), KnowsOwners ? owner : null));
        Open.Add(IPEndPoint.Parse(endPoint));
    }

    public IReadOnlyList<IPEndPoint> Accepting(IReadOnlyList<IPEndPoint> targets, CancellationToken cancellation) => [.. targets.Where(Open.Contains)];

    /// <summary>What is wrong with the answers of a target.</summary>
    public Dictionary<IPEndPoint, string?> Faults { get; } = [];

    public string? FaultOfAnswer(PromisedEndpoint promise, IPEndPoint target, System.TimeSpan limit, CancellationToken cancellation) => Faults.GetValueOrDefault(target);

    public IReadOnlyList<Listener> Listeners() => Table;

    /// <summary>What happens behind each look at the listeners of the backend.</summary>
    public System.Action Looked { get; set; } = static () => { };

    public IReadOnlyList<IPEndPoint> ListenersOf(int treeId)
    {
        IReadOnlyList<IPEndPoint> found = [.. Table.Where(listener => listener.ProcessId == treeId).Select(static listener => listener.EndPoint)];
        Looked();
        return found;
    }

    public ProcessDescription? Describe(int processId) => Process;
}
