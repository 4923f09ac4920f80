using System;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class HalfBoundLocalhostTests
{
    private const string Both = "127.0.0.1 ::1";

    [Theory]
    [InlineData("http://localhost:5080", Both, ExitCode.Fine)]
    [InlineData("http://[::1]:5080", "::1", ExitCode.Refused)]
    public void PromiseOfLocalhostThatIsHalfKept_IsTheCause(string url, string resolved, object code)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking(url, resolved, accepting: "127.0.0.1") with { Promises = [Seen.Promise("http://localhost:5080")], Holders = [Seen.Held("127.0.0.1:5080")] });
        Assert.Equal("CONN7008", verdict.Rule?.Id);
        Assert.Equal(
            "Api (process 4711) listens on 127.0.0.1:5080 but not on [::1]:5080, which http://localhost:5080 (src/Api/Properties/launchSettings.json:5) promises too; bind localhost, or promise and use http://127.0.0.1:5080",
            verdict.Message);
        Assert.Equal("bind localhost, or promise and use http://127.0.0.1:5080", verdict.Fix);
        Assert.Equal((ExitCode)code, verdict.ExitCode);
    }

    [Theory]
    [InlineData("http://localhost:5080", "Shop", "CONN8007")] // a stranger's
    [InlineData("http://127.0.0.1:5080", "Api", "CONN8010")] // no more was promised
    public void OtherPromiseOrOwner_IsAnotherStory(string promised, string program, string cause)
        => Assert.Equal(cause, VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, "127.0.0.1") with { Promises = [Seen.Promise(promised)], Holders = [Seen.Held("127.0.0.1:5080", program)] }).Rule?.Id);

    [Fact]
    public void OtherAddressThatIsHeld_IsNotLeftOpenByTheProject()
        => Assert.Equal("CONN8010", VerdictEngine.Decide(Kept("http://localhost:5080", Both) with { Holders = [Seen.Held("127.0.0.1:5080"), Seen.Held("[::1]:5080")] }).Rule?.Id);

    [Fact]
    public void ClientThatAsksTheBoundAddress_IsServed()
        => Assert.Equal("CONN8010", VerdictEngine.Decide(Kept("http://127.0.0.1:5080", "127.0.0.1")).Rule?.Id);

    [Fact]
    public void MachineWithoutTheOtherFamily_IsNoFaultOfTheProject()
        => Assert.Equal("CONN8010", VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, "127.0.0.1", ConnectOutcome.Unreachable) with { Promises = [Seen.Promise("http://localhost:5080")], Holders = [Seen.Held("127.0.0.1:5080")] }).Rule?.Id);

    [Theory]
    [InlineData("net::ERR_CERT_AUTHORITY_INVALID", "CONN8010")]
    [InlineData("ECONNREFUSED", "CONN7008")]
    public void WhatWasSeen_HasToBeARefusal(string words, string cause)
        => Assert.Equal(cause, VerdictEngine.Decide(Kept("http://localhost:5080", Both) with { Pasted = SymptomMarks.In(words)?.Symptom }).Rule?.Id);

    private static Evidence Kept(string url, string resolved)
        => Seen.Asking(url, resolved, "127.0.0.1") with { Promises = [Seen.Promise("http://localhost:5080")], Holders = [Seen.Held("127.0.0.1:5080")] };
}
