using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The whole command, as a shell would run it, against real sockets of this machine's loopback addresses.</summary>
public sealed class WaitCommandTests : IDisposable
{
    private const string Shell = "/bin/sh";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public WaitCommandTests() => _listener.Start();

    public void Dispose() => _listener.Dispose();

    private string Ready => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Listener_IsNamedWithItsAddress()
    {
        var (exitCode, output, error) = await RunAsync("wait", Ready);
        Assert.Equal(0, exitCode);
        Assert.StartsWith($"ok tcp://localhost:{Ready} accepts connections on 127.0.0.1:{Ready} after ", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task ListenerThatComesLater_EndsTheWait()
    {
        var port = FreePort();
        var waiting = RunAsync("wait", port, "--timeout", "30");
        await Task.Delay(1_000);
        using var listener = new TcpListener(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        listener.Start();
        var (exitCode, output, error) = await waiting;
        Assert.Equal(0, exitCode);
        Assert.StartsWith("ok tcp://localhost:", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task NobodyInTime_TellsTheLastErrors()
    {
        var port = FreePort();
        var (exitCode, output, error) = await RunAsync("wait", port, "--timeout", "100ms");
        Assert.Equal(3, exitCode);
        Assert.StartsWith($"error tcp://localhost:{port} is not ready after ", output, StringComparison.Ordinal);
        Assert.Contains($"  tried     127.0.0.1:{port}  refused (connectionRefused){Environment.NewLine}", output, StringComparison.Ordinal);
        Assert.Contains($"  fix       connlint explain localhost:{port}{Environment.NewLine}", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task UnknownName_EndsAtOnce() => Assert.Equal(4, (await RunAsync("wait", "nobody.invalid:80", "--timeout", "1h")).ExitCode);

    [Fact]
    public async Task EndedProcess_EndsTheWait()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--help") { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var (exitCode, output, _) = await RunAsync("wait", FreePort(), "--timeout", "1h", "--process", process.Id.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(5, exitCode);
        Assert.Contains("the watched process has ended", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsTheSameRecords()
    {
        var (exitCode, output, _) = await RunAsync("wait", Ready, FreePort(), "--timeout", "0", "--format", "json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(3, exitCode);
        Assert.Equal("timedOut", json.RootElement.GetProperty("end").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("exitCode").GetInt32());
        var targets = json.RootElement.GetProperty("targets");
        Assert.Equal(("pass", "fail"), (targets[0].GetProperty("status").GetString(), targets[1].GetProperty("status").GetString()));
        Assert.Equal("refused (connectionRefused)", targets[1].GetProperty("details")[0].GetProperty("value").GetString());
    }

    [Fact]
    public async Task Secrets_AreNeverPrinted()
    {
        foreach (var format in new[] { "text", "json" })
        {
            var (_, output, error) = await RunAsync("wait", $"http://user:secret@localhost:{FreePort()}/?token=secret", "--timeout", "0", "--format", format);
            Assert.DoesNotContain("secret", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Command_RunsWithItsOwnArgumentsOutputAndExitCode()
    {
        if (!File.Exists(Shell)) { Assert.Equal(2, (await RunAsync("wait", Ready, "--", "no such program")).ExitCode); return; }
        var (exitCode, output, error) = await RunAsync("wait", Ready, "--", Shell, "-c", "echo \"$@\"; exit 7", "sh", "--format", "a b", "$HOME", "--");
        Assert.Equal(7, exitCode);
        Assert.Equal("--format a b $HOME --\n", output);
        Assert.StartsWith("ok tcp://localhost:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_IsNotRunWhereTheWaitFails()
    {
        var (exitCode, output, error) = await RunAsync("wait", FreePort(), "--timeout", "0", "--", "dotnet", "--version");
        Assert.Equal(3, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("error tcp://localhost:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_StartsWithASystemsDefaultSignals()
    {
        if (!OperatingSystem.IsLinux()) { Assert.Equal(2, (await RunAsync("wait", Ready, "--")).ExitCode); return; }
        var (_, output, _) = await RunAsync("wait", Ready, "--", Shell, "-c", "grep -E 'Sig(Blk|Ign)' /proc/self/status");
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.EndsWith("\t0000000000000000", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signal_ReachesTheCommand()
    {
        if (!OperatingSystem.IsLinux()) { Assert.Equal(2, (await RunAsync("wait", Ready, "--")).ExitCode); return; }

        // The command's own id is that of the process that waited: what is sent to one reaches the other.
        var (exitCode, output, _) = await RunAsync("wait", Ready, "--", Shell, "-c", "trap 'echo got it; exit 9' TERM; kill -TERM $$; sleep 30");
        Assert.Equal(("got it\n", 9), (output, exitCode));
    }

    [Theory]
    [InlineData("wait")]
    [InlineData("wait", "5080", "--")]
    [InlineData("wait", "5080", "--", "no such program")]
    [InlineData("wait", "nonsense")]
    [InlineData("wait", "5080", "--timeout", "soon")]
    [InlineData("wait", "5080", "--interval", "0")]
    [InlineData("wait", "5080", "--status", "200")]
    [InlineData("wait", "http://localhost:5080", "--status", "ok")]
    [InlineData("wait", "http://localhost:5080", "--invert", "--body", "x")]
    [InlineData("wait", "5080", "--invert", "--process", "1")]
    [InlineData("wait", "5080", "--process", "0")]
    [InlineData("explain", "5080", "--", "dotnet")]
    public async Task WrongCommandLine_EndsWithUsage(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runtime_LeavesNoFileBehind()
    {
        if (!OperatingSystem.IsLinux()) { Assert.Equal(0, (await RunAsync("wait", Ready)).ExitCode); return; }
        var folder = Directory.CreateTempSubdirectory("connlint-wait-").FullName;
        try
        {
            var port = FreePort();
            var waiting = ConnLintProcess.RunAsync(folder, ["wait", port, "--timeout", "30"], new() { ["TMPDIR"] = folder });
            while (Directory.GetFiles(folder).Length == 0 && !waiting.IsCompleted) await Task.Delay(10);
            await Task.Delay(1_000);
            using var listener = new TcpListener(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
            listener.Start();
            Assert.Equal(0, (await waiting).ExitCode);
            Assert.Equal(0, (await ConnLintProcess.RunAsync(folder, ["wait", port, "--", Shell, "-c", "true"], new() { ["TMPDIR"] = folder })).ExitCode);
            Assert.Empty(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(Path.GetTempPath(), arguments);

    private static string FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port.ToString(CultureInfo.InvariantCulture);
    }
}
