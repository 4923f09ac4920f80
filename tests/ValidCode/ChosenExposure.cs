using System.Net;
using System.Net.Sockets;

public sealed record MailboxOptions(bool TakesRemoteConnections, bool UsesIPv6, int Port);

public sealed class MailboxServer(MailboxOptions options)
{
    public IReadOnlyList<TcpListener> Listeners()
    {
        if (options.TakesRemoteConnections)
        {
            if (options.UsesIPv6) return [new TcpListener(IPAddress.IPv6Any, options.Port)];
            return [new TcpListener(IPAddress.Any, options.Port)];
        }
        else
        {
            return [new TcpListener(options.UsesIPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, options.Port)];
        }
    }

    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        socket.Listen(1);
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
