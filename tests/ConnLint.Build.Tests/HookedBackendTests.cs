using System;
using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

/// <summary>What the startup hook sees inside a real backend, and tells the check over its channel.</summary>
public sealed class HookedBackendTests
{
    [Fact]
    public void TheServiceThatBlocks_IsNamed()
    {
        using var check = Checked.Starting("slow-service", "http://localhost:" + Ports.Free()).Hooked();
        check.Task.TimeoutSeconds = "15";

        Assert.False(check.Run());
        var error = Assert.Single(check.Engine.Errors);
        Assert.Equal("CONN7006", error.Code);
        Assert.Matches("nothing listens on .* after 15 s; the hosted service ConnLint.Tests.Backend.Slow is still starting: move its work to 'ExecuteAsync'", error.Message);
    }

    [Fact]
    public void TheCauseOfADeath_IsTheOneSeenInside()
    {
        using var check = Checked.Starting("use-urls localhost:5000", "http://localhost:" + Ports.Free()).Hooked();

        Assert.False(check.Run());
        Assert.EndsWith(": the server refuses to listen on 'localhost:5000': it has no 'http://' or 'https://'", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnhandledException_KeepsTheMessageThatOnlyTheOutputHas()
    {
        using var check = Checked.Starting("throw", "http://localhost:" + Ports.Free()).Hooked();

        Assert.False(check.Run());
        Assert.Contains("unhandled exception (System.InvalidOperationException: no database; Password=***;Server=db) at Program.Main in Program.cs:", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheWinningSetting_IsNamed()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free(), $"\"URLS\": \"http://127.0.0.1:{Ports.Free()}\"").Hooked();

        Assert.False(check.Run());
        Assert.EndsWith("; the environment variable URLS wins", Assert.Single(check.Engine.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop\tcause\tfirst|Shop\tcause\tlast|Other\tcause\tno", "last", null, null)]
    [InlineData("Shop\twinner\ta|Shop\tblocker\tb|Shop\tnews\tc|Shop|nonsense\t\t\t", null, "a", "b")]
    [InlineData("", null, null, null)]
    public void ItsWords_AreThoseOfThisProgram(string lines, string? cause, string? winner, string? blocker)
        => Assert.Equal(new HookWords(cause, winner, blocker), HookWords.Of(lines.Split('|'), "Shop"));
}
