using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using ConnLint.Build.Tests.Fixture;

namespace ConnLint.Build.Tests;

/// <summary>When the task launches nothing.</summary>
public sealed class ListenerCheckRefusalTests
{
    [Fact]
    public void AHeldPort_IsReportedWithItsOwner_AndNothingIsLaunched()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;
        using var check = Checked.Starting("web", $"http://localhost:{port}");

        Assert.False(check.Run());
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN2010", error.Code);
        Assert.Matches($"^Port {port} of http://localhost:{port} is already in use by '.*' \\(process {Environment.ProcessId}.*, running since [0-9: -]+\\); stop that program", error.Message);
        Assert.Equal(3, error.LineNumber);
        Assert.Empty(check.Engine.Messages);
    }

    [Fact]
    public void CancelBefore_LaunchesNothing()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        check.Task.Cancel();

        Assert.False(check.Run());
        Assert.Empty(check.Engine.Messages);
        Assert.Empty(check.Engine.Errors);
    }

    [Fact]
    public void AnUnknownProfile_IsAnErrorThatListsTheOthers()
    {
        using var check = new Checked("\"one\": { \"commandName\": \"Project\" }, \"two\": { \"commandName\": \"Project\" }, \"iis\": { \"commandName\": \"IISExpress\" }");
        check.Task.LaunchProfile = "three";

        Assert.False(check.Run());
        Assert.Equal(
            "launch profile 'three' of Shop.Api could not be looked at: there is no launch profile of that name; set ConnLintLaunchProfile to one of 'one', 'two'",
            Assert.Single(check.Engine.Errors).Message);
    }

    [Theory]
    [InlineData(null, "no launch profile starts the project")]
    [InlineData("\"iis\": { \"commandName\": \"IISExpress\" }", "no launch profile starts the project")]
    [InlineData("\"one\": { \"commandName\": \"Project\" }", "launch profile 'one' promises no TCP endpoint")]
    [InlineData("\"one\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://unix:/tmp/x.sock\" }", "launch profile 'one' promises no TCP endpoint")]
    public void WithoutAPromise_NothingIsLaunched_AndTheBuildGoesOn(string? profiles, string reason)
    {
        using var check = new Checked(profiles);

        Assert.True(check.Run());
        Assert.False(check.Task.IsProven);
        Assert.Equal($"ConnLint check: {reason}, so there is nothing to check in Shop.Api", Assert.Single(check.Engine.QuietMessages));
        Assert.Empty(check.Engine.Messages);
    }

    [Theory]
    [InlineData("soon", "ConnLintCheckTimeout is 'soon', not a number of seconds between 0 and 3600")]
    [InlineData("0", "ConnLintCheckTimeout is '0', not a number of seconds between 0 and 3600")]
    [InlineData("-1", "ConnLintCheckTimeout is '-1', not a number of seconds between 0 and 3600")]
    public void ABadLimit_IsAnError(string limit, string reason)
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        check.Task.TimeoutSeconds = limit;

        Assert.False(check.Run());
        Assert.EndsWith(reason, Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnbuiltProject_IsAnError()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        check.Task.TargetPath = "bin/Shop.Api.dll";

        Assert.False(check.Run());
        Assert.EndsWith("' is not built; build the project first", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOwnRunningInstance_IsNoConflict_AndNoProof()
    {
        var port = Ports.Free();
        using var running = Process.Start(new ProcessStartInfo(Built.Dotnet, ["exec", Built.Backend, "listen-then-block", $"127.0.0.1:{port}"]) { RedirectStandardOutput = true })!;
        try
        {
            await Ports.Listening(port);
            using var check = Checked.Starting("web", $"http://localhost:{port}");

            Assert.True(check.Run(), check.Engine.Everything);
            Assert.False(check.Task.IsProven);
            Assert.Matches($"^ConnLint check: not done, because '.*' \\(process {running.Id}.*\\) already runs this build and holds http://localhost:{port}$", Assert.Single(check.Engine.Messages));
        }
        finally
        {
            running.Kill();
        }
    }
}
