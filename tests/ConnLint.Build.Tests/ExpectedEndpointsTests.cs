using System;
using System.Linq;
using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;
using Microsoft.Build.Utilities;

namespace ConnLint.Build.Tests;

/// <summary><c>ConnLintExpect</c> and <c>ConnLintCheckEnvironment</c> with real programs.</summary>
public sealed class ExpectedEndpointsTests
{
    [Fact]
    public void AnAnswerThatComesLate_IsWaitedFor()
    {
        var port = Ports.Free();
        using var check = Checked.Starting("health 3", $"http://localhost:{port}");
        check.Task.Expect = [Item($"http://localhost:{port}", "/healthz?key=s3cret")];

        Assert.True(check.Run(), check.Engine.Everything);
        Assert.Contains($"listens on http://localhost:{port}/healthz as promised", check.Engine.Messages.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", check.Engine.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherAnswer_IsReportedAfterTheLimit()
    {
        var port = Ports.Free();
        using var check = Checked.Starting("health 100000", $"http://localhost:{port}");
        check.Task.Expect = [Item($"http://localhost:{port}", "/healthz")];
        check.Task.TimeoutSeconds = "15";

        Assert.False(check.Run());
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN7006", error.Code);
        Assert.Matches($"^Shop.Api is alive but http://localhost:{port}/healthz answers 503, not 200-399 after 1[5-9] s; see what it waits for, correct the Path or Status", error.Message);
    }

    [Fact]
    public void ARedirection_IsNotFollowed()
    {
        var port = Ports.Free();
        using var check = Checked.Starting("health 0", $"http://localhost:{port}");
        check.Task.Expect = [Item($"http://localhost:{port}", "/moved", "302")];

        Assert.True(check.Run(), check.Engine.Everything);
    }

    [Fact]
    public void AnyCertificate_WillDoOnLoopback()
    {
        var port = Ports.Free();
        using var check = Checked.Starting($"self-signed {port}", $"https://localhost:{port}");
        check.Task.Expect = [Item($"https://localhost:{port}", "/")];

        Assert.True(check.Run(), check.Engine.Everything);
    }

    [Fact]
    public void WithoutAProfile_TheItemsAreEnough()
    {
        var port = Ports.Free();
        using var check = new Checked();
        check.Task.Arguments = "";
        check.Task.Expect = [Item($"http://127.0.0.1:{port}", "/", "404")];
        check.Task.EnvironmentVariables = $"ASPNETCORE_URLS=http://127.0.0.1:{port}";
        check.Task.Command = Built.Dotnet;
        check.Task.Arguments = $"exec \"{Built.Backend}\" health 0";

        Assert.True(check.Run(), check.Engine.Everything);
        Assert.Contains("without a launch profile", check.Engine.Messages.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void InsteadOfTheProfilesUrls_OnlyTheItemsCount()
    {
        int promised = Ports.Free(), bound = Ports.Free();
        using var check = Checked.Starting($"use-urls http://127.0.0.1:{bound}", $"http://localhost:{promised}");
        check.Task.Expect = [Item($"http://localhost:{bound}", family: "any")];
        check.Task.ExpectProfileUrls = "false";

        Assert.True(check.Run(), check.Engine.Everything);
    }

    [Fact]
    public void BesideTheProfilesUrls_AnItemThatNobodyServesIsReported()
    {
        int promised = Ports.Free(), missing = Ports.Free();
        using var check = Checked.Starting("web", $"http://localhost:{promised}");
        check.Task.Expect = [new TaskItem($"tcp://localhost:{missing}")];

        Assert.False(check.Run());
        Assert.Equal(
            $"Expected tcp://localhost:{missing} (ConnLintExpect), but Shop.Api listens on 127.0.0.1:{promised}, [::1]:{promised}; make the program and the ConnLintExpect item agree",
            Assert.Single(check.Engine.Errors).Message);
    }

    [Fact]
    public void TheChecksVariables_ReachTheProgram_AndStaySecret()
    {
        using var check = Checked.Starting("echo-environment", "http://localhost:" + Ports.Free(), "\"GREETING\": \"hello\"");
        check.Task.EnvironmentVariables = "GREETING=welcome;API_KEY=s3cret-value";

        Assert.False(check.Run());
        Assert.Contains("greeting welcome", check.Engine.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", check.Engine.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v4", "", "ConnLintExpect 'http://localhost:1' could not be looked at: its Family is 'v4'; allowed are any, 4, 6 and both")]
    [InlineData("4", "x", "ConnLintCheckEnvironment could not be looked at: its entry 1 has no name of a variable before a '='; write ")]
    public void AFaultyParameter_IsAnError_AndNothingIsLaunched(string family, string environment, string message)
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        check.Task.Expect = [Item("http://localhost:1", family: family)];
        check.Task.EnvironmentVariables = environment;

        Assert.False(check.Run());
        Assert.StartsWith(message, Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(check.Engine.Messages);
    }

    private static TaskItem Item(string include, string path = "", string status = "", string family = "")
    {
        var item = new TaskItem(include);
        item.SetMetadata("Path", path);
        item.SetMetadata("Status", status);
        item.SetMetadata("Family", family);
        return item;
    }
}
