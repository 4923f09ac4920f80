using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The whole command against real sockets of this machine's loopback addresses.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly ScratchRepository _repository = new();
    private readonly TcpListener _listener = LoopbackPorts.Listen(out _);

    public void Dispose()
    {
        _listener.Dispose();
        _repository.Dispose();
    }

    private string Listening => _listener.LocalEndpoint.ToString()!;

    [Fact]
    public async Task OneThatListensAndOneThatDoesNot_AreATableAndAVerdict()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        _repository.WriteWebProject("src/Api", $"http://127.0.0.1:{port}");
        AnswerOnce();

        var (exitCode, output, error) = await RunAsync("check", "src", $"http://{Listening}");
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(1, exitCode);
        Assert.Empty(error);
        Assert.Equal(["expected", "of", "actual", "verdict"], Cells(lines[0]));
        Assert.Equal([$"http://127.0.0.1:{port}", "src/Api profile:http", "refused", "CONN8001"], Cells(lines[1]));
        Assert.Equal([$"http://{Listening}", "-", "ok"], [.. Cells(lines[2]).Take(2), Cells(lines[2])[^1]]);
        if (OperatingSystem.IsLinux()) Assert.Contains($"(process {Environment.ProcessId}) on 127.0.0.1", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
        Assert.Equal($"CONN8001 Nothing listens on http://127.0.0.1:{port}; src/Api should (src/Api/Properties/launchSettings.json:1): start it", lines[4]);
        Assert.Equal("  fix       start it: dotnet run --project src/Api --launch-profile http", lines[5]);
        Assert.EndsWith("/docs/rules/CONN8001.md", lines[6], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(lines[7..]));
    }

    [Fact]
    public async Task AllThatListen_AreFine()
    {
        var (exitCode, output, _) = await RunAsync("check", Listening, Listening);
        Assert.Equal(0, exitCode);
        Assert.Equal(3, output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task NothingToCheck_IsNoSuccess()
    {
        var (exitCode, output, error) = await RunAsync("check");
        Assert.Equal(6, exitCode);
        Assert.StartsWith("No project here promises an endpoint", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Json_HoldsTheReportOfEach()
    {
        using var reserved = LoopbackPorts.Reserve(out var port);
        _repository.WriteWebProject("src/Api", $"http://127.0.0.1:{port}");

        var (exitCode, output, _) = await RunAsync("check", "src", Listening, "--format", "json");
        using var json = JsonDocument.Parse(output);
        var endpoints = json.RootElement.GetProperty("endpoints").EnumerateArray().ToList();
        Assert.Equal((1, 1), (exitCode, json.RootElement.GetProperty("exitCode").GetInt32()));
        Assert.Equal([$"http://127.0.0.1:{port}", $"http://{Listening}"], endpoints.Select(static endpoint => endpoint.GetProperty("expected").GetString()));
        Assert.Equal("src/Api", endpoints[0].GetProperty("promise").GetProperty("project").GetString());
        Assert.Equal("CONN8001", endpoints[0].GetProperty("report").GetProperty("verdict").GetProperty("ruleId").GetString());
        Assert.Equal(JsonValueKind.Null, endpoints[1].GetProperty("promise").ValueKind);
        Assert.Equal("reachable", endpoints[1].GetProperty("report").GetProperty("verdict").GetProperty("kind").GetString());
        Assert.Empty(json.RootElement.GetProperty("incomplete").EnumerateArray());
    }

    [Fact]
    public async Task ManyEndpoints_EachGetTheirOwnVerdict()
    {
        var ports = Enumerable.Range(0, 12).Select(static _ => LoopbackPorts.Free()).Distinct().ToList();
        var (exitCode, output, _) = await RunAsync(["check", Listening, .. ports.Select(static port => $"127.0.0.1:{port}"), "--format", "json"]);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, exitCode);
        Assert.Equal(
            ["reachable", .. ports.Select(static port => $"nothingListening http://127.0.0.1:{port}")],
            json.RootElement.GetProperty("endpoints").EnumerateArray().Select(static (endpoint, i) =>
                endpoint.GetProperty("report").GetProperty("verdict").GetProperty("kind").GetString() + (i == 0 ? "" : " " + endpoint.GetProperty("report").GetProperty("target").GetString())));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task HostileNames_ArePrintedHarmlessly(string format)
    {
        _repository.WriteWebProject("src/Api", $"http://user:secret@localhost:{LoopbackPorts.Free()}", @"\u001b]0;owned\u0007\n\u202ehttp");
        var (exitCode, output, error) = await RunAsync("check", "--format", format);
        Assert.Equal(1, exitCode);
        Assert.DoesNotContain(output.ReplaceLineEndings("") + error, static character => char.IsControl(character) || character == '\u202e');
        Assert.DoesNotContain("secret", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colors_AreForTerminalsAlone()
    {
        const string Script = "/usr/bin/script";
        var (_, redirected, _) = await ConnLintProcess.RunAsync(_repository.Folder, ["check", "127.0.0.1:1"], new Dictionary<string, string> { ["TERM"] = "xterm-256color" });
        Assert.DoesNotContain('\u001b', redirected);

        // Only util-linux's script lends a process a terminal.
        if (!OperatingSystem.IsLinux() || !File.Exists(Script)) return;
        Assert.DoesNotContain('\u001b', await ConnLintProcess.OnTerminalAsync(Script, _repository.Folder, ["check", "127.0.0.1:1"], noColor: true));
        Assert.Contains('\u001b', await ConnLintProcess.OnTerminalAsync(Script, _repository.Folder, ["check", "127.0.0.1:1"], noColor: false));
    }

    private static string[] Cells(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Whoever asks in HTTP gets an answer; without one the verdict would wait for it.
    private void AnswerOnce() => Task.Run(async () =>
    {
        while (true)
        {
            using var connection = await _listener.AcceptSocketAsync();
            var buffer = new byte[1024];
            if (await connection.ReceiveAsync(buffer) > 0) await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        }
    });

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(_repository.Folder, arguments);
}
