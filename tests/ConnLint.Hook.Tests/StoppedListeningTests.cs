using System;

namespace ConnLint.Hook.Tests;

/// <summary>CONN7009 in real processes.</summary>
public sealed class StoppedListeningTests : IDisposable
{
    private readonly HookedApp _app = new();
    private readonly string _promised = "http://127.0.0.1:" + HookedApp.FreePort();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("background-fails", "the background service HookedWeb.FailingLater failed with System.IO.InvalidDataException at HookedWeb.FailingLater.ExecuteAsync in Services.cs:")]
    [InlineData("throw-after-start", "unhandled System.IO.InvalidDataException at HookedWeb.Database.Open in Database.cs:")]
    [InlineData("exit-after-start", "it ended itself with exit code 3 [https://")]
    public void AnEndThatNobodyAskedFor_IsTold(string story, string why)
    {
        var line = Assert.Single(_app.Promised(_promised).Story(story).Run().Lines);
        Assert.Contains($"CONN7009: HookedWeb no longer listens on {_promised}: {why}", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stop-when-started")]
    public void AnOrdinaryEnd_IsNot(string story) => Assert.Empty(_app.Promised(_promised).Story(story).Run().Lines);
}
