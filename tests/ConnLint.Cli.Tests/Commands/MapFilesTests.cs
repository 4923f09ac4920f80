using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The command on files and folders of every kind, without projects: MSBuild is not asked.</summary>
public sealed class MapFilesTests : IDisposable
{
    private const string Request = "GET http://localhost:5000/\n";

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task NoProject_IsFineAndSaid()
    {
        var (exitCode, output, error) = await RunAsync("map");
        Assert.Equal(0, exitCode);
        Assert.Equal("No project here listens." + Environment.NewLine, output);
        Assert.Empty(error);
    }

    [Fact]
    public async Task NoProject_HasAllPropertiesInJson()
    {
        var (exitCode, output, _) = await RunAsync("map", "--format", "json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, exitCode);
        Assert.Empty(json.RootElement.GetProperty("projects").EnumerateArray());
        Assert.Empty(new SchemaCheck(MapPage.Schema).FaultsOf(json.RootElement));
    }

    [Fact]
    public async Task ClientsWithoutProject_AreShown()
    {
        _repository.Write("a.http", Request);
        var (_, output, _) = await RunAsync("map");
        Assert.Contains("  http://localhost:5000/  a.http:1: not known", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HugeFile_IsAGap()
    {
        _repository.Write("big.http", Request + new string('#', 5 * 1024 * 1024));
        var (exitCode, output, _) = await RunAsync("map");
        Assert.Equal(0, exitCode);
        Assert.Contains("CONN9001 The file big.http could not be looked at: it is too large for a settings file", output, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost:5000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderOfResults_IsNotRead()
    {
        _repository.Write("bin/a.http", Request);
        _repository.Write("bin/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        Assert.Equal("No project here listens." + Environment.NewLine, (await RunAsync("map")).Output);
    }

    [Fact]
    public async Task Links_AreNotRead()
    {
        using var other = new ScratchRepository();
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, "link.http"), other.Write("a.http", Request));
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "folder"), other.Folder);
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "loop"), _repository.Folder);
        Assert.Equal("No project here listens." + Environment.NewLine, (await RunAsync("map")).Output);
    }

    [Fact]
    public async Task UnreadableFile_IsAGap()
    {
        var file = _repository.Write("a.http", Request);
        if (OperatingSystem.IsWindows())
        {
            await using var locked = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            Assert.Contains("The file a.http could not be looked at: reading it failed with IOException", (await RunAsync("map")).Output, StringComparison.Ordinal);
            return;
        }

        File.SetUnixFileMode(file, UnixFileMode.None);

        // Whoever may do everything reads it all the same.
        var expected = Environment.IsPrivilegedProcess ? "a.http:1: not known" : "CONN9001 The file a.http could not be looked at: this user may not read it";
        Assert.Contains(expected, (await RunAsync("map")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameThatIsNoText_IsAGap()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Only Linux lets a file have a name that is no UTF-8.
            Assert.Equal(0, (await RunAsync("map")).ExitCode);
            return;
        }

        await ShellAsync("printf 'GET http://localhost:5000/' > \"$(printf 'a\\377.http')\"");
        var (exitCode, output, _) = await RunAsync("map");
        await ShellAsync("rm a*");
        Assert.Equal(0, exitCode);
        Assert.Contains("CONN9001 The file a\ufffd.http could not be looked at: reading it failed with FileNotFoundException", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamedPipe_DoesNotBlock()
    {
        if (!OperatingSystem.IsWindows()) await ShellAsync("mkfifo pipe.http");
        Assert.Equal("No project here listens." + Environment.NewLine, (await RunAsync("map")).Output);
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "1")]
    [InlineData("NO_COLOR", "1")]
    public async Task RedirectedOutput_HasNoEscapeSequence(string variable, string value)
    {
        _repository.Write("big.http", new string('#', 5 * 1024 * 1024));
        var (_, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, ["map"], new Dictionary<string, string> { [variable] = value });
        Assert.Contains("CONN9001", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output + error);
    }

    [Fact]
    public async Task NoColor_HoldsOnATerminalToo()
    {
        const string Script = "/usr/bin/script";
        _repository.Write("big.http", new string('#', 5 * 1024 * 1024));
        if (!OperatingSystem.IsLinux() || !File.Exists(Script))
        {
            // Only util-linux's script lends a process a terminal; elsewhere the redirected runs have to do.
            Assert.DoesNotContain('\u001b', (await RunAsync("map")).Output);
            return;
        }

        var plain = await ConnLintProcess.OnTerminalAsync(Script, _repository.Folder, ["map"], noColor: true);
        var colored = await ConnLintProcess.OnTerminalAsync(Script, _repository.Folder, ["map"], noColor: false);
        Assert.Contains("CONN9001", plain, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains('\u001b', colored);
    }

    [Fact]
    public async Task ReaderThatGoesAway_ChangesNoExitCode()
    {
        var (exitCode, error) = await ConnLintProcess.WithoutReaderAsync(_repository.Folder, ["map"]);
        Assert.Equal(0, exitCode);
        Assert.Empty(error);
    }

    private async Task ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _repository.Folder })!;
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(_repository.Folder, arguments);
}
