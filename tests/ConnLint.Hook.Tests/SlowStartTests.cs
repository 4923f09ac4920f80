using System;

namespace ConnLint.Hook.Tests;

/// <summary>CONN7003 and CONN7006 in real processes, which start at last.</summary>
public sealed class SlowStartTests : IDisposable
{
    private readonly HookedApp _app = new HookedApp().With("CONNLINT_HOOK_LIMIT", "2.5");
    private readonly string _promised = "http://127.0.0.1:" + HookedApp.FreePort();

    public void Dispose() => _app.Dispose();

    [Fact]
    public void TheServiceThatStillStarts_IsNamed()
        => AssertTold(
            "service-blocks",
            "CONN7003: 'HookedWeb.Slow.StartAsync' has been running for 2.5 s while the host starts, so the server listens late or never; move its work to 'ExecuteAsync' of a BackgroundService, behind an await");

    [Fact]
    public void TwoServicesThatMayBeIt_AreBothNamed()
        => AssertTold(
            "two-services-block",
            $"CONN7006: HookedWeb is alive but nothing listens on {_promised} after 2.5 s; one of its hosted services is still starting, HookedWeb.Early or HookedWeb.Slow: move its work to 'ExecuteAsync' of a BackgroundService, behind an await");

    [Fact]
    public void MainThatDoesNotStartItsHost_IsTold()
        => AssertTold("main-blocks", $"CONN7006: HookedWeb is alive but nothing listens on {_promised} after 2.5 s; its host is built but not started: look at what Main does between Build and Run");

    [Fact]
    public void MainThatDoesSomethingElseFirst_IsTold()
    {
        var line = Assert.Single(_app.Promised(_promised).Story("main-blocks-first").Run().ErrorLines);
        Assert.StartsWith($"ConnLint: warning CONN7006: HookedWeb is alive but nothing listens on {_promised} after 2.5 s; it has built no host yet: look at what Main does first [", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service-blocks", "0")]
    [InlineData("service-blocks", "60")]
    [InlineData("", "60")]
    public void WithinTheLimit_NothingIsSaid(string story, string limit) => Assert.Empty(_app.With("CONNLINT_HOOK_LIMIT", limit).Promised(_promised).Story(story).Run().Lines);

    private void AssertTold(string story, string message)
    {
        var outcome = _app.Promised(_promised).Story(story).Run();
        Assert.StartsWith(message + " [https://", Assert.Single(outcome.Lines), StringComparison.Ordinal);
        Assert.Contains("started", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
    }
}
