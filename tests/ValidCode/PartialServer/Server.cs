using System.Net;
using System.Net.Sockets;

public sealed partial class Server
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    public partial void Open(int port);

    public void Start(IConfiguration configuration)
    {
        Open(configuration.GetValue("Port", DefaultPort));
        _socket.Listen(Backlog);
    }
}
