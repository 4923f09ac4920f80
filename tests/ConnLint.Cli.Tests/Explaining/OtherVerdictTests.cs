using ConnLint.Cli.Explaining;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class OtherVerdictTests
{
    [Fact]
    public void FailedAttempt_IsNoVerdictAboutTheBackend()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1", otherwise: ConnectOutcome.Failed));

        Assert.Equal("CONN9001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.NotChecked, verdict.ExitCode);
        Assert.Contains("127.0.0.1:5080 failed with TooManyOpenSockets", verdict.Message, System.StringComparison.Ordinal);
    }
}
