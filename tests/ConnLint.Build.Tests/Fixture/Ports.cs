using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>Ports that are free on both loopback addresses, each given out once.</summary>
internal static class Ports
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Free()
    {
        while (true)
        {
            using var four = new TcpListener(IPAddress.Loopback, 0);
            four.Start();
            var port = ((IPEndPoint)four.LocalEndpoint).Port;
            if (!Given.TryAdd(port, true)) continue;
            try
            {
                using var six = new TcpListener(IPAddress.IPv6Loopback, port);
                six.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken on the other family: the next one.
            }
        }
    }

    /// <summary>Returns when somebody listens on the port.</summary>
    public static async Task Listening(int port)
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        Assert.Fail("the backend does not listen");
    }
}
