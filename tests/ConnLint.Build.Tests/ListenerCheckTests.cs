using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ConnLint.Build.Tests.Fixture;

namespace ConnLint.Build.Tests;

/// <summary>The task in this process, with real programs below a real supervisor.</summary>
public sealed class ListenerCheckTests
{
    [Fact]
    public void AKeptPromise_Passes()
    {
        int http = Ports.Free(), other = Ports.Free();
        using var check = Checked.Starting("web", $"http://localhost:{http};http://127.0.0.1:{other}", "\"ASPNETCORE_ENVIRONMENT\": \"Staging\", \"API_KEY\": \"s3cr3t-value\"");

        Assert.True(check.Run(), check.Engine.Everything);
        Assert.True(check.Task.IsProven);
        Assert.Equal(2, check.Engine.Messages.Count());
        Assert.Matches("^ConnLint check: starting '.*' with launch profile 'http' in '.*', environment: ASPNETCORE_ENVIRONMENT=Staging, API_KEY, ASPNETCORE_URLS, CONNLINT_CHECK, ", check.Engine.Messages.First());
        Assert.Matches($"^ConnLint check: Shop.Api listens on http://localhost:{http}, http://127.0.0.1:{other} as promised, after [0-9.]+ s$", check.Engine.Messages.Last());
        Assert.DoesNotContain("s3cr3t", check.Engine.Everything, StringComparison.Ordinal);
        AssertFree(http);
    }

