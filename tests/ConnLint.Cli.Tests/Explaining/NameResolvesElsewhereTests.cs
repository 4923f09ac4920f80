using System;
using ConnLint.Cli.Explaining;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class NameResolvesElsewhereTests
{
    [Fact]
    public void UnknownName_DoesNotResolve()
    {
        var verdict = Decide(Seen.Asking("http://api.test:5080", "").Led(error: "the resolver knows no such name"));

        Assert.Equal((VerdictKind.NameUnresolved, ExitCode.NameUnresolved), (verdict.Kind, verdict.ExitCode));
        Assert.Equal(
            "The host name 'api.test' does not resolve (the resolver knows no such name); correct the name; for a backend on this machine use http://localhost:5080, or add '127.0.0.1 api.test' to /etc/hosts",
            verdict.Message);
    }

    [Fact]
    public void NameBelowLocalhost_IsOneForBrowsersOnly()
        => Assert.Contains(
            "add '127.0.0.1 shop.localhost' to /etc/hosts: browsers know names below localhost by themselves",
            Decide(Seen.Asking("http://shop.localhost:5080", "").Led(error: "x")).Fix,
            StringComparison.Ordinal);

    [Fact]
    public void ResolverThatIsSilent_IsTheReason()
        => Assert.Contains("(the resolver did not answer within 3 s)", Decide(Seen.Asking("http://api.corp:443", "").Led(error: "the resolver did not answer within 3 s")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://api.tset:5080", "use http://api.test:5080, which /etc/hosts:2 knows, or correct that line")]
    [InlineData("http://shop.test:5080", "use http://shpo.test:5080, which /etc/hosts:3 knows, or correct that line")]
    public void SlipInTheHostsFile_IsNamedWithItsLine(string url, string fix)
        => Assert.Equal(fix, Decide(Seen.Asking(url, "").Led(error: "x", lines: ["127.0.0.1 localhost", "127.0.0.1 api.test", "127.0.0.1 shpo.test"])).Fix);

    [Fact]
    public void LocalhostThatLeadsAway_IsTheCauseWhoeverListens()
    {
        var verdict = Decide(Seen.Asking("http://localhost:5080", "10.0.0.5").Led(lines: ["# team", "10.0.0.5 localhost"]));

        Assert.Equal((VerdictKind.NameResolvesElsewhere, ExitCode.Refused), (verdict.Kind, verdict.ExitCode));
        Assert.Equal("The host name 'localhost' leads to 10.0.0.5 (/etc/hosts:2); use http://127.0.0.1:5080, or correct /etc/hosts:2", verdict.Message);
    }

    [Fact]
    public void LocalhostThatLeadsToAServerElsewhere_IsNotTheBackendOfThisMachine()
        => Assert.Equal(VerdictKind.NameResolvesElsewhere, Decide(Seen.Asking("http://localhost:5080", "10.0.0.5", accepting: "10.0.0.5").Led(lines: ["10.0.0.5 localhost"])).Kind);

    [Theory]
    [InlineData(ConnectOutcome.Refused, ExitCode.Refused)]
    [InlineData(ConnectOutcome.TimedOut, ExitCode.TimedOut)]
    [InlineData(ConnectOutcome.Unreachable, ExitCode.Refused)]
    public void StaleLine_LeadsAwayFromTheListener(object outcome, object code)
    {
        var verdict = Decide(Seen.Asking("http://api.test:5080", "10.0.0.5", otherwise: (ConnectOutcome)outcome).Led(lines: ["10.0.0.5 web.test API.test"]) with { Holders = [Seen.Held("127.0.0.1:5080")] });

        Assert.Equal((ExitCode)code, verdict.ExitCode);
        Assert.Equal(
            "The host name 'api.test' leads to 10.0.0.5 (/etc/hosts:1), and not to this machine, where Api (process 4711) holds 127.0.0.1:5080; use http://localhost:5080, or correct /etc/hosts:1",
            verdict.Message);
    }

    [Fact]
    public void StaleLineOfABackendThatDoesNotRun_IsKnownByItsPromise()
        => Assert.Contains(
            "where src/Api promises port 5080 (src/Api/Properties/launchSettings.json:5)",
            Decide(Seen.Asking("http://api.test:5080", "10.0.0.5").Led(lines: ["10.0.0.5 api.test"]) with { Promises = [Seen.Promise("http://localhost:5080")] }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void SearchDomain_LeadsAwayFromTheListener()
        => Assert.Contains(
            "leads to 10.0.0.5 (the search domain 'corp.example'), and not to this machine",
            Decide(Seen.Asking("http://api:5080", "10.0.0.5").Led(searchDomain: "corp.example") with { Holders = [Seen.Held("127.0.0.1:5080")] }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void NameOfAServerElsewhere_IsNotBlamedForAListenerHere()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://db.example:5432", "10.0.0.5").Led() with { Holders = [Seen.Held("127.0.0.1:5432")] }).Rule!.Id);

    [Fact]
    public void NameOfThisMachine_IsAnotherAddressOfIt()
        => Assert.Equal(
            "CONN8002",
            VerdictEngine.Decide(Seen.Asking("http://vm:5080", "192.168.1.5").Led(lines: ["192.168.1.5 vm"]) with { Own = [System.Net.IPAddress.Parse("192.168.1.5")], Holders = [Seen.Held("127.0.0.1:5080")] }).Rule!.Id);

    [Fact]
    public void NameThatLeadsHere_IsRuledOut()
        => Assert.Contains(
            VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1")).RuledOut,
            static cause => cause is { Rule.Id: "CONN8004", Reason: "localhost leads to 127.0.0.1 and ::1" });

    [Theory]
    [InlineData("http://localhots:5080", "", "the name 'localhots' does not resolve; use http://localhost:5080")]
    [InlineData("http://lcoalhost:5080", "", "the name 'lcoalhost' does not resolve; use http://localhost:5080")]
    [InlineData("http://127.0.0.l:5080", "", "the name '127.0.0.l' does not resolve; use http://127.0.0.1:5080")]
    [InlineData("http://172.0.0.1:5080", "172.0.0.1", "172.0.0.1 is another machine, and accepts no connection; use http://127.0.0.1:5080")]
    public void SlipInAHost_IsAFaultOfTheUrl(string url, string resolved, string expected)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking(url, resolved, otherwise: ConnectOutcome.TimedOut).Led(error: "x"));
        Assert.Equal("CONN8005", verdict.Rule!.Id);
        Assert.EndsWith(expected, verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HostThatAnswers_IsNoSlip()
        => Assert.NotEqual("CONN8005", VerdictEngine.Decide(Seen.Asking("http://localhosts:5080", "10.0.0.5", accepting: "10.0.0.5").Led()).Rule?.Id);

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN8004", verdict.Rule?.Id);
        return verdict;
    }
}
