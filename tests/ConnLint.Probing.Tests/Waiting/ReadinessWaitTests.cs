using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Waiting;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>Waits with real sockets. The thread that waits is the test's to start; what it waits for happens meanwhile.</summary>
public sealed class ReadinessWaitTests
{
    [Fact]
    public async Task Listener_IsReady()
    {
        using var listener = Loopback.Listen();
        var outcome = await Wait.ForAsync(Wait.Long, Wait.Tcp(Loopback.PortOf(listener)));
        Assert.Equal(WaitEnd.Ready, outcome.End);
        Assert.StartsWith($"tcp://localhost:{Loopback.PortOf(listener)} accepts connections on 127.0.0.1:{Loopback.PortOf(listener)} after ", outcome.Results()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListenerThatComesLater_IsReady()
    {
        var port = Loopback.FreePort();
        var waiting = Wait.ForAsync(Wait.Long, Wait.Tcp(port));
        await Task.Delay(100);
        using var listener = Loopback.Listen(port: port);
        Assert.Equal(WaitEnd.Ready, (await waiting).End);
    }

    [Fact]
    public async Task ListenerOnIPv6Alone_IsReadyAsLocalhost()
    {
        if (!Socket.OSSupportsIPv6) { Assert.Throws<SocketException>(static () => Loopback.Listen(IPAddress.IPv6Loopback)); return; }
        using var listener = Loopback.Listen(IPAddress.IPv6Loopback);
        var outcome = await Wait.ForAsync(Wait.Long, Wait.Tcp(Loopback.PortOf(listener)));
        Assert.Contains($" on [::1]:{Loopback.PortOf(listener)} after ", outcome.Results()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyInTime_TellsTheLastErrorOfEveryAddress()
    {
        var outcome = await Wait.ForAsync(Wait.Once, Wait.Tcp(Loopback.FreePort()));
        Assert.Equal(WaitEnd.TimedOut, outcome.End);
        Assert.Equal(ProbeStatus.Fail, outcome.Results()[0].Status);
        Assert.Equal(2, outcome.Results()[0].Details.Count);
        Assert.StartsWith("TimedOut: 127.0.0.1 refused (connectionRefused); [", Wait.Seen(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfTwoTargets_IsNotEnough()
    {
        using var listener = Loopback.Listen();
        var outcome = await Wait.ForAsync(Wait.Once, Wait.Tcp(Loopback.PortOf(listener)), Wait.Tcp(Loopback.FreePort()));
        Assert.Equal(WaitEnd.TimedOut, outcome.End);
        Assert.Equal([ProbeStatus.Pass, ProbeStatus.Fail], outcome.Results().Select(static result => result.Status));
    }

    [Fact]
    public async Task UnknownName_EndsAtOnce()
    {
        var outcome = await Wait.ForAsync(Wait.Long, Wait.Tcp(80, "nobody.invalid"));
        Assert.Equal(WaitEnd.NameUnresolved, outcome.End);
        Assert.Contains("does not resolve", outcome.Results()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownNameThatMayCome_IsWaitedFor()
    {
        var options = new WaitOptions { Timeout = TimeSpan.FromMilliseconds(300), WaitsForName = true };
        var outcome = await Wait.ForAsync(options, Wait.Tcp(80, "nobody.invalid"));
        Assert.Equal(WaitEnd.NameUnresolved, outcome.End);
        Assert.True(outcome.Elapsed >= options.Timeout);
    }

    [Fact]
    public async Task UnknownName_DoesNotCountAsClosed()
        => Assert.Equal(WaitEnd.NameUnresolved, (await Wait.ForAsync(Wait.Long with { IsInverted = true }, Wait.Tcp(80, "nobody.invalid"))).End);

    [Fact]
    public async Task Inverted_WaitsForTheEndOfTheLastListener()
    {
        using var listener = Loopback.Listen();
        var waiting = Wait.ForAsync(Wait.Long with { IsInverted = true }, Wait.Tcp(Loopback.PortOf(listener)));
        await Task.Delay(50);
        Assert.False(waiting.IsCompleted);
        listener.Stop();
        var outcome = await waiting;
        Assert.Equal(WaitEnd.Ready, outcome.End);
        Assert.Contains("accepts no connections any more", outcome.Results()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvertedAndStillThere_TimesOut()
    {
        using var listener = Loopback.Listen();
        var outcome = await Wait.ForAsync(Wait.Once with { IsInverted = true }, Wait.Tcp(Loopback.PortOf(listener)));
        Assert.StartsWith("TimedOut: 127.0.0.1 accepts connections", Wait.Seen(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndOfTheWatchedProcess_EndsTheWait()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--help") { RedirectStandardOutput = true })!;
        using var watch = ProcessWatch.TryOpen(process.Id)!;
        var waiting = Wait.ForAsync(Wait.Long, watch, Wait.Tcp(Loopback.FreePort()));
        await process.StandardOutput.ReadToEndAsync();
        var outcome = await waiting;
        Assert.Equal(WaitEnd.ProcessEnded, outcome.End);
        Assert.Contains("the watched process has ended", outcome.Results()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListenerOfAnotherProgram_IsNotTheWatchedProcess()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--help") { RedirectStandardOutput = true })!;
        using var watch = ProcessWatch.TryOpen(process.Id)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var listener = Loopback.Listen();
        var outcome = await Wait.ForAsync(Wait.Long, watch, Wait.Tcp(Loopback.PortOf(listener)));
        Assert.Equal(WaitEnd.ProcessEnded, outcome.End);
        Assert.Equal(ProbeStatus.Warning, outcome.Results()[0].Status);
    }

    [Fact]
    public async Task UnixSocket_IsReadyWhenSomebodyListens()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        Assert.Contains("no such socket", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Unix(path))), StringComparison.Ordinal);
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(path));
            Assert.Contains("refused", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Unix(path))), StringComparison.Ordinal);
            socket.Listen();
            Assert.Equal(WaitEnd.Ready, (await Wait.ForAsync(Wait.Long, Wait.Unix(path))).End);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Interval_IsThePauseBetweenAttempts()
    {
        using var server = await KestrelCounter.StartAsync();
        using var enough = new CancellationTokenSource();
        var wait = new ReadinessWait([Wait.Http(server.Port)], Wait.Long with { Interval = Wait.Long.Timeout }, null, TimeProvider.System);
        var waiting = Task.Run(() => wait.Run(enough.Token));
        while (server.Requests == 0 && !waiting.IsCompleted) await Task.Delay(10);

        // Without a pause of its own it would ask many times meanwhile.
        await Task.Delay(500);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public void Cancelled_Throws()
        => Assert.ThrowsAny<OperationCanceledException>(
            static () => new ReadinessWait([Wait.Tcp(1)], Wait.Long, null, TimeProvider.System).Run(new CancellationToken(canceled: true)));

    [Fact]
    public void Progress_IsToldOfTheFirstRound()
    {
        WaitOutcome? told = null;
        new ReadinessWait([Wait.Tcp(Loopback.FreePort())], new WaitOptions { Timeout = TimeSpan.FromMilliseconds(50) }, null, TimeProvider.System) { Progress = outcome => told ??= outcome }
            .Run(CancellationToken.None);
        Assert.Null(Assert.Single(told!.Targets).DoneAt);
    }

    [Fact]
    public void Rehearsal_EndsReady() => Assert.Equal(WaitEnd.Ready, ReadinessWait.Rehearse([Wait.Http(1), Wait.Unix("/x")], Wait.Long with { Body = "ok" }, TimeProvider.System).End);
}
