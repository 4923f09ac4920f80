using System;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Protocols;
using ConnLint.Probing.Proxies;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class ServerReachableTests
{
    private const string Both = "127.0.0.1 ::1";

    [Fact]
    public void EverythingAccepts_LeavesTheClient()
    {
        var verdict = VerdictEngine.Decide(Answering());

        Assert.Equal((VerdictKind.Reachable, "CONN8010", ExitCode.Fine), (verdict.Kind, verdict.Rule?.Id, verdict.ExitCode));
        Assert.Equal("http://localhost:5080 accepts connections, held by Api (process 4711): what fails, fails in the client", verdict.Message);
        Assert.Null(verdict.Fix);
        Assert.Equal(["CONN8001", "CONN8002", "CONN8003", "CONN8004", "CONN8006", "CONN8009", "CONN7008", "CONN3007"], verdict.RuledOut.Select(static cause => cause.Rule.Id).Order(StringComparer.Ordinal).OrderByDescending(static id => id[4]));
    }

    [Fact]
    public void OneFamilyRefuses_IsReachableWithAWord()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")] });

        Assert.Equal(ExitCode.Fine, verdict.ExitCode);
        Assert.EndsWith(": [::1]:5080 does not, so a client that tries only that address is refused", verdict.Message, StringComparison.Ordinal);
        Assert.Equal("bind localhost, which is both loopback addresses", verdict.Fix);
    }

    [Fact]
    public void FamilyThatTheNameDoesNotLeadTo_IsNoMatter()
        => Assert.Null(VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1", accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")] }).Fix);

    [Fact]
    public void ServerElsewhere_HasNoOwnerHere()
        => Assert.Equal(
            "http://10.0.0.5:5080 accepts connections: what fails, fails in the client",
            VerdictEngine.Decide(Seen.Asking("http://10.0.0.5:5080", "10.0.0.5", accepting: "10.0.0.5")).Message);

    [Theory]
    [InlineData(SymptomKind.Certificate, "dotnet dev-certs https --trust")]
    [InlineData(SymptomKind.NotAvailable, "inside a container, localhost is the container")]
    [InlineData(SymptomKind.Refused, "the server may have started since")]
    [InlineData(SymptomKind.NameUnresolved, "look at the resolver of the client")]
    public void WhatWasSeen_TellsWhereToLook(object kind, string fix)
        => Assert.Contains(fix, VerdictEngine.Decide(Answering() with { Pasted = new Symptom((SymptomKind)kind, "x") }).Fix, StringComparison.Ordinal);

    [Fact]
    public void PlainLocalhost_MayBeUpgradedByTheBrowser()
    {
        Assert.Contains("HSTS", Assert.Single(VerdictEngine.Decide(Answering()).Notes), StringComparison.Ordinal);
        Assert.Empty(VerdictEngine.Decide(Answering("http://127.0.0.1:5080")).Notes);
        Assert.Empty(VerdictEngine.Decide(Answering("localhost:5080")).Notes);
    }

    [Theory]
    [InlineData("http://localhost:5080", "'HTTP_PROXY' sends requests for localhost to the proxy http://proxy:3128, which cannot reach this machine by that name; add localhost,127.0.0.1,[::1] to NO_PROXY")]
    [InlineData("http://127.0.0.1:5080", "'HTTP_PROXY' sends requests for 127.0.0.1 to the proxy http://proxy:3128, which cannot reach this machine by that name; add localhost,127.0.0.1,[::1] to NO_PROXY")]
    [InlineData("http://shop.localhost:5080", "'HTTP_PROXY' sends requests for shop.localhost to the proxy http://proxy:3128, which cannot reach this machine by that name; add shop.localhost,localhost,127.0.0.1,[::1] to NO_PROXY")]
    public void ProxyWithoutAnException_GetsTheRequests(string url, string message)
    {
        var verdict = VerdictEngine.Decide(Answering(url) with { Proxy = new ProxyVariables("HTTP_PROXY", "http://user:secret@proxy:3128", null) });
        Assert.Equal((VerdictKind.ProxyIntercepts, "CONN3007", ExitCode.Fine, message), (verdict.Kind, verdict.Rule?.Id, verdict.ExitCode, verdict.Message));
    }

    [Fact]
    public void ExceptedHost_IsRuledOut()
        => Assert.Contains(
            VerdictEngine.Decide(Answering() with { Proxy = new ProxyVariables("ALL_PROXY", "http://proxy:3128", "localhost") }).RuledOut,
            static cause => cause is { Rule.Id: "CONN3007", Reason: "NO_PROXY excepts localhost from ALL_PROXY" });

    [Fact]
    public void MessageAboutAProxy_IsEnough()
    {
        var seen = Seen.Asking("http://proxy:3128", "10.0.0.9") with { Pasted = new Symptom(SymptomKind.Proxy, "EstablishProxyTunnel"), Proxy = new ProxyVariables("HTTPS_PROXY", "http://proxy:3128", null) };
        var verdict = VerdictEngine.Decide(seen);
        Assert.Equal(("CONN3007", ExitCode.Refused), (verdict.Rule?.Id, verdict.ExitCode));
        Assert.Contains("sends requests for loopback names to the proxy", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ProxyOfABackendThatDoesNotRun_IsNotTheCause()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Proxy = new ProxyVariables("HTTP_PROXY", "http://proxy:3128", null) }).Rule?.Id);

    [Theory]
    [InlineData("http://localhost:6000", SpokenProtocol.Http1)]
    [InlineData("https://localhost:6667", SpokenProtocol.Tls)]
    [InlineData("http://localhost:10080", SpokenProtocol.Http1)]
    public void PortThatBrowsersBlock_WorksForOthersOnly(string url, object spoken)
    {
        var seen = Answering(url) with { Spoken = new Recognition((SpokenProtocol)spoken, null, []) };
        var verdict = VerdictEngine.Decide(seen with { Promises = [Seen.Promise(url)] });
        Assert.Equal(("CONN8005", ExitCode.Refused), (verdict.Rule?.Id, verdict.ExitCode));
        Assert.Contains("is nothing that a browser can connect to: browsers send no request to port", verdict.Message, StringComparison.Ordinal);
        Assert.Equal(("give the backend another port in src/Api/Properties/launchSettings.json:5", "CONN2003"), (verdict.Fix, verdict.FoundEarlierBy?.Id));
    }

    [Fact]
    public void MessageOfTheBrowser_IsEnoughForABlockedPort()
        => Assert.Equal("CONN8005", VerdictEngine.Decide(Answering("localhost:6000") with { Pasted = new Symptom(SymptomKind.UnsafePort, "ERR_UNSAFE_PORT") }).Rule?.Id);

    [Theory]
    [InlineData("localhost:6000")]
    [InlineData("http://localhost:6001")]
    public void PortOfOtherClients_IsNotBlocked(string url) => Assert.Equal("CONN8010", VerdictEngine.Decide(Answering(url)).Rule?.Id);

    private static Evidence Answering(string url = "http://localhost:5080")
    {
        var seen = Seen.Asking(url, Both, accepting: Both);
        return seen with { Holders = [Seen.Held($"127.0.0.1:{seen.Target.Port}"), Seen.Held($"[::1]:{seen.Target.Port}")], Spoken = seen.Target.HasScheme ? new Recognition(SpokenProtocol.Http1, null, []) : null };
    }
}
