using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The whole command with real backends on loopback ports.</summary>
public sealed class RunCommandTests : IDisposable
{
    private static readonly bool IsUnix = !OperatingSystem.IsWindows();

    private readonly ScratchRepository _repository = new();
    private readonly int _port = LoopbackPorts.Free();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task UntilListening_EndsWithZeroAndLeavesNothing()
    {
        var (exitCode, output, error) = await RunAsync(["run", "--until-listening", $"http://127.0.0.1:{_port}", .. TestBackend.Listening(_port)]);
        Assert.Equal(0, exitCode);
        Assert.StartsWith($"ok http://127.0.0.1:{_port} accepts connections on 127.0.0.1:{_port} after ", error, StringComparison.Ordinal);
        Assert.True(await TestBackend.IsGoneAsync(TestBackend.Number("pid", output)));
    }

    [Fact]
    public async Task PathOfAUrl_HasToAnswer()
    {
        var (exitCode, _, error) = await RunAsync(["run", "--until-listening", $"http://127.0.0.1:{_port}/missing", "--timeout", "4s", .. TestBackend.Command("use-urls", $"http://127.0.0.1:{_port}")]);
        Assert.Equal(3, exitCode);
        Assert.Contains($"error http://127.0.0.1:{_port}/missing is not ready after ", error, StringComparison.Ordinal);
        Assert.Contains("404", error, StringComparison.Ordinal);
        Assert.Contains($"CONN7006 {TestBackend.Name} is alive but http://127.0.0.1:{_port}/missing is not ready after 4 s; see what it answers, or raise --timeout", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputOfTheBackend_IsPassedOnAsItIs()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        var (exitCode, output, error) = await RunAsync(["run", $"{port}", .. TestBackend.Command("noise", "sesame")]);
        Assert.Equal(5, exitCode);
        Assert.Contains("https://user:pass@db.example/path?code=abc123 sesame", output, StringComparison.Ordinal);
        Assert.Contains("\u001b[31mred\u001b[0m\u0007", output, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer abcdef123456", error, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnLint", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhatAShellWouldRun_IsAnArgument()
    {
        if (!IsUnix) return;
        var (_, output, _) = await RunAsync("run", $"{_port}", "--", "/bin/echo", "; touch owned", "`touch owned`", "$(touch owned)", "& touch owned", "> owned");
        Assert.Equal("; touch owned `touch owned` $(touch owned) & touch owned > owned\n", output);
        Assert.False(File.Exists(Path.Combine(_repository.Folder, "owned")));
    }

    [Fact]
    public async Task LongLine_IsNotCut()
    {
        if (!IsUnix) return;
        var (_, output, _) = await RunAsync("run", $"{_port}", "--", "/bin/sh", "-c", "head -c 20000 /dev/zero | tr '\\0' x; echo; echo end");
        Assert.Equal(new string('x', 20_000) + "\nend\n", output);
    }

    [Fact]
    public async Task DeathBeforeListening_IsExplained()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        var (exitCode, _, error) = await RunAsync(["run", "--until-listening", $"{port}", .. TestBackend.Command("exit", "3")]);
        Assert.Equal(5, exitCode);
        Assert.StartsWith($"CONN7005 {TestBackend.Name} ended with exit code 3 before it listened on tcp://localhost:{port}: ", error, StringComparison.Ordinal);
        Assert.Contains("/docs/rules/CONN7005.md", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throw", "System.InvalidOperationException")]
    [InlineData("unset", "the environment variable CONNLINT_TESTS_UNSET is not set")]
    public async Task CauseOfTheDeath_IsTheOneOfTheListenerCheck(string mode, string cause)
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        var (exitCode, _, error) = await RunAsync(["run", "--until-listening", $"{port}", .. TestBackend.Command(mode)]);
        Assert.Equal(5, exitCode);
        var finding = error[error.IndexOf("CONN7005", StringComparison.Ordinal)..];
        Assert.Contains(cause, finding, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VariableOfAProfile_IsNotSaidToBeMissing()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        _repository.WriteWebProject("Api", $"http://127.0.0.1:{port}");
        _repository.Write("Api/Properties/launchSettings.json", """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://127.0.0.1:1", "environmentVariables": { "CONNLINT_TESTS_UNSET": "x" } } } }""");
        var (_, _, error) = await ConnLintProcess.RunAsync(Path.Combine(_repository.Folder, "Api"), ["run", "--until-listening", $"{port}", .. TestBackend.Command("unset")]);
        Assert.DoesNotContain("is not set", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VariableOfAProfileBesideTheProject_IsNotSaidToBeMissing()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        _repository.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("Api/Api.run.json", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "CONNLINT_TESTS_UNSET": "x" } } } }""");
        var (_, _, error) = await ConnLintProcess.RunAsync(Path.Combine(_repository.Folder, "Api"), ["run", "--until-listening", $"{port}", .. TestBackend.Command("unset")]);
        Assert.Contains("CONN7005", error, StringComparison.Ordinal);
        Assert.DoesNotContain("is not set", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostThatSaysItIsStarted_IsNotWaitedFor()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        if (!OperatingSystem.IsLinux()) return;
        var other = LoopbackPorts.Free();
        var (exitCode, _, error) = await RunAsync(["run", "--until-listening", "--timeout", "10m", $"{port}", .. TestBackend.Command("use-urls", $"http://127.0.0.1:{other}")]);
        Assert.Equal(1, exitCode);
        Assert.Contains($"{TestBackend.Name} listens on 127.0.0.1:{other}; ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyInTime_EndsTheBackend()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        var (exitCode, output, error) = await RunAsync(["run", "--until-listening", "--timeout", "3", $"{port}", .. TestBackend.Command("block")]);
        Assert.Equal(3, exitCode);
        Assert.Contains($"127.0.0.1:{port}  refused (connectionRefused)", error, StringComparison.Ordinal);
        Assert.Contains($"CONN7006 {TestBackend.Name} is alive but nothing listens on tcp://localhost:{port} after 3 s; look for work that blocks start-up, or raise --timeout", error, StringComparison.Ordinal);
        Assert.True(await TestBackend.IsGoneAsync(TestBackend.Number("pid", output)));
    }

    [Fact]
    public async Task ListeningElsewhere_NamesWhere()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        // Only Linux tells every user who owns a socket.
        if (!OperatingSystem.IsLinux()) return;
        var other = LoopbackPorts.Free();
        var (exitCode, _, error) = await RunAsync(["run", "--until-listening", "--timeout", "3", $"{port}", .. TestBackend.Listening(other)]);
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"CONN7007 Expected tcp://localhost:{port} (by the command line), but {TestBackend.Name} listens on 127.0.0.1:{other}; ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortOfSomebodyElse_StartsNothing()
    {
        using var listener = LoopbackPorts.Listen(out var port);
        var (exitCode, output, error) = await RunAsync(["run", "--until-listening", $"{port}", .. TestBackend.Listening(port)]);
        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.StartsWith($"CONN2010 Port {port} of tcp://localhost:{port} is already in use by ", error, StringComparison.Ordinal);
        if (OperatingSystem.IsLinux()) Assert.Contains($"(process {Environment.ProcessId}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PromiseOfTheCurrentFolder_NeedsNoUrl()
    {
        _repository.WriteWebProject("Api", $"http://127.0.0.1:{_port}");
        var (exitCode, _, error) = await ConnLintProcess.RunAsync(Path.Combine(_repository.Folder, "Api"), ["run", "--until-listening", .. TestBackend.Listening(_port)]);
        Assert.Equal(0, exitCode);
        Assert.StartsWith($"ok http://127.0.0.1:{_port} accepts connections", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_RunsOnceItListensAndGivesItsExitCode()
    {
        var wait = string.Join(' ', [.. ConnLintProcess.Command, "wait", $"{_port}", "--timeout", "0"]);
        var (exitCode, output, _) = await RunAsync(["run", "--test", wait, $"{_port}", .. TestBackend.Listening(_port)]);
        Assert.Equal(0, exitCode);
        Assert.Contains($"ok tcp://localhost:{_port} accepts connections", output, StringComparison.Ordinal);
        Assert.True(await TestBackend.IsGoneAsync(TestBackend.Number("pid", output)));
    }

    [Fact]
    public async Task TestThatFails_GivesItsExitCode()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        var wait = string.Join(' ', [.. ConnLintProcess.Command, "wait", $"{port}", "--timeout", "0"]);
        Assert.Equal(3, (await RunAsync(["run", "--test", wait, $"{_port}", .. TestBackend.Listening(_port)])).ExitCode);
    }

    [Fact]
    public async Task Test_IsSplitAsAShellSplits()
    {
        if (!IsUnix) return;
        var (exitCode, output, _) = await RunAsync(["run", "--test", "/bin/sh -c 'echo one  two; exit 7'", $"{_port}", .. TestBackend.Listening(_port)]);
        Assert.Equal(7, exitCode);
        Assert.Contains("one two\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task Signal_EndsTheBackendAndThenTheCommand(string signal, int expected)
    {
        if (!IsUnix) return;
        using var run = ConnLintProcess.Start(_repository.Folder, ["run", $"{_port}", .. TestBackend.Command("child")]);
        var (backend, child) = await StartedAsync(run);
        Assert.Equal(0, await SignalAsync(signal, run.Id));
        await run.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(expected, run.ExitCode);
        Assert.True(await TestBackend.IsGoneAsync(backend));
        Assert.True(await TestBackend.IsGoneAsync(child));
    }

    [Fact]
    public async Task KeyOfATerminal_LeavesTheBackendItsTime()
    {
        // Only util-linux's script lends a process a terminal.
        const string Script = "/usr/bin/script";
        if (!OperatingSystem.IsLinux() || !File.Exists(Script)) return;
        using var reserved = LoopbackPorts.Reserve(out var port);
        _repository.Write("slow.sh", "trap 'sleep 3; echo graceful; exit 0' INT\necho armed\nwhile :; do sleep 0.05; done\n");
        using var terminal = ConnLintProcess.StartOnTerminal(Script, _repository.Folder, ["run", $"{port}", "--", "/bin/sh", "slow.sh"]);
        while (await terminal.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line && !line.Contains("armed", StringComparison.Ordinal))
        {
        }

        await terminal.StandardInput.WriteAsync('\u0003');
        await terminal.StandardInput.FlushAsync();
        Assert.Contains("graceful", await terminal.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledCommand_LeavesNothing()
    {
        if (!IsUnix) return;
        using var run = ConnLintProcess.Start(_repository.Folder, ["run", $"{_port}", .. TestBackend.Command("child")]);
        var (backend, child) = await StartedAsync(run);
        run.Kill();
        await run.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(await TestBackend.IsGoneAsync(backend));
        Assert.True(await TestBackend.IsGoneAsync(child));
    }

    [Fact]
    public async Task BackendThatDiesLater_GivesItsExitCode()
    {
        if (!IsUnix) return;
        using var run = ConnLintProcess.Start(_repository.Folder, ["run", $"{_port}", .. TestBackend.Listening(_port)]);
        var backend = await NumberAsync(run, "pid");
        Assert.StartsWith("ok tcp://localhost:", await run.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        Assert.Equal(0, await SignalAsync("KILL", backend));
        var error = await run.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await run.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(137, run.ExitCode);
        Assert.StartsWith($"CONN7009 {TestBackend.Name} no longer listens on tcp://localhost:{_port}: it ended with exit code 137", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no backend to start", "run", "5080")]
    [InlineData("there is no backend to start", "run", "5080", "--")]
    [InlineData("there is no program 'no-such-program'", "run", "5080", "--", "no-such-program")]
    [InlineData("there is no program 'no-such-test'", "run", "5080", "--test", "no-such-test", "--", "dotnet")]
    [InlineData("there is no program ''", "run", "5080", "--test", "", "--", "dotnet")]
    [InlineData("--until-listening ends the backend as soon as it listens", "run", "5080", "--until-listening", "--test", "dotnet", "--", "dotnet")]
    [InlineData("--timeout 'soon' is no time", "run", "5080", "--timeout", "soon", "--", "dotnet")]
    [InlineData("'http://localhost:99999' is no target", "run", "http://user:secret@localhost:99999", "--", "dotnet")]
    [InlineData("nothing says where 'dotnet run' should listen. Give a URL in front of '--'", "run", "--", "dotnet", "run")]
    public async Task WrongCommandLine_NamesTheRemedy(string message, params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("error: " + message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    private static async Task<(int Backend, int Child)> StartedAsync(Process run) => (await NumberAsync(run, "pid"), await NumberAsync(run, "child"));

    private static async Task<int> NumberAsync(Process run, string name)
    {
        while (await run.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
        {
            if (line.StartsWith(name + " ", StringComparison.Ordinal)) return TestBackend.Number(name, line);
        }

        throw new InvalidOperationException($"the backend wrote no '{name}': {await run.StandardError.ReadToEndAsync()}");
    }

    private static async Task<int> SignalAsync(string signal, int processId)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {processId}"]);
        await kill.WaitForExitAsync();
        return kill.ExitCode;
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(_repository.Folder, arguments);
}