    [Fact]
    public void TheHostOfItsOwn_IsStartedAsDotnetRunDoes()
    {
        using var check = Checked.Starting("web", "http://127.0.0.1:0");
        check.Task.Command = Path.ChangeExtension(Built.Backend, OperatingSystem.IsWindows() ? ".exe" : null);

        Assert.True(check.Run(), check.Engine.Everything);
        Assert.Contains("ConnLint.Tests.Backend' with", check.Engine.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_Arguments_AndFolder_AreThoseOfDotnetRun()
    {
        using var check = Checked.Starting("echo-environment \"a b\" c", "http://localhost:" + Ports.Free(), "\"GREETING\": \"hi %CONNLINT_NONE%\"");
        Environment.SetEnvironmentVariable("MSBuildLoadMicrosoftTargetsReadOnly", "true");
        check.Run();

        Assert.Contains("  | args a b|c", check.Engine.Messages);
        Assert.Contains("  | in " + check.Folder, check.Engine.Messages);
        Assert.DoesNotContain("MSBuildLoadMicrosoftTargetsReadOnly", check.Engine.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAShellWouldRun_IsAnArgument()
    {
        using var check = Checked.Starting("echo-environment ; touch owned `touch owned` $(touch owned) & touch owned | touch owned > owned", "http://localhost:" + Ports.Free(), "\"GREETING\": \"$(touch owned); `touch owned`\"");
        check.Run();

        Assert.Contains("  | args ;|touch|owned|`touch|owned`|$(touch|owned)|&|touch|owned|||touch|owned|>|owned", check.Engine.Messages);
        Assert.Empty(Directory.GetFiles(check.Folder, "owned*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("throw", 134, "unhandled exception (System.InvalidOperationException: no database; Password=***;Server=db) at Program.Main in Program.cs")]
    [InlineData("exit 0", 0, "it ended without an error; see that its entry point runs and awaits the host")]
    [InlineData("exit 3", 3, "its output does not say why; start it with 'dotnet run'")]
    [InlineData("use-urls localhost:5000", 134, "the server refuses a listen URL (System.FormatException: Invalid url: 'localhost:5000'); correct it where it is set")]
    public void AnExit_IsExplained(string arguments, int code, string reason)
    {
        var port = Ports.Free();
        using var check = Checked.Starting(arguments, $"http://localhost:{port}");

        Assert.False(check.Run());
        Assert.False(check.Task.IsProven);
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN7005", error.Code);
        Assert.Matches("^" + Regex.Escape($"Shop.Api ended with exit code {code} before it listened on http://localhost:{port}: {reason}") + "(:[0-9]+)?$", error.Message);
        Assert.Equal((check.LaunchSettings, 3), (error.File, error.LineNumber));
        Assert.Equal(File.ReadAllLines(check.LaunchSettings)[2].IndexOf("http://", StringComparison.Ordinal) + 1, error.ColumnNumber);
        Assert.Equal(error.ColumnNumber + $"http://localhost:{port}".Length, error.EndColumnNumber);
        Assert.EndsWith("/docs/rules/CONN7005.md", error.HelpLink, StringComparison.Ordinal);
        Assert.Contains("ConnLint check: the last output of the backend:", check.Engine.Messages);
    }

    [Fact]
    public void AnotherPortInUse_IsExplained()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        using var check = Checked.Starting("use-urls http://" + stranger.LocalEndpoint, "http://localhost:" + Ports.Free());

        Assert.False(check.Run());
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;
        Assert.Matches($"before it listened on .*: port {port} of http://{stranger.LocalEndpoint} is already in use by '.*' \\(process {Environment.ProcessId}", Assert.Single(check.Engine.Errors).Message);
    }

    [Fact]
    public void ADependencyThatRefuses_IsNamedByHostAndPort()
    {
        var port = Ports.Free();
        using var check = Checked.Starting($"dependency {port}", "http://localhost:" + Ports.Free());

        Assert.False(check.Run());
        Assert.Matches(
            $": a dependency on 127.0.0.1:{port} refuses connections \\(System.Net.Sockets.SocketException at Program.Connect in Program.cs:[0-9]+\\); start it, or correct where the program looks for it$",
            Assert.Single(check.Engine.Errors).Message);
    }

    [Fact]
    public void AnUnsetVariable_IsNamed()
    {
        using var check = Checked.Starting("unset", "http://localhost:" + Ports.Free());

        Assert.False(check.Run());
        Assert.Matches(
            @": the environment variable CONNLINT_TESTS_UNSET is not set \(System.ArgumentNullException at Program.Main in Program.cs:[0-9]+\); set it in the launch profile or in ConnLintCheckEnvironment$",
            Assert.Single(check.Engine.Errors).Message);
    }

    [Fact]
    public void AnExceptionThatTheProgramWroteItself_IsTheLastEvidence()
    {
        using var check = Checked.Starting("throw-logged", "http://localhost:" + Ports.Free());

        Assert.False(check.Run());
        Assert.Contains("the last exception that it wrote was (System.InvalidOperationException: no licence) at Program.ThrowLogged in Program.cs:", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingCertificate_IsExplained()
    {
        using var check = Checked.Starting("https " + Ports.Free(), "http://localhost:" + Ports.Free(), "\"DOTNET_CLI_HOME\": \"/nowhere\", \"HOME\": \"/nowhere\"");

        Assert.False(check.Run());
        Assert.Contains("run 'dotnet dev-certs https' or configure one", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFramework_IsExplained()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Built.Backend)!, "ConnLint.Tests.Backend.*")) File.Copy(file, Path.Combine(check.Folder, Path.GetFileName(file)));
        var configuration = Path.Combine(check.Folder, "ConnLint.Tests.Backend.runtimeconfig.json");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("10.0.0", "99.0.0", StringComparison.Ordinal));
        check.Task.TargetPath = Path.Combine(check.Folder, "ConnLint.Tests.Backend.dll");

        Assert.False(check.Run());
        Assert.Contains("the framework it needs is not installed (Framework: 'Microsoft.", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingProgram_IsAnError()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        check.Task.Command = "/no/such/program";

        Assert.False(check.Run());
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN9001", error.Code);
        Assert.Matches("^Shop.Api could not be looked at: it could not be started \\(.*/no/such/program", error.Message);
    }

    [Fact]
    public void BlockedStart_IsReportedAfterTheLimit()
    {
        var port = Ports.Free();
        using var check = Checked.Starting("block", $"http://localhost:{port}");
        check.Task.TimeoutSeconds = "1";

        Assert.False(check.Run());
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN7006", error.Code);
        Assert.Equal($"Shop.Api is alive but nothing listens on http://localhost:{port} after 1 s; look for work that blocks start-up, or raise ConnLintCheckTimeout", error.Message);
        AssertGone(check.QuotedProcessId);
    }

    [Fact]
    public void OverriddenUrls_AreReportedLongBeforeTheLimit()
    {
        int promised = Ports.Free(), bound = Ports.Free();
        using var check = Checked.Starting($"override {bound}", $"http://localhost:{promised}");
        var clock = Stopwatch.StartNew();

        Assert.False(check.Run());
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN7007", error.Code);
        Assert.StartsWith($"Expected http://localhost:{promised} (launch profile 'http'), but Shop.Api listens on 127.0.0.1:{bound}, [::1]:{bound}; Kestrel's own endpoints", error.Message, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
        AssertFree(bound);
    }

    [Fact]
    public void HalfOfLocalhost_IsAWarning_AndNoProof()
    {
        var port = Ports.Free();
        using var check = Checked.Starting($"use-urls http://127.0.0.1:{port}", $"http://localhost:{port}");

        Assert.True(check.Run(), check.Engine.Everything);
        Assert.False(check.Task.IsProven);
        var warning = Assert.Single(check.Engine.Warnings);
        Assert.Equal("CONN7008", warning.Code);
        Assert.Equal(
            $"Shop.Api listens on 127.0.0.1:{port} but not on [::1]:{port}, which http://localhost:{port} (launch profile 'http') promises too; bind localhost, or promise and use 127.0.0.1",
            warning.Message);
    }

    [Fact]
    public void AListenerThatSaysNothing_IsFoundInTheSocketTable()
    {
        int promised = Ports.Free(), bound = Ports.Free();
        using var check = Checked.Starting($"listen-then-block 127.0.0.1:{bound}", $"http://localhost:{promised}");
        check.Task.TimeoutSeconds = "15";

        Assert.False(check.Run());
        Assert.Contains($"but Shop.Api listens on 127.0.0.1:{bound}; find the setting that won", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_IsRedacted_AndOnlyItsEndIsQuoted()
    {
        using var check = Checked.Starting("noise 0penSesame", "http://localhost:" + Ports.Free(), "\"APP_SECRET\": \"0penSesame\"");

        Assert.False(check.Run());
        var quoted = check.Engine.Messages.SkipWhile(static line => !line.EndsWith("of the backend:", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.Equal(20, quoted.Count);
        Assert.DoesNotContain("  | line 11", quoted);
        Assert.Contains("  | line 29", quoted);
        Assert.Contains("  | https://***@db.example/path?*** ***", quoted);
        Assert.Contains("  | Authorization: ***", quoted);
        Assert.Contains("  | red\uFFFD", quoted);
    }

    [Fact]
    public async Task CancelDuring_EndsTheBackend_WithoutAnError()
    {
        var bound = Ports.Free();
        using var check = Checked.Starting($"listen-then-block 127.0.0.1:{bound}", "http://localhost:" + Ports.Free());
        var run = Task.Run(check.Run);
        check.Engine.WaitForLaunch();
        await Ports.Listening(bound);
        var clock = Stopwatch.StartNew();
        check.Task.Cancel();
        Assert.True(clock.ElapsedMilliseconds < 500, "Cancel waited");

        Assert.False(await run);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), "the run went on");
        Assert.Empty(check.Engine.Errors);
        AssertFree(bound);
    }

    [Fact]
    public void TheBackendsChildren_EndToo()
    {
        using var check = Checked.Starting("child", "http://127.0.0.1:" + Ports.Free());
        check.Task.TimeoutSeconds = "20";
        var before = Process.GetProcessesByName("sleep").Select(static process => process.Id).ToHashSet();

        Assert.True(check.Run(), check.Engine.Everything);
        Assert.DoesNotContain(Process.GetProcessesByName("sleep"), process => !before.Contains(process.Id) && IsSleeping300(process.Id));
    }

    private static void AssertFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
    }

    private static void AssertGone(int processId) => Assert.Throws<ArgumentException>(() => Process.GetProcessById(processId));

    private static bool IsSleeping300(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/cmdline") == "sleep\0300\0";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
