using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

/// <summary>The table of the system that runs the tests, against listeners that each test opens itself.</summary>
public sealed class SocketTableTests
{
    private readonly SocketTable _table = SocketTable.OfThisSystem();

    [Fact]
    public void LoopbackListenerOfIPv4_IsFoundWithThisProcess()
    {
        using var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback);

        var found = Assert.Single(On(listener));
        Assert.Equal(listener.LocalEndPoint, found.EndPoint);
        AssertOwnedByThisProcess(found);
        Assert.True(found.Serves(IPAddress.Loopback));
        Assert.False(found.Serves(IPAddress.IPv6Loopback));
    }

    [Fact]
    public async Task QueueOfAListenerThatAcceptsNobody_IsFullAtLast()
    {
        if (!OperatingSystem.IsLinux()) return; // the other tables do not tell
        using var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback, backlog: 1);
        Assert.Equal(new AcceptQueue(0, 1), Assert.Single(On(listener)).Queue);

        using var first = await ConnectedAsync(listener);
        Assert.False(Assert.Single(On(listener)).Queue!.Value.IsFull);
        using var second = await ConnectedAsync(listener);
        Assert.Equal((new AcceptQueue(2, 1), true), (Assert.Single(On(listener)).Queue!.Value, Assert.Single(On(listener)).Queue!.Value.IsFull));
    }

    [Fact]
    public void ListenersOfOneProcess_AreItsOwn()
    {
        if (OperatingSystem.IsMacOS()) return; // lsof knows them all, and is asked above
        using var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback);

        Assert.Equal(Environment.ProcessId, Assert.Single(_table.ListenersOf(Environment.ProcessId), found => found.EndPoint.Equals(listener.LocalEndPoint)).ProcessId);
        Assert.DoesNotContain(_table.ListenersOf(1), found => found.EndPoint.Equals(listener.LocalEndPoint));
        Assert.Empty(new FallbackSocketTable(new FailingTable()).ListenersOf(Environment.ProcessId));
    }

    [Fact]
    public void LoopbackListenerOfIPv6_ServesIPv6Only()
    {
        if (!Socket.OSSupportsIPv6) { AssertNoIPv6(); return; }
        using var listener = Listen(AddressFamily.InterNetworkV6, IPAddress.IPv6Loopback);

        var found = Assert.Single(On(listener));
        Assert.Equal(listener.LocalEndPoint, found.EndPoint);
        AssertOwnedByThisProcess(found);
        Assert.True(found.Serves(IPAddress.IPv6Loopback));
        Assert.False(found.Serves(IPAddress.Loopback));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnyListenerOfIPv6_TellsWhetherItIsDualStack(bool isDualStack)
    {
        if (!Socket.OSSupportsIPv6) { AssertNoIPv6(); return; }
        using var listener = Listen(AddressFamily.InterNetworkV6, IPAddress.IPv6Any, isDualStack);

        var found = On(listener);
        Assert.Contains(found, candidate => candidate.Serves(IPAddress.IPv6Loopback));
        if (OperatingSystem.IsLinux()) Assert.Equal(isDualStack, Assert.Single(found).IsDualStack);
        else if (isDualStack) Assert.Contains(found, static candidate => candidate.Serves(IPAddress.Loopback));
    }

    [Fact]
    public void MappedListener_IsGivenAsTheIPv4AddressItServes()
    {
        if (!Socket.OSSupportsIPv6) { AssertNoIPv6(); return; }
        using var listener = Listen(AddressFamily.InterNetworkV6, IPAddress.Loopback.MapToIPv6(), isDualStack: true);

        Assert.Contains(On(listener), static found => found.Serves(IPAddress.Loopback) && !found.Serves(IPAddress.IPv6Loopback));
    }

    [Fact]
    public void ClosedListener_IsGone()
    {
        var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback);
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        listener.Dispose();

        Assert.DoesNotContain(_table.Listeners(), found => found.EndPoint.Port == port);
    }

    [Fact]
    public void ThisProcess_IsDescribed()
    {
        var process = _table.Describe(Environment.ProcessId)!;

        Assert.Equal(Environment.ProcessId, process.Id);
        Assert.NotEmpty(process.Name);
        Assert.InRange((process.Started!.Value - System.Diagnostics.Process.GetCurrentProcess().StartTime).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        if (OperatingSystem.IsLinux()) Assert.Contains("ConnLint.Probing.Tests", process.CommandLine, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownProcess_IsNull() => Assert.Null(_table.Describe(int.MaxValue));

    [Fact]
    public void ProcAndDiagnostics_SayTheSame()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Both sources are Linux's own.
            Assert.NotNull(_table.Listeners());
            return;
        }

        using var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback);
        var socket = Assert.Single(LinuxSocketTable.FromProc(), socket => socket.EndPoint.Equals(listener.LocalEndPoint));
        if (SocketDiagnostics.Listeners() is { } told) Assert.Equal(socket.Inode, Assert.Single(told, other => other.EndPoint.Equals(listener.LocalEndPoint)).Inode);
    }

    [Fact]
    public void PortableTable_FindsListenersWithoutOwners()
    {
        using var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback);
        var table = new PortableSocketTable();

        Assert.Null(Assert.Single(table.Listeners(), found => found.EndPoint.Equals(listener.LocalEndPoint)).ProcessId);
        Assert.NotNull(table.Limitation);
    }

    [Fact]
    public void FailingTable_FallsBackAndSaysSo()
    {
        using var listener = Listen(AddressFamily.InterNetwork, IPAddress.Loopback);
        var table = new FallbackSocketTable(new FailingTable());

        Assert.Contains(table.Listeners(), found => found.EndPoint.Equals(listener.LocalEndPoint));
        Assert.Contains("no table today", table.Limitation, StringComparison.Ordinal);
        Assert.Equal(Environment.ProcessId, table.Describe(Environment.ProcessId)!.Id);
    }

    private List<Listener> On(Socket socket)
        => _table.Listeners().Where(found => found.EndPoint.Port == ((IPEndPoint)socket.LocalEndPoint!).Port).ToList();

    private static void AssertOwnedByThisProcess(Listener found)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) Assert.Equal(Environment.ProcessId, found.ProcessId);
    }

    private static void AssertNoIPv6() => Assert.Throws<SocketException>(static () => Listen(AddressFamily.InterNetworkV6, IPAddress.IPv6Loopback));

    private static Socket Listen(AddressFamily family, IPAddress address, bool isDualStack = false, int backlog = 128)
    {
        var socket = new Socket(family, SocketType.Stream, ProtocolType.Tcp);
        if (family == AddressFamily.InterNetworkV6) socket.DualMode = isDualStack;
        socket.Bind(new IPEndPoint(address, 0));
        socket.Listen(backlog);
        return socket;
    }

    private static async Task<Socket> ConnectedAsync(Socket listener)
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(listener.LocalEndPoint!);
        return client;
    }

    private sealed class FailingTable : SocketTable
    {
        public override IReadOnlyList<Listener> Listeners() => throw new InvalidOperationException("no table today");

        public override ProcessDescription? Describe(int processId) => throw new InvalidOperationException("no table today");
    }
}
