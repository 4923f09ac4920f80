using System;
using System.Net;
using System.Net.Sockets;
using ConnLint.Probing.Sockets;
using ConnLint.Probing.Waiting;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>Elsewhere than on Linux every attempt is a real one, which the tests of the wait cover.</summary>
public sealed class LinuxKnockTests : IDisposable
{
    private readonly Knock _knock = Knock.OfThisSystem(TimeProvider.System);

    public void Dispose() => _knock.Dispose();

    [Fact]
    public void Listener_Accepts()
    {
        using var listener = Loopback.Listen();
        Assert.Equal(OutcomeOrNone(ConnectOutcome.Accepted), Outcome((IPEndPoint)listener.LocalEndpoint));
    }

    [Fact]
    public void ListenerThatComesLater_IsNoticedByTheNextKnock()
    {
        var port = Loopback.FreePort();
        var endPoint = new IPEndPoint(IPAddress.Loopback, port);
        for (var i = 0; i < 20; i++) Assert.Equal(OutcomeOrNone(ConnectOutcome.Refused), Outcome(endPoint));
        using var listener = Loopback.Listen(port: port);
        Assert.Equal(OutcomeOrNone(ConnectOutcome.Accepted), Outcome(endPoint));
        listener.Stop();
        Assert.Equal(OutcomeOrNone(ConnectOutcome.Refused), Outcome(endPoint));
    }

    [Fact]
    public void ListenerOnEveryAddress_AcceptsOnIPv4()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        var endPoint = new IPEndPoint(IPAddress.Loopback, Loopback.FreePort());
        Outcome(endPoint);
        listener.Bind(new IPEndPoint(IPAddress.Any, endPoint.Port));
        listener.Listen();
        Assert.Equal(OutcomeOrNone(ConnectOutcome.Accepted), Outcome(endPoint));
    }

    [Fact]
    public void OtherAddress_IsLeftToARealAttempt() => Assert.Null(_knock.At(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 80)));

    [Fact]
    public void SocketConnectedToItself_IsRefused()
    {
        if (!OperatingSystem.IsLinux()) { Assert.Null(_knock.At(new IPEndPoint(IPAddress.Loopback, 1))); return; }

        // An even port of the range from which source ports come: Linux goes through these one by one, and gives each connection the next.
        var endPoint = new IPEndPoint(IPAddress.Loopback, Loopback.FreePort() & ~1);
        var door = new LinuxDoor(endPoint);
        for (var i = 0; i < 16_000; i++) Assert.Equal(ConnectOutcome.Refused, door.Knock()?.Outcome);
        using var listener = Loopback.Listen(port: endPoint.Port);
        Assert.Equal(ConnectOutcome.Accepted, door.Knock()?.Outcome);
    }

    private static ConnectOutcome? OutcomeOrNone(ConnectOutcome outcome) => OperatingSystem.IsLinux() ? outcome : null;

    private ConnectOutcome? Outcome(IPEndPoint endPoint) => _knock.At(endPoint)?.Outcome;
}
