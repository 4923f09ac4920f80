// A simulator with names that the framework has, too.
namespace Simulator;

public sealed class IPAddress
{
    public static readonly IPAddress Any = new();
    public static readonly IPAddress Loopback = new();
}

public sealed record IPEndPoint(IPAddress Address, int Port);

public sealed class TcpListener(IPAddress address, int port)
{
    public IPEndPoint Local { get; } = new(address, port);

    public static TcpListener Create(int port) => new(IPAddress.Any, port);

    public void Start() => Console.WriteLine(Local);
}

public sealed class Socket
{
    public void Bind(IPEndPoint endPoint) => Console.WriteLine(endPoint);

    public void Listen(int backlog) => Console.WriteLine(backlog);
}

public sealed class HttpClient
{
    public Uri? BaseAddress { get; set; }

    public string GetAsync(string url) => BaseAddress + url;
}

public sealed class KestrelServerOptions
{
    public void ListenAnyIP(int port) => Console.WriteLine(port);

    public void ListenLocalhost(int port) => Console.WriteLine(port);
}

public static class Program
{
    public static void Main()
    {
        TcpListener.Create(5000).Start();
        TcpListener second = new(IPAddress.Any, 5000);
        second.Start();

        var socket = new Socket();
        socket.Bind(new IPEndPoint(IPAddress.Any, 5000));
        socket.Listen(10);

        var options = new KestrelServerOptions();
        options.ListenAnyIP(5000);
        options.ListenLocalhost(0);

        var client = new HttpClient { BaseAddress = new Uri("http://localhost:5999") };
        client.GetAsync("http://localhost:5999");
    }
}
