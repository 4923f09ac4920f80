using System;
using ConnLint.Cli.Explaining;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class NotListeningInTimeTests
{
    private const string Both = "127.0.0.1 ::1";

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(95, "Api (process 4711) is alive but nothing listens on http://localhost:5080 after 95 s; look for work that blocks its start-up, or for a host that has stopped")]
    [InlineData(3, "Api (process 4711) is alive but nothing listens on http://localhost:5080 after 3 s; it may still be starting: connlint wait http://localhost:5080")]
    [InlineData(-3600, "Api (process 4711) is alive but nothing listens on http://localhost:5080 after 1 s; it may still")] // a clock that was set
    public void ProcessWithoutAListener_IsAlive(int seconds, string expected)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Promises = [Seen.Promise("http://localhost:5080")], Silent = [Alive(seconds)], Time = Now });
        Assert.Equal(("CONN7006", ExitCode.Refused), (verdict.Rule?.Id, verdict.ExitCode));
        Assert.StartsWith(expected, verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SomebodyWhoListensThere_IsAnotherStory()
        => Assert.Equal("CONN8002", VerdictEngine.Decide(Seen.Asking("http://127.0.0.1:5080", "127.0.0.1") with { Holders = [Seen.Held("[::1]:5080", "nginx")], Silent = [Alive(95)], Time = Now }).Rule?.Id);

    [Fact]
    public void ProcessWithoutATimeOfStart_ProvesNothing()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Silent = [Alive(95) with { Started = null }], Time = Now }).Rule?.Id);

    private static Owner Alive(int seconds) => new(4711, "Api", IsDotnet: false) { Started = Now - TimeSpan.FromSeconds(seconds) };
}
