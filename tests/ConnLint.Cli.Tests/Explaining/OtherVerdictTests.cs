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
    public void Silence_IsATimeOutAndNoRefusal()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Holders = [Seen.Held("127.0.0.1:5080")] });

        Assert.Equal(ExitCode.TimedOut, verdict.ExitCode);
        Assert.Equal("Nothing answers on http://localhost:5080 in time, although Api (process 4711) holds 127.0.0.1:5080", verdict.Message);
    }

    [Fact]
    public void RefusalDespiteAListener_NamesNoCauseThatNobodySaw()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Holders = [Seen.Held("0.0.0.0:5080")] });

        Assert.Equal(VerdictKind.RefusedDespiteListener, verdict.Kind);
        Assert.Equal("CONN9001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.Refused, verdict.ExitCode);
        Assert.Contains("Api (process 4711) holds 0.0.0.0:5080, and yet the attempt ended with ConnectionRefused", verdict.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void FailedAttempt_IsNoVerdictAboutTheBackend()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.Failed));

        Assert.Equal("CONN9001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.NotChecked, verdict.ExitCode);
        Assert.Contains("AccessDenied", verdict.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void NameWithoutAddress_DoesNotResolve()
    {
        Assert.True(Target.TryParse("http://shop.localhost:5080", out var target, out _));
        var verdict = VerdictEngine.Decide(new Evidence(target, [], []));

        Assert.Equal(ExitCode.NameUnresolved, verdict.ExitCode);
        Assert.Contains("'shop.localhost'", verdict.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("https://[fe80::1]:5080")]
    [InlineData("localhost.example.com:5080")]
    public void OtherHost_IsNotChecked(string text)
    {
        Assert.True(Target.TryParse(text, out var target, out _));
        var verdict = VerdictEngine.Decide(new Evidence(target, [], []));

        Assert.Equal("CONN9001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.NotChecked, verdict.ExitCode);
    }
}
