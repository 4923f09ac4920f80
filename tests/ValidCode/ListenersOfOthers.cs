using System.Net;
using System.Net.Sockets;

// Listeners that are started where they are made, by a method, by a base class, or by whoever hands them over.
internal sealed class Listeners(TcpListener given)
{
    private readonly TcpListener _field = new(IPAddress.Loopback, 0);

    public async Task ServeAsync(CancellationToken cancellation)
    {
        _field.Start();
        using var first = await _field.AcceptTcpClientAsync(cancellation);
        using var second = await given.AcceptTcpClientAsync(cancellation);

        var local = new TcpListener(IPAddress.Loopback, 0);
        Begin(local);
        using var third = await local.AcceptTcpClientAsync(cancellation);

        TcpListener own = new StartedListener();
        using var fourth = await own.AcceptTcpClientAsync(cancellation);

        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        using var fifth = await socket.AcceptAsync(cancellation);

        using var inherited = new Socket(new SafeSocketHandle(3, ownsHandle: true));
        using var sixth = await inherited.AcceptAsync(cancellation);
    }

    private static void Begin(TcpListener listener) => listener.Start();

    private sealed class StartedListener : TcpListener
    {
        public StartedListener()
            : base(IPAddress.Loopback, 0) => Start();
    }
}
