using ConnLint.Cli.Explaining;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class OtherVerdictTests
{
    private const string Both = "127.0.0.1 ::1";

    [Fact]
    public void EverythingAccepts_IsReachable()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, accepting: Both) with { Holders = [Seen.Held("127.0.0.1:5080"), Seen.Held("[::1]:5080")] });

        Assert.Equal(VerdictKind.Reachable, verdict.Kind);
        Assert.Equal(ExitCode.Fine, verdict.ExitCode);
        Assert.Equal("http://localhost:5080 accepts connections, held by Api (process 4711)", verdict.Message);
        Assert.Null(verdict.Fix);
    }

    [Fact]
    public void OneFamilyRefuses_IsReachableWithAWord()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")] });

        Assert.Equal(ExitCode.Fine, verdict.ExitCode);
        Assert.EndsWith("; [::1]:5080 does not, so a client that tries only that address is refused", verdict.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void FamilyThatTheNameDoesNotLeadTo_IsNoMatter()
        => Assert.Null(VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1", accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")] }).Fix);

    [Fact]
    public void FailedAttempt_IsNoVerdictAboutTheBackend()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.Failed));

        Assert.Equal("CONN9001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.NotChecked, verdict.ExitCode);
        Assert.Contains("127.0.0.1:5080 failed with TooManyOpenSockets", verdict.Message, System.StringComparison.Ordinal);
    }
}
