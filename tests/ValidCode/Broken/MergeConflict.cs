using System.Net;
using System.Net.Sockets;

public class Server
{
<<<<<<< HEAD
    private TcpListener _listener = new(IPAddress.Loopback, port);
=======
    private TcpListener _listener = new(, 5000
>>>>>>> feature
    public void Start(
    {
        _listener = new TcpListener(IPAddress., );
        var port = port + port;
        if (env.IsDevelopment( _listener.Start(;
        new HttpListener().Prefixes.Add();
#if DEBUG
    }
