using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace ConnLint.Hook.Tests;

/// <summary>CONN7005 in real processes.</summary>
public sealed class ExitedBeforeListeningTests : IDisposable
{
    private const string Unused = "http://localhost:5000";
    private const string Open = "System.IO.InvalidDataException at HookedWeb.Database.Open in Database.cs:";
    private const string Connect = "the HTTP server on 127.0.0.1:1 refuses connections: System.Net.Http.HttpRequestException at HookedWeb.Database.Connect in Database.cs:";

    private readonly HookedApp _app = new();
    private readonly TcpListener _stranger = new(IPAddress.Loopback, 0);

    private int Port => ((IPEndPoint)_stranger.LocalEndpoint).Port;

    private static string Crash => OperatingSystem.IsWindows() ? "0xE0434352" : "134";

    public void Dispose()
    {
        _stranger.Dispose();
        _app.Dispose();
    }

    [Fact]
    public void PortInUse_IsReported()
    {
        var port = Occupy();
        var promised = "http://localhost:" + port;
        AssertHeld(_app.Promised(promised).Run(), port);
    }

    [Fact]
    public void PortInUseCaughtAndLogged_IsReported()
    {
        var port = Occupy();
        var outcome = _app.Promised("http://localhost:" + port).Story("caught-and-logged").Run();
        Assert.Contains("caught", outcome.Output, StringComparison.Ordinal);
        AssertHeld(outcome, port);
    }

    [Fact]
    public void PortInUseWithoutAPromise_IsReported() => AssertHeld(_app.Run("--urls", "http://127.0.0.1:" + Occupy()), Port);

    [Fact]
    public void PortThatTheProgramBindsTwice_HasNoHolder()
    {
        var port = HookedApp.FreePort();
        var line = Assert.Single(_app.With("Kestrel__Endpoints__A__Url", $"http://127.0.0.1:{port}").With("Kestrel__Endpoints__B__Url", $"http://127.0.0.1:{port}").Run().Lines);
        Assert.Contains($"CONN7005: HookedWeb ended with exit code {Crash} before it listened on its endpoint: http://127.0.0.1:{port} is already in use; where nobody holds it now, the program binds it twice [", line, StringComparison.Ordinal);
    }

    [Fact]
    public void NoPromise_NamesNoEndpoint() => AssertReported(_app.Story("async-throw").Run(), "its endpoint", "unhandled " + Open + LineOf(Open, "void Open()"));

    [Theory]
    [InlineData("localhost:5000", "it has no 'http://' or 'https://'")]
    [InlineData("tcp://localhost:5000", "its scheme is neither 'http' nor 'https'")]
    [InlineData("http://localhost:5000/api", "it has a path, which belongs into UsePathBase")]
    [InlineData("http://127.0.0.1:99999", "its port is not between 0 and 65535")]
    [InlineData("http://localhost:0", "port 0 cannot be bound on two addresses")]
    public void RefusedUrl_IsReported(string url, string why)
        => AssertReported(_app.Promised(url).Run(), url, $"the server refuses to listen on '{url}': {why}");

    [Fact]
    public void RefusedUrlOfKestrelEndpoint_IsReported()
        => AssertReported(
            _app.Promised(Unused).With("Kestrel__Endpoints__Api__Url", "http://localhost:0").Run(),
            Unused, "the server refuses to listen on 'http://localhost:0': port 0 cannot be bound on two addresses");

    [Fact]
    public void MissingCertificate_IsReported()
        => AssertReported(
            _app.Promised("https://localhost:5001").With("HOME", _app.Folder).With("USERPROFILE", _app.Folder).Run(),
            "https://localhost:5001", "it has no certificate for https; run 'dotnet dev-certs https --trust'");

    [Fact]
    public void ForeignAddress_IsReported()
        => AssertReported(
            _app.Promised("http://192.0.2.1:5000").Run(), "http://192.0.2.1:5000", "its address is not an address of this machine");

    [Theory]
    [InlineData("throw-first", "unhandled System.InvalidOperationException at Program.Main in Program.cs:", "throw-first")]
    [InlineData("throw-before-build", "unhandled " + Open, "void Open()")]
    [InlineData("async-throw", "unhandled " + Open, "void Open()")]
    [InlineData("hosted-service-throws", "unhandled " + Open, "void Open()")]
    [InlineData("connection-refused", Connect, "GetStringAsync")]
    public void UnhandledException_IsReportedWithoutItsMessage(string story, string reason, string line)
        => AssertReported(_app.Promised(Unused).Story(story).Run(), Unused, reason + LineOf(reason, line));

    [Fact]
    public void ExitCodeBeforeStart_IsReported()
        => AssertReported(_app.Promised(Unused).Story("return-3-after-build").Run(), Unused, "it ended itself", "3");

    [Fact]
    public void CaughtExceptionAndExitCode_AreReported()
    {
        const string Reason = "it ended itself; the last exception was " + Open;
        var outcome = _app.Promised(Unused).Story("exit-after-caught-migration").Run();
        AssertReported(outcome, Unused, Reason + LineOf(Reason, "void Open()"), "1");
    }

    [Theory]
    [InlineData("host-aborted")]
    [InlineData("return-after-build")]
    [InlineData("stop-before-start")]
    [InlineData("web-host")]
    public void OrdinaryEnd_IsSilent(string story)
    {
        var outcome = _app.Promised("http://127.0.0.1:" + HookedApp.FreePort()).Story(story).Run();
        Assert.Empty(outcome.Lines);
        Assert.StartsWith("main", outcome.Output, StringComparison.Ordinal);
    }

    // The holder is this very process.
    private static void AssertHeld(Outcome outcome, int port)
        => Assert.Matches(
            $"^ConnLint: error CONN2010: Port {port} of http://127.0.0.1:{port} is already in use by '.+' \\(process {Environment.ProcessId}.*\\); stop that program or give this endpoint another port "
            + @"\[https://github.com/connlint/connlint/blob/v0.1.0/docs/rules/CONN2010.md\]$",
            Assert.Single(outcome.Lines));

    private static int LineOf(string reason, string text)
    {
        var file = reason[(reason.LastIndexOf(' ') + 1)..^1];
        var lines = File.ReadAllLines(Path.Combine(SourceFolder(), "Apps", "HookedWeb", file));
        return 1 + Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal));
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private static void AssertReported(Outcome outcome, string promised, string reason, string? exitCode = null)
    {
        Assert.Equal(
            $"ConnLint: error CONN7005: HookedWeb ended with exit code {exitCode ?? Crash} before it listened on {promised}: {reason} "
            + "[https://github.com/connlint/connlint/blob/v0.1.0/docs/rules/CONN7005.md]",
            Assert.Single(outcome.Lines));
        Assert.DoesNotContain("secret", outcome.Lines[0], StringComparison.Ordinal);
        if (exitCode is not null) Assert.Equal(exitCode, outcome.ExitCode.ToString(CultureInfo.InvariantCulture));
        else if (!OperatingSystem.IsWindows()) Assert.Equal(134, outcome.ExitCode);
    }

    private int Occupy()
    {
        _stranger.Start();
        return Port;
    }
}
