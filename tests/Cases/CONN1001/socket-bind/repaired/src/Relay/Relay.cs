using System.Net;
using System.Net.Sockets;

public static class Relay
{
    public static Socket Open(int port)
    {
        var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, port));
        socket.Listen();
        return socket;
    }
}
