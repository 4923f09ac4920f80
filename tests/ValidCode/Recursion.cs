using System.Net;
using System.Net.Sockets;

// Values that lead back to themselves.
public static class Recursion
{
    private static readonly string First = Second + "5000";
    private static readonly string Second = First + "http://*:";
    private static readonly int Port = Next(Port);
    private static readonly IPEndPoint EndPoint = Choose(EndPoint);

    public static void Main(string[] args)
    {
        var url = Deep(args.Length);
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls(First + Second + url);
        builder.WebHost.ConfigureKestrel(options => options.Listen(EndPoint));
        Serve(builder.Build(), 10);
    }

    private static void Serve(WebApplication app, int depth)
    {
        if (depth > 0) Serve(app, depth - 1);
        new TcpListener(IPAddress.Loopback, Next(Port)).Start();
        app.Run(Deep(depth));
    }

    private static string Deep(int depth) => depth == 0 ? "http://localhost:" + Next(0) : Deep(depth - 1) + Deep(depth - 1);

    private static int Next(int port) => port > 65_000 ? Next(0) : port + 1;

    private static IPEndPoint Choose(IPEndPoint? endPoint) => endPoint ?? Choose(new IPEndPoint(IPAddress.Loopback, Next(0)));
}
