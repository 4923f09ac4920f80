using System;
using System.Collections.Generic;
using System.Net;
using System.Threading;
using ConnLint.Probing.Sockets;

namespace ConnLint.Build.Checking;

/// <summary>This machine's sockets.</summary>
internal interface INetwork
{
    bool HasIPv6Loopback { get; }

    /// <summary>Those of the targets that accept a TCP connection now.</summary>
    IReadOnlyList<IPEndPoint> Accepting(IReadOnlyList<IPEndPoint> targets, CancellationToken cancellation);

    /// <summary>Null when the endpoint answers as it is expected to, otherwise what is wrong, in words that follow its URL.</summary>
    string? FaultOfAnswer(PromisedEndpoint promise, IPEndPoint target, TimeSpan limit, CancellationToken cancellation);

    IReadOnlyList<Listener> Listeners();

    /// <summary>The listeners of a process and everything below it; empty where the system does not tell owners.</summary>
    IReadOnlyList<IPEndPoint> ListenersOf(int treeId);

    ProcessDescription? Describe(int processId);
}
