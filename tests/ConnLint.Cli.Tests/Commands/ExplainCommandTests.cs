using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The whole command against real sockets of this machine's loopback addresses.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task NobodyListens_NamesTheProjectThatShould()
    {
        var port = FreePort();
        _repository.WriteWebProject("src/Api", $"http://localhost:{port}");

        var (exitCode, output, error) = await RunAsync("explain", $"http://127.0.0.1:{port}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"CONN8001 Nothing listens on http://127.0.0.1:{port}; src/Api should (src/Api/Properties/launchSettings.json:1): start it{Environment.NewLine}", output, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{port}  refused (connectionRefused)", output, StringComparison.Ordinal);
        Assert.Contains("start it: dotnet run --project src/Api --launch-profile http", output, StringComparison.Ordinal);
        Assert.Contains("/docs/rules/CONN8001.md", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task OtherFamilyHeld_NamesItsOwner()
    {
        if (!Socket.OSSupportsIPv6) { Assert.Throws<SocketException>(static () => new TcpListener(IPAddress.IPv6Loopback, 0).Start()); return; }
        using var listener = new TcpListener(IPAddress.IPv6Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var (exitCode, output, _) = await RunAsync("explain", $"127.0.0.1:{port}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"CONN8002 http://127.0.0.1:{port} is refused, because port {port} is held on [::1] only, by ", output, StringComparison.Ordinal);
        if (OperatingSystem.IsLinux()) Assert.Contains($"(process {Environment.ProcessId})", output, StringComparison.Ordinal);
        Assert.Contains($"use http://[::1]:{port}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listener_IsReachable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var (exitCode, output, error) = await RunAsync("explain", listener.LocalEndpoint.ToString()!);
        Assert.Equal(0, exitCode);
        Assert.StartsWith($"CONN8010 http://{listener.LocalEndpoint} accepts connections, held by ", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task ListenerThatAcceptsNobody_IsNoFirewall()
    {
        if (!OperatingSystem.IsLinux()) return; // the other tables do not tell
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start(backlog: 1);
        using var first = new TcpClient();
        using var second = new TcpClient();
        foreach (var client in new[] { first, second }) await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);

        var (exitCode, output, error) = await RunAsync("explain", listener.LocalEndpoint.ToString()!);
        Assert.Equal((3, ""), (exitCode, error));
        Assert.StartsWith($"CONN8003 http://{listener.LocalEndpoint} is blocked: ", output, StringComparison.Ordinal);
        Assert.Contains($" holds {listener.LocalEndpoint} and takes no connection; 2 wait, and its queue is full; look what that program waits for", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherProtocol_IsToldWithWhatWasAsked()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Task.Run(async () =>
        {
            while (true) await GreetAsync(await listener.AcceptSocketAsync());
        });

        var (exitCode, output, error) = await RunAsync("explain", $"http://{listener.LocalEndpoint}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"CONN8006 http://{listener.LocalEndpoint} asks in HTTP/1.1 in clear text, but what answers on port ", output, StringComparison.Ordinal);
        Assert.Contains("  asked     HTTP/1.1  answers 'SSH-2.0-test'", output, StringComparison.Ordinal);
        Assert.Empty(error);
        Assert.Equal(0, (await RunAsync("explain", listener.LocalEndpoint.ToString()!)).ExitCode);
        Assert.False(answering.IsCompleted);
    }

    [Fact]
    public async Task ProxyOfTheEnvironment_IsNamedWithoutItsPassword()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = Task.Run(async () =>
        {
            while (true) await AnswerAsync(await listener.AcceptSocketAsync());
        });

        var url = $"http://{listener.LocalEndpoint}";
        var proxied = new Dictionary<string, string> { ["HTTP_PROXY"] = "http://user:secret@proxy.test:3128", ["NO_PROXY"] = "example.com", ["no_proxy"] = "example.com" };
        var (exitCode, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, ["explain", url], proxied);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("CONN3007 'HTTP_PROXY' sends requests for 127.0.0.1 to the proxy http://proxy.test:3128", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);

        proxied["no_proxy"] = "localhost,127.0.0.1";
        Assert.StartsWith("CONN8010 ", (await ConnLintProcess.RunAsync(_repository.Folder, ["explain", url], proxied)).Output, StringComparison.Ordinal);
        Assert.False(answering.IsCompleted);
    }

    [Fact]
    public async Task StrangerOnThePortOfAProject_IsNamed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _repository.WriteWebProject("src/Api", $"http://127.0.0.1:{port}");

        var (exitCode, output, error) = await RunAsync("explain", $"127.0.0.1:{port}");
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere the owner may be hidden.
            Assert.InRange(exitCode, 0, 1);
            return;
        }

        Assert.Equal((1, ""), (exitCode, error));
        Assert.Matches($"^CONN8007 http://127.0.0.1:{port} leads to .* \\(process {Environment.ProcessId}, running since 20..-..-.. ..:..:..\\), and not to src/Api", output);

        _repository.Write("src/Api/Api.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><AssemblyName>{OwnProgram()}</AssemblyName></PropertyGroup></Project>");
        Assert.Equal(0, (await RunAsync("explain", $"127.0.0.1:{port}")).ExitCode);

        var (inUse, text, _) = await RunAsync("explain", $"Failed to bind to address http://127.0.0.1:{port}: address already in use.");
        Assert.Equal(1, inUse);
        Assert.StartsWith($"CONN2010 Port {port} of http://127.0.0.1:{port} (src/Api) is already in use by ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BindThatTheSystemForbade_IsExplainedByItsRules()
    {
        var (exitCode, output, _) = await RunAsync("explain", "System.Net.Sockets.SocketException (13): Permission denied, http://127.0.0.1:1");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("CONN2011 The system denies http://127.0.0.1:1 to ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameWithoutAddress_HasAnExitCodeOfItsOwn()
    {
        var (exitCode, output, error) = await RunAsync("explain", "http://nobody.invalid:5080");
        Assert.Equal((4, ""), (exitCode, error));
        Assert.StartsWith("CONN8004 The host name 'nobody.invalid' does not resolve (", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnAddressBesideLoopback_IsLookedUpInTheTable()
    {
        // The address from which this machine would talk to others; asking for it sends nothing.
        using var way = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            await way.ConnectAsync(IPAddress.Parse("192.0.2.200"), 9);
        }
        catch (SocketException exception)
        {
            Assert.Equal(SocketError.NetworkUnreachable, exception.SocketErrorCode);
            return;
        }

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (exitCode, output, _) = await RunAsync("explain", $"{((IPEndPoint)way.LocalEndPoint!).Address}:{((IPEndPoint)listener.LocalEndpoint).Port}");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("CONN8002 ", output, StringComparison.Ordinal);
        Assert.Contains($"is held on 127.0.0.1 only", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UrlThatIsNone_IsAVerdict()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");

        var (exitCode, output, error) = await RunAsync("explain", "http://localhost:508000");
        Assert.Equal(1, exitCode);
        Assert.StartsWith("CONN8005 'http://localhost:508000' is nothing that a client can connect to: its port is not between 1 and 65535; use http://localhost:5080", output, StringComparison.Ordinal);
        Assert.Empty(error);

        var (_, printed, _) = await RunAsync("explain", "htpp://localhost:5080", "--format", "json");
        using var json = JsonDocument.Parse(printed);
        Assert.Equal("htpp://localhost:5080", json.RootElement.GetProperty("target").GetString());
        Assert.Equal("invalidTarget", json.RootElement.GetProperty("verdict").GetProperty("kind").GetString());
        Assert.Empty(json.RootElement.GetProperty("attempts").EnumerateArray());
    }

    [Theory]
    [InlineData("Error: connect ECONNREFUSED 127.0.0.1:{0}\n    at TCPConnectWrap.afterConnect (node:net:1607:16)")]
    [InlineData("GET http://127.0.0.1:{0}/api?token=secret net::ERR_CONNECTION_REFUSED")]
    [InlineData("No connection could be made because the target machine actively refused it. (127.0.0.1:{0})")]
    public async Task PastedMessage_IsExplainedAsItsPlace(string message)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        var port = FreePort();
        var (exitCode, output, error) = await RunAsync("explain", string.Format(CultureInfo.InvariantCulture, message, port));
        Assert.Equal((1, ""), (exitCode, error));
        Assert.StartsWith($"CONN8001 Nothing listens on http://127.0.0.1:{port}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("  note ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);

        listener.Start();
        var (now, changed, _) = await RunAsync("explain", string.Format(CultureInfo.InvariantCulture, message, ((IPEndPoint)listener.LocalEndpoint).Port), "--format", "json");
        using var json = JsonDocument.Parse(changed);
        Assert.Equal(0, now);
        Assert.Equal("refused", json.RootElement.GetProperty("pasted").GetProperty("kind").GetString());
        Assert.Matches("^you saw a refusal .*; now .* answers$", json.RootElement.GetProperty("notes")[0].GetString());
    }

    [Fact]
    public async Task PastedMessageWithoutAPlace_AsksForIt()
    {
        var (exitCode, output, error) = await RunAsync("explain", "AggregateError [ECONNREFUSED]: password=secret");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("error: the text says 'ECONNREFUSED', but not where; add the URL that was asked", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsTheSameReport()
    {
        var port = FreePort();
        _repository.WriteWebProject("src/Api", $"http://localhost:{port}");

        var (exitCode, output, _) = await RunAsync("explain", $"127.0.0.1:{port}", "--format", "json");
        using var json = JsonDocument.Parse(output);
        var verdict = json.RootElement.GetProperty("verdict");
        Assert.Equal(1, exitCode);
        Assert.Equal("nothingListening", verdict.GetProperty("kind").GetString());
        Assert.Equal("CONN8001", verdict.GetProperty("ruleId").GetString());
        Assert.Equal("error", verdict.GetProperty("level").GetString());
        Assert.Equal(1, verdict.GetProperty("exitCode").GetInt32());
        Assert.Equal("refused", json.RootElement.GetProperty("attempts")[0].GetProperty("outcome").GetString());
        Assert.Equal("src/Api", json.RootElement.GetProperty("promises")[0].GetProperty("project").GetString());
        Assert.Empty(json.RootElement.GetProperty("holders").EnumerateArray());
    }

    [Fact]
    public async Task Json_OfAReachableTarget_IsInformation()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var (_, output, _) = await RunAsync("explain", listener.LocalEndpoint.ToString()!, "--format=json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal("info", json.RootElement.GetProperty("verdict").GetProperty("level").GetString());
        Assert.Single(json.RootElement.GetProperty("holders").EnumerateArray());
    }

    [Theory]
    [InlineData("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "1")]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "xterm-256color")]
    public async Task RedirectedOutput_HasNoEscapeSequence(string variable, string value)
    {
        var (_, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, ["explain", $"127.0.0.1:{FreePort()}"], new Dictionary<string, string> { [variable] = value });
        Assert.DoesNotContain('\u001b', output + error);
    }

    [Fact]
    public async Task NoColor_HoldsOnATerminalToo()
    {
        const string Script = "/usr/bin/script";
        if (!OperatingSystem.IsLinux() || !File.Exists(Script))
        {
            // Only util-linux's script lends a process a terminal; elsewhere the redirected runs have to do.
            Assert.DoesNotContain('\u001b', (await RunAsync("explain", $"127.0.0.1:{FreePort()}")).Output);
            return;
        }

        var plain = await ConnLintProcess.OnTerminalAsync(Script, _repository.Folder, ["explain", $"127.0.0.1:{FreePort()}"], noColor: true);
        var colored = await ConnLintProcess.OnTerminalAsync(Script, _repository.Folder, ["explain", $"127.0.0.1:{FreePort()}"], noColor: false);
        Assert.Contains("CONN8001", plain, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains('\u001b', colored);
    }

    [Fact]
    public async Task ReaderThatGoesAway_ChangesNoExitCode()
    {
        var (exitCode, error) = await ConnLintProcess.WithoutReaderAsync(_repository.Folder, ["explain", $"127.0.0.1:{FreePort()}"]);
        Assert.Equal(1, exitCode);
        Assert.Empty(error);
    }

    [Fact]
    public async Task FileThatAnotherProgramWritesToNext_KeepsBothOutputs()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no position that processes share; the redirected runs have to do.
            Assert.StartsWith("CONN8001", (await RunAsync("explain", $"127.0.0.1:{FreePort()}")).Output, StringComparison.Ordinal);
            return;
        }

        var file = Path.Combine(_repository.Folder, "out.txt");
        await ConnLintProcess.ThenEchoAsync(_repository.Folder, ["explain", $"127.0.0.1:{FreePort()}"], file);
        var lines = await File.ReadAllLinesAsync(file);
        Assert.StartsWith("CONN8001", lines[0], StringComparison.Ordinal);
        Assert.Equal("after", lines[^1]);
    }

    [Fact]
    public async Task Secrets_AreNeverPrinted()
    {
        foreach (var format in new[] { "text", "json" })
        {
            var (_, output, error) = await RunAsync("explain", "http://user:secret@localhost:1/?token=hidden", "--format", format);
            Assert.DoesNotContain("secret", output + error, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", output + error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HostileNames_ArePrintedHarmlessly()
    {
        var port = FreePort();
        _repository.WriteWebProject("src/Api", $"http://user:secret@localhost:{port}", @"\u001b]0;owned\u0007\n$(id)");
        _repository.WriteWebProject("src/Web", $"http://localhost:{port}", @"\u001b[2Jhttp");

        foreach (var format in new[] { "text", "json" })
        {
            var (exitCode, output, error) = await RunAsync("explain", $"127.0.0.1:{port}", "--format", format);
            Assert.Equal(1, exitCode);
            Assert.DoesNotContain('\u001b', output + error);
            Assert.DoesNotContain('\u0007', output + error);
            Assert.DoesNotContain("--launch-profile", output, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task LoopOfLinks_Ends()
    {
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "loop"), _repository.Folder);
        Assert.Equal(1, (await RunAsync("explain", $"127.0.0.1:{FreePort()}")).ExitCode);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(_repository.Folder, arguments);

    // The tests run as testhost or as an assembly of the .NET host.
    private static string OwnProgram()
    {
        var words = File.ReadAllText("/proc/self/cmdline").Split('\0');
        var program = Path.GetFileName(words[0]) == "dotnet" ? Array.Find(words, static word => word.EndsWith(".dll", StringComparison.Ordinal)) ?? "dotnet" : words[0];
        return Path.GetFileNameWithoutExtension(program);
    }

    private static Task GreetAsync(Socket connection) => SendAsync(connection, "SSH-2.0-test\r\n"u8.ToArray());

    private static Task AnswerAsync(Socket connection) => SendAsync(connection, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray());

    private static async Task SendAsync(Socket connection, byte[] words)
    {
        using (connection)
        {
            try
            {
                await connection.SendAsync(words);
                await connection.ReceiveAsync(new byte[1024]);
            }
            catch (SocketException)
            {
                // Whoever only tried to connect has gone already.
            }
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
