using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>Hands out ports that nobody has, below those that the system gives to others.</summary>
internal sealed class FreePorts
{
    private const int First = 10_000;
    private const int Count = 10_000;

    private int _next = Environment.ProcessId * 211 % Count;

    /// <summary>One port for each symbol of a case.</summary>
    public IReadOnlyList<int> Take() => [.. Enumerable.Range(0, Case.PortCount).Select(_ => TakeOne())];

    /// <summary>Whether a server could bind the port on every interface now.</summary>
    public static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true };
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.IPv6Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private int TakeOne()
    {
        while (true)
        {
            var port = First + (_next++ % Count);
            if (IsFree(port)) return port;
        }
    }
}
