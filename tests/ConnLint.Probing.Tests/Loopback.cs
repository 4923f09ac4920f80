using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace ConnLint.Probing.Tests;

/// <summary>Ports of this machine's loopback addresses.</summary>
internal static class Loopback
{
    /// <summary>A port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public static TcpListener Listen(IPAddress? address = null, int port = 0)
    {
        var listener = new TcpListener(address ?? IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    /// <summary>Listens, and ends every connection after its first bytes with <paramref name="answer"/>, politely or by a reset.</summary>
    public static TcpListener ListenAndEnd(string answer, bool isReset)
    {
        var listener = Listen();
        _ = Task.Run(async () =>
        {
            while (listener.Server.IsBound)
            {
                using var client = await listener.AcceptSocketAsync();
                try
                {
                    await client.ReceiveAsync(new byte[3]);
                    await client.SendAsync(Encoding.ASCII.GetBytes(answer));
                    if (isReset) client.LingerState = new LingerOption(enable: true, seconds: 0);
                }
                catch (SocketException)
                {
                    // The client has gone first, as who only looks whether anybody listens does; the next one is served all the same.
                }
            }
        });
        return listener;
    }

    public static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
