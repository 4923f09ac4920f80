using System;
using System.Net;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Looking;
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

    [Theory]
    [InlineData("1 192.168.1.1 Passed,2 10.0.0.1 Passed", "nor with a refusal; the last to answer on the way is 10.0.0.1; look whether that machine is on")]
    [InlineData("1 192.168.1.1 Passed,3 10.0.0.1 Unreachable", "nor with a refusal; 10.0.0.1 on the way says that it leads no further; look whether that machine is on")]
    [InlineData("1 192.168.1.1 Passed,2 10.0.0.5 Reached", "nor with a refusal, while 10.0.0.5 answers an echo request; that machine is on and the way leads there: look for a firewall on it or before it that drops connections to port 5080")]
    [InlineData("", "nor with a refusal; look whether that machine is on")]
    public void LastOnTheWay_IsNamedAsItAnswers(string hops, string words)
        => Assert.Contains(words, Decide(Seen.Asking("http://10.0.0.5:5080", "10.0.0.5", otherwise: ConnectOutcome.TimedOut).Over("10.0.0.5", hops)).Message, StringComparison.Ordinal);

    [Fact]
    public void RouterThatKnowsNoWay_IsNamed()
        => Assert.Contains(
            "for 10.0.0.5; 192.168.1.1 on the way says that it leads no further; look at the network",
            Decide(Seen.Asking("http://10.0.0.5:5080", "10.0.0.5", otherwise: ConnectOutcome.Unreachable).Over("10.0.0.5", "1 192.168.1.1 Unreachable")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void WayToAnotherAddress_SaysNothingOfThisOne()
        => Assert.DoesNotContain(
            "to answer on the way",
            Decide(Seen.Asking("http://db.example:5432", "10.0.0.5 10.0.0.6", otherwise: ConnectOutcome.TimedOut).Over("10.0.0.6", "1 192.168.1.1 Passed")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("http://10.0.0.5:5080", "10.0.0.5", nameof(ConnectOutcome.TimedOut), "10.0.0.5")]
    [InlineData("http://10.0.0.5:5080", "10.0.0.5", nameof(ConnectOutcome.Unreachable), "10.0.0.5")]
    [InlineData("http://10.0.0.5:5080", "10.0.0.5", nameof(ConnectOutcome.Refused), null)]
    [InlineData("http://localhost:5080", "127.0.0.1", nameof(ConnectOutcome.TimedOut), null)]
    [InlineData("http://192.168.1.5:5080", "192.168.1.5", nameof(ConnectOutcome.TimedOut), null)]
    [InlineData("http://239.0.0.5:5080", "239.0.0.5", nameof(ConnectOutcome.TimedOut), null)]
    [InlineData("http://[ff02::1]:5080", "ff02::1", nameof(ConnectOutcome.Unreachable), null)]
    public void Way_IsLookedForWhereAnotherMachineIsLost(string url, string resolved, string outcome, string? concerned)
        => Assert.Equal(concerned, RouteLook.Concerned(Seen.Asking(url, resolved, otherwise: Enum.Parse<ConnectOutcome>(outcome)) with { Own = [IPAddress.Parse("192.168.1.5")] })?.ToString());

    [Fact]
    public void MachineThatAcceptsOnOneAddress_NeedsNoWay()
        => Assert.Null(RouteLook.Concerned(Seen.Asking("http://db.example:5432", "10.0.0.5 10.0.0.6", "10.0.0.6", ConnectOutcome.TimedOut)));

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN8009", verdict.Rule?.Id);
        return verdict;
    }
}
