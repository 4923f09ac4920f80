using System.Net;

public sealed partial class Server
{
    private const int DefaultPort = 5000;
    private const int Backlog = 8080;

    public partial void Open(int port) => _socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
}
