using System.Net;
using System.Net.Sockets;

namespace ConnLint.Hook.Tests;

public sealed class LoopbackSocketsTests
{
    [Fact]
    public void TheAddressOnWhichNobodyIs_IsFound()
    {
        if (!Socket.OSSupportsIPv6) return;
        var port = HookedApp.FreePort();
        Assert.Null(LoopbackSockets.Free(port));

        using var four = new TcpListener(IPAddress.Loopback, port);
        four.Start();
        Assert.Equal(IPAddress.IPv6Loopback, LoopbackSockets.Free(port));

        using var six = new TcpListener(IPAddress.IPv6Loopback, port);
        six.Start();
        Assert.Null(LoopbackSockets.Free(port));

        four.Stop();
        Assert.Equal(IPAddress.Loopback, LoopbackSockets.Free(port));
    }

    [Fact]
    public void AServerThatSaysLocalhost_IsNotBelieved()
    {
        if (!Socket.OSSupportsIPv6) return;
        using var four = new TcpListener(IPAddress.Loopback, 0);
        four.Start();
        var port = ((IPEndPoint)four.LocalEndpoint).Port;

        Assert.Contains($"CONN7008: Shop listens on 127.0.0.1:{port} but not on [::1]:{port}", HalfBound.Tell("Shop", new Promise($"http://x:1;http://LOCALHOST:{port}/", "http"))!.Message, System.StringComparison.Ordinal);
        Assert.Null(HalfBound.Tell("Shop", new Promise($"http://127.0.0.1:{port}", "http")));
        Assert.Null(HalfBound.Tell("Shop", null));
    }
}
