using System;
using System.Net;
using System.Net.Sockets;

namespace ConnLint.Hook.Tests;

/// <summary>Programs without ASP.NET Core, whose launch profile promises endpoints.</summary>
public sealed class PlainProgramTests : IDisposable
{
    private readonly HookedApp _app = new HookedApp("HookedConsole").With("CONNLINT_HOOK_LIMIT", "2");
    private readonly int _port = HookedApp.FreePort();

    private string Promised => "http://127.0.0.1:" + _port;

    public void Dispose() => _app.Dispose();

    [Fact]
    public void ATcpListenerOnThePromisedPort_IsSilent() => AssertSilent(_app.Promised(Promised).Run("listen", "127.0.0.1:" + _port));

    [Fact]
    public void AnHttpListenerOnThePromisedPort_IsSilent() => AssertSilent(_app.Promised(Promised).Run("http", Promised + "/"));

    [Fact]
    public void AListenerOnHalfOfLocalhost_IsReported()
    {
        if (OperatingSystem.IsMacOS()) return;
        var line = Assert.Single(_app.Promised($"http://localhost:{_port}").Run("listen", "127.0.0.1:" + _port).Lines);
        Assert.StartsWith($"ConnLint: warning CONN7008: HookedConsole listens on 127.0.0.1:{_port} but not on [::1]:{_port},", line, StringComparison.Ordinal);
    }

    [Fact]
    public void AListenerElsewhere_IsReported()
    {
        if (OperatingSystem.IsMacOS()) return;
        var other = HookedApp.FreePort();
        var line = Assert.Single(_app.Promised(Promised).Run("listen", "127.0.0.1:" + other).Lines);
        Assert.StartsWith($"ConnLint: warning CONN7007: Expected {Promised} (launch profile 'http'), but HookedConsole listens on http://127.0.0.1:{other};", line, StringComparison.Ordinal);
    }

    [Fact]
    public void NoListener_IsReported()
    {
        var line = Assert.Single(_app.Promised(Promised).Run("sleep").Lines);
        Assert.StartsWith($"ConnLint: warning CONN7006: HookedConsole is alive but nothing listens on {Promised} after 2 s;", line, StringComparison.Ordinal);
    }

    [Fact]
    public void APortInUse_IsReported()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var line = Assert.Single(_app.Promised("http://" + stranger.LocalEndpoint).Run("listen", stranger.LocalEndpoint.ToString()!).Lines);
        Assert.Contains("CONN7005: HookedConsole ended with exit code", line, StringComparison.Ordinal);
        Assert.Contains("its address is already in use", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw", "unhandled System.InvalidOperationException at Program.Main in Program.cs:")]
    [InlineData("exit 4", "it ended itself")]
    public void AnEndBeforeListening_IsReported(string arguments, string why)
    {
        var line = Assert.Single(_app.Promised(Promised).Run(arguments.Split(' ')).Lines);
        Assert.Contains($"before it listened on {Promised}: {why}", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEndAfterListening_IsNotOurs() => Assert.Empty(_app.With("CONNLINT_HOOK_LIMIT", "60").Promised(Promised).Run("listen", "127.0.0.1:" + _port, "throw").Lines);

    [Fact]
    public void AnOrdinaryEnd_IsSilent() => AssertSilent(_app.Promised(Promised).Run());

    private static void AssertSilent(Outcome outcome)
    {
        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
    }
}
