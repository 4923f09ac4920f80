using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

/// <summary>Whether two listeners collide, according to the model and to the system.</summary>
public sealed class OverlapTests
{
    [Theory]
    [InlineData("localhost", "localhost", true)]
    [InlineData("localhost", "127.0.0.1", true)]
    [InlineData("localhost", "[::1]", true)]
    [InlineData("localhost", "127.0.0.2", false)]
    [InlineData("localhost", "0.0.0.0", true)]
    [InlineData("localhost", "[::]", true)]
    [InlineData("localhost", "192.168.1.10", false)]
    [InlineData("127.0.0.1", "[::1]", false)]
    [InlineData("127.0.0.1", "127.0.0.2", false)]
    [InlineData("127.0.0.1", "127.1", true)]
    [InlineData("127.0.0.1", "0.0.0.0", true)]
    [InlineData("127.0.0.1", "*", true)]
    [InlineData("127.0.0.2", "127.0.0.2", true)]
    [InlineData("127.0.0.2", "+", true)]
    [InlineData("[::1]", "0.0.0.0", false)]
    [InlineData("[::1]", "[::]", true)]
    [InlineData("[::1]", "[0::1]", true)]
    [InlineData("0.0.0.0", "[::]", true)]
    [InlineData("*", "myhost", true)]
    [InlineData("192.168.1.10", "192.168.1.10", true)]
    [InlineData("192.168.1.10", "192.168.1.11", false)]
    [InlineData("192.168.1.10", "*", true)]
    public void Hosts_Overlap(string left, string right, bool overlap)
    {
        Assert.Equal(overlap, AddressOf(left).Overlaps(AddressOf(right)));
        Assert.Equal(overlap, AddressOf(right).Overlaps(AddressOf(left)));
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("127.0.0.1", "0.0.0.0")]
    [InlineData("127.0.0.1", "::1")]
    [InlineData("127.0.0.1", "::")]
    [InlineData("127.0.0.2", "::")]
    [InlineData("0.0.0.0", "::")]
    [InlineData("::1", "::")]
    [InlineData("::1", "0.0.0.0")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    public void Sockets_CollideWhenTheModelSaysSo(string left, string right)
    {
        foreach (var dualStack in new[] { true, false })
        {
            var (first, second) = (IPAddress.Parse(left), IPAddress.Parse(right));
            var overlap = BindAddress.From(first, dualStack).Overlaps(BindAddress.From(second, dualStack));
            Assert.Equal(overlap, Collide(first, second, dualStack));
            Assert.Equal(overlap, Collide(second, first, dualStack));
        }
    }

    // Binds as Kestrel does; another process may take the port between the two, so a collision is tried on several.
    private static bool Collide(IPAddress first, IPAddress second, bool dualStack)
    {
        var outcomes = new List<bool>();
        for (var i = 0; i < 3; i++)
        {
            using var one = Listener(first, 0, dualStack);
            try
            {
                using var other = Listener(second, ((IPEndPoint)one.LocalEndPoint!).Port, dualStack);
                return false;
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                outcomes.Add(true);
            }
        }

        return outcomes.Count > 0;
    }

    private static Socket Listener(IPAddress address, int port, bool dualStack)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (dualStack && address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static BindAddress AddressOf(string host) => ListenUrl.TryParse($"http://{host}:1", out var url, out _) ? url.Address : default;
}
