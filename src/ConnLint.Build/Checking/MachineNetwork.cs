using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Build.Checking;

/// <summary>The real sockets of this machine.</summary>
internal sealed class MachineNetwork : INetwork
{
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromMilliseconds(500);

    private readonly SocketTable _table = SocketTable.OfThisSystem();
    private readonly Lazy<bool> _hasIPv6Loopback = new(CanBindIPv6Loopback);

    public bool HasIPv6Loopback => _hasIPv6Loopback.Value;

    public IReadOnlyList<IPEndPoint> Accepting(IReadOnlyList<IPEndPoint> targets, CancellationToken cancellation)
    {
        try
        {
            // Off the caller's context: a task host may have one that only its own thread can serve.
            var attempts = Task.Run(() => Task.WhenAll(targets.Select(target => ConnectAttempt.ToAsync(target, AttemptLimit, cancellation))));
            var results = attempts.GetAwaiter().GetResult();
            return results.Where(static result => result.Outcome == ConnectOutcome.Accepted).Select(static result => result.EndPoint).ToList();
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    public string? FaultOfAnswer(PromisedEndpoint promise, IPEndPoint target, TimeSpan limit, CancellationToken cancellation)
        => Task.Run(() => AnswerRequest.FaultAsync(promise, target, limit, cancellation)).GetAwaiter().GetResult();

    public IReadOnlyList<Listener> Listeners() => _table.Listeners();

    public IReadOnlyList<IPEndPoint> ListenersOf(int treeId) => TreeListeners.Of(_table, treeId).Select(static listener => listener.EndPoint).ToList();

    public ProcessDescription? Describe(int processId) => _table.Describe(processId);

    private static bool CanBindIPv6Loopback()
    {
        if (!Socket.OSSupportsIPv6) return false;
        try
        {
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
