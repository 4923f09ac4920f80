using System;
using System.Net;
using ConnLint.Cli.Explaining;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class UnreachableTests
{
    [Theory]
    [InlineData("http://10.0.0.5:5080", "10.0.0.5")]
    [InlineData("http://db.example:5432", "10.0.0.5")]
    [InlineData("https://[2001:db8::5]:443", "2001:db8::5")]
    public void SilenceOfAnotherMachine_IsNoRefusal(string url, string resolved)
    {
        var verdict = Decide(Seen.Asking(url, resolved, otherwise: ConnectOutcome.TimedOut));
        Assert.Equal((VerdictKind.Unreachable, ExitCode.TimedOut), (verdict.Kind, verdict.ExitCode));
        Assert.Contains("nobody answers on", verdict.Message, StringComparison.Ordinal);
        Assert.Contains("neither with a connection nor with a refusal", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWay_IsWhatTheSystemSays()
    {
        var verdict = Decide(Seen.Asking("http://10.0.0.5:5080", "10.0.0.5", otherwise: ConnectOutcome.Unreachable));
        Assert.Equal(ExitCode.Refused, verdict.ExitCode);
        Assert.StartsWith("http://10.0.0.5:5080 cannot be reached: the system says AddressNotAvailable for 10.0.0.5; look at the network", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SilenceWithinThisMachineWithoutAListener_IsDropped()
        => Assert.Contains(
            "nobody is known to listen there; look for a firewall or sandbox that drops connections within this machine",
            Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1", otherwise: ConnectOutcome.TimedOut)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void RefusalOfAnotherMachine_IsAnAnswer()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://10.0.0.5:5080", "10.0.0.5"));
        Assert.Equal("CONN8001", verdict.Rule!.Id);
        Assert.Equal("Nothing listens on http://10.0.0.5:5080, says 10.0.0.5, which is another machine", verdict.Message);
        Assert.Contains("run 'connlint explain http://localhost:5080' there", verdict.Fix, StringComparison.Ordinal);
        Assert.Contains(verdict.RuledOut, static cause => cause is { Rule.Id: "CONN8009", Reason: "10.0.0.5:5080 answers the attempt, with a refusal" });
    }

    [Fact]
    public void ListenerOfThisMachine_SaysNothingAboutAnotherOne()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://10.0.0.5:5080", "10.0.0.5") with { Holders = [Seen.Held("0.0.0.0:5080")] }).Rule!.Id);

    [Fact]
    public void OwnAddressThatRefuses_IsHeldElsewhere()
        => Assert.Equal(
            "CONN8002",
            VerdictEngine.Decide(Seen.Asking("http://192.168.1.5:5080", "192.168.1.5") with { Own = [IPAddress.Parse("192.168.1.5")], Holders = [Seen.Held("127.0.0.1:5080")] }).Rule!.Id);

    [Fact]
    public void OwnAddressWithoutAListener_IsNothingListening()
        => Assert.Equal(
            "Nothing listens on http://192.168.1.5:5080, and no project below /repo promises that port",
            VerdictEngine.Decide(Seen.Asking("http://192.168.1.5:5080", "192.168.1.5") with { Own = [IPAddress.Parse("192.168.1.5")] }).Message);

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN8009", verdict.Rule?.Id);
        return verdict;
    }
}
