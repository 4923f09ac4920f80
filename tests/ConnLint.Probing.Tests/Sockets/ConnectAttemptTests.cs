using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class ConnectAttemptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Listener_Accepts()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var result = await ConnectAttempt.ToAsync((IPEndPoint)listener.LocalEndpoint, Limit, CancellationToken.None);
        Assert.Equal(new ConnectResult((IPEndPoint)listener.LocalEndpoint, ConnectOutcome.Accepted, SocketError.Success), result);
    }

    [Fact]
    public async Task ClosedPort_Refuses()
    {
        var endPoint = FreeEndPoint(IPAddress.Loopback);

        var result = await ConnectAttempt.ToAsync(endPoint, Limit, CancellationToken.None);
        Assert.Equal(new ConnectResult(endPoint, ConnectOutcome.Refused, SocketError.ConnectionRefused), result);
    }

    [Fact]
    public async Task ClosedPortOfIPv6_RefusesOrIsUnreachable()
    {
        var result = await ConnectAttempt.ToAsync(new IPEndPoint(IPAddress.IPv6Loopback, FreeEndPoint(IPAddress.Loopback).Port), Limit, CancellationToken.None);
        Assert.Contains(result.Outcome, new[] { ConnectOutcome.Refused, ConnectOutcome.Unreachable });
    }

    [Fact]
    public async Task FullQueue_TimesOut()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        var endPoint = (IPEndPoint)listener.LocalEndPoint!;

        // Linux leaves a connection attempt unanswered when the queue is full; other systems refuse it or keep a longer queue.
        var results = new List<ConnectResult>();
        while (results.Count < 4) results.Add(await ConnectAttempt.ToAsync(endPoint, TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Equal(ConnectOutcome.Accepted, results[0].Outcome);
        if (OperatingSystem.IsLinux()) Assert.Equal(ConnectOutcome.TimedOut, results[3].Outcome);
    }

    [Fact]
    public async Task CancelledBefore_Throws()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            static () => ConnectAttempt.ToAsync(FreeEndPoint(IPAddress.Loopback), Limit, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(SocketError.Success, ConnectOutcome.Accepted)]
    [InlineData(SocketError.ConnectionRefused, ConnectOutcome.Refused)]
    [InlineData(SocketError.TimedOut, ConnectOutcome.TimedOut)]
    [InlineData(SocketError.NetworkUnreachable, ConnectOutcome.Unreachable)]
    [InlineData(SocketError.HostUnreachable, ConnectOutcome.Unreachable)]
    [InlineData(SocketError.AddressNotAvailable, ConnectOutcome.Unreachable)]
    [InlineData(SocketError.AddressFamilyNotSupported, ConnectOutcome.Unreachable)]
    [InlineData(SocketError.AccessDenied, ConnectOutcome.Failed)]
    [InlineData(SocketError.TooManyOpenSockets, ConnectOutcome.Failed)]
    public void EachError_HasItsOutcome(SocketError error, object outcome) => Assert.Equal(outcome, ConnectAttempt.OutcomeOf(error));

    private static IPEndPoint FreeEndPoint(IPAddress address)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, 0));
        return (IPEndPoint)socket.LocalEndPoint!;
    }
}
