using System.Net;
using System.Net.Sockets;

namespace ConnLint.Bench;

/// <summary>Ports of this machine for programs that are measured.</summary>
internal static class LoopbackPorts
{
    /// <summary>One that is bound, so that nobody else takes it, and refuses until it listens.</summary>
    public static Socket Reserve()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    /// <summary>One that was free a moment ago, for a program that binds it itself.</summary>
    public static int Free()
    {
        using var socket = Reserve();
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
