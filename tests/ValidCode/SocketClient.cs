using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

public sealed class SocketClient(IConfiguration configuration)
{
    public async Task<Socket> ConnectAsync(string host, int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
        await socket.ConnectAsync(host, port);
        return socket;
    }

    public async Task<WebSocket> OpenAsync(CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(configuration["Feed"] ?? "ws://localhost:5001/feed"), cancellation);
        return socket;
    }

    public static bool IsRefused(SocketException exception) => exception.SocketErrorCode == SocketError.ConnectionRefused && exception.ErrorCode != 5000;
}
