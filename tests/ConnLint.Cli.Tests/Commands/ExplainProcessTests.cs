using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The command beside a real process of the project that promises the port.</summary>
public sealed class ExplainProcessTests : IDisposable
{
    // Of a name of its own: the backends of other tests run at the same time, and would be taken for it.
    private const string Program = "ConnLint.Tests.Explained";

    private readonly ScratchRepository _repository = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("connlint-cli-").FullName;

    public ExplainProcessTests()
    {
        foreach (var file in Directory.EnumerateFiles(TestBackend.Folder, TestBackend.Name + ".*")) File.Copy(file, Path.Combine(_folder, Program + Path.GetFileName(file)[TestBackend.Name.Length..]));
    }

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ProcessThatListensNowhere_IsNamed()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return;
        using var reserved = LoopbackPorts.Reserve(out var port);
        Promise(port);
        using var backend = Start("block");
        Assert.StartsWith(
            $"CONN7006 {Program}.dll (process {backend.Id}) is alive but nothing listens on http://127.0.0.1:{port} after ",
            (await ExplainAsync(port, backend)).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProcessThatListensElsewhere_IsNamed()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var reserved = LoopbackPorts.Reserve(out var port);
        var other = LoopbackPorts.Free();
        Promise(port);
        using var backend = Start("listen-then-block", $"127.0.0.1:{other}");
        Assert.True(await IsAcceptedAsync(other));
        Assert.StartsWith(
            $"CONN7007 Expected http://127.0.0.1:{port} (profile:http of {Program}, {Program}/Properties/launchSettings.json:1), but {Program}.dll (process {backend.Id}) listens on 127.0.0.1:{other}; look which setting, variable or code decides",
            (await ExplainAsync(port, backend)).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramOfThatNameInAnotherFolder_IsSomebodyElses()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        Promise(port);
        using var backend = Start(Path.Combine(_folder, Program + ".dll"), ["block"]);
        Assert.StartsWith("CONN8001 ", (await ExplainAsync(port, backend)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputBesideTheProject_IsOfTheSolution()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows()) return;
        using var reserved = LoopbackPorts.Reserve(out var port);
        Promise(port);
        var output = Directory.CreateDirectory(Path.Combine(_repository.Folder, "artifacts", "bin", Program, "debug")).FullName;
        foreach (var file in Directory.EnumerateFiles(_folder)) File.Copy(file, Path.Combine(output, Path.GetFileName(file)));
        using var backend = Start(Path.Combine(output, Program + ".dll"), ["block"]);
        Assert.StartsWith($"CONN7006 {Program}.dll (process {backend.Id}) is alive but nothing listens", (await ExplainAsync(port, backend)).Output, StringComparison.Ordinal);
    }

    private void Promise(int port) => _repository.WriteWebProject(Program, $"http://127.0.0.1:{port}");

    private async Task<(int ExitCode, string Output, string Error)> ExplainAsync(int port, Process backend)
    {
        try
        {
            return await ConnLintProcess.RunAsync(_repository.Folder, ["explain", $"http://127.0.0.1:{port}"]);
        }
        finally
        {
            backend.Kill();
            await backend.WaitForExitAsync();
        }
    }

    private static async Task<bool> IsAcceptedAsync(int port)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(20))
        {
            if ((await ConnectAttempt.ToAsync(new IPEndPoint(IPAddress.Loopback, port), TimeSpan.FromSeconds(1), CancellationToken.None)).Outcome == ConnectOutcome.Accepted) return true;
        }

        return false;
    }

    // By its name alone, as in its own folder: a full path would say that it belongs to another repository.
    private Process Start(params string[] arguments) => Start(Program + ".dll", arguments);

    private Process Start(string assembly, string[] arguments)
    {
        var start = new ProcessStartInfo(ConnLintProcess.Dotnet, ["exec", assembly, .. arguments]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        Assert.NotNull(process.StandardOutput.ReadLine());
        return process;
    }
}
