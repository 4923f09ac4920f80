using ConnLint.Cli.Explaining;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class NothingListeningTests
{
    private const string Both = "127.0.0.1 ::1";

    [Fact]
    public void NobodyAtAll_IsNamed()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both));

        Assert.Equal("CONN8001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.Refused, verdict.ExitCode);
        Assert.Equal("Nothing listens on http://localhost:5080, and no project below /repo promises that port", verdict.Message);
        Assert.Equal("start the backend, or correct the port", verdict.Fix);
    }

    [Fact]
    public void NobodyAtAll_RulesOtherAddressesOutWhereTheTableWasRead()
    {
        var seen = Seen.Asking("http://localhost:5080", Both);
        Assert.Contains(VerdictEngine.Decide(seen).RuledOut, static cause => cause is { Rule.Id: "CONN8002", Reason: "nobody holds the port, on whatever address" });
        Assert.DoesNotContain(VerdictEngine.Decide(seen with { IsTableRead = false }).RuledOut, static cause => cause.Rule.Id == "CONN8002");
    }

    [Fact]
    public void ExpectedProject_IsNamedWithTheCommandThatStartsIt()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Promises = [Seen.Promise("http://localhost:5080")] });

        Assert.Equal("CONN8001", verdict.Rule!.Id);
        Assert.Equal("Nothing listens on http://localhost:5080; src/Api should (src/Api/Properties/launchSettings.json:5): start it", verdict.Message);
        Assert.Equal("start it: dotnet run --project src/Api --launch-profile http", verdict.Fix);
    }

    [Fact]
    public void DefaultProfile_WinsAmongProfilesOfTheSamePort()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with
        {
            Promises = [Seen.Promise("http://localhost:5080", isDefault: false, profile: "other"), Seen.Promise("http://localhost:5080")],
        });

        Assert.EndsWith("--launch-profile http", verdict.Fix, System.StringComparison.Ordinal);
    }

    [Fact]
    public void PromiseThatServesTheAskedAddress_WinsAgainstTheDefaultProfile()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1") with
        {
            Promises = [Seen.Promise("http://127.0.0.1:5080"), Seen.Promise("http://localhost:5080", isDefault: false, profile: "both")],
        });

        Assert.EndsWith("--launch-profile both", verdict.Fix, System.StringComparison.Ordinal);
    }

    [Fact]
    public void PromiseOfAnotherFamily_IsNotStartedInVain()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1") with { Promises = [Seen.Promise("http://127.0.0.1:5080")] });

        Assert.Equal("Nothing listens on http://[::1]:5080; src/Api promises http://127.0.0.1:5080 only (src/Api/Properties/launchSettings.json:5)", verdict.Message);
        Assert.Equal("use http://127.0.0.1:5080, and start it: dotnet run --project src/Api --launch-profile http", verdict.Fix);
    }

    [Fact]
    public void OtherBackendThatRuns_DoesNotHideTheExpectedOne()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with
        {
            Promises = [Seen.Promise("http://localhost:5080")],
            Others = [Seen.Held("127.0.0.1:5081", "Shop")],
        });

        Assert.EndsWith(": start it", verdict.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void TypoOfAPromisedPort_NamesTheNeighbour()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5008", Both) with
        {
            Promises = [Seen.Promise("http://localhost:7200", "src/Web", "Web"), Seen.Promise("http://localhost:5080")],
        });

        Assert.Equal("CONN8001", verdict.Rule!.Id);
        Assert.Equal("Nothing listens on http://localhost:5008; the nearest endpoint is 'http://localhost:5080' of src/Api (src/Api/Properties/launchSettings.json:5)", verdict.Message);
        Assert.Equal("use http://localhost:5080, and start it: dotnet run --project src/Api --launch-profile http", verdict.Fix);
    }

    [Theory]
    [InlineData(5432, ", and no project below /repo promises that port")]
    [InlineData(5081, "; the nearest endpoint is 'http://localhost:5080' of src/Api (src/Api/Properties/launchSettings.json:5)")]
    [InlineData(8081, "; the nearest endpoint is 'http://localhost:8088' of the container of 'web' (compose.yaml:9)")]
    public void PortOfADatabase_IsNoTypoOfAProjectsPort(int port, string tail)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking($"http://localhost:{port}", Both) with
        {
            Promises = [Seen.Promise("http://localhost:5080")],
            Services = [new ServicePort("web", "compose.yaml:7", 8080, 8088) { MappingPlace = "compose.yaml:9" }],
        });

        Assert.Equal($"Nothing listens on http://localhost:{port}" + tail, verdict.Message);
    }

    [Fact]
    public void TypoOfALivePort_NeedsNoStart()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5008", Both) with
        {
            Promises = [Seen.Promise("http://localhost:5080")],
            Others = [Seen.Held("[::]:5080", "Api", isDualStack: true)],
        });

        Assert.Equal("Nothing listens on http://localhost:5008; the nearest endpoint is 'http://localhost:5080' of Api (process 4711), which listens now", verdict.Message);
        Assert.Equal("use http://localhost:5080", verdict.Fix);
    }

    [Theory]
    [InlineData("127.0.0.1:40871", ", and no project below /repo promises that port")]
    [InlineData("127.0.0.1:5068", "; the nearest endpoint is 'http://127.0.0.1:5068' of testhost (process 4711), which listens now")]
    public void ProgramOfSomebodyElse_IsMeantOnlyByATypo(string live, string tail)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5008", Both) with { Others = [Seen.Held(live, "testhost")] });
        Assert.Equal("Nothing listens on http://localhost:5008" + tail, verdict.Message);
    }

    [Fact]
    public void PromiseOnEveryInterface_IsOfferedAsAUrlThatAClientCanUse()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5008", Both) with { Promises = [Seen.Promise("http://*:5080")] });
        Assert.Contains("'http://localhost:5080'", verdict.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectWithoutASafeCommand_IsStillNamed()
    {
        var promise = Seen.Promise("http://localhost:5080") with { Command = null };
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Promises = [promise] });
        Assert.Equal("start src/Api with the profile that says so", verdict.Fix);
    }

    [Fact]
    public void MachineWithoutIPv6_IsStillRefusedBecauseNobodyListens()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1", otherwise: Probing.Sockets.ConnectOutcome.Unreachable)).Rule!.Id);

    [Fact]
    public void ClientOfNoPromise_IsFoundEarlier()
    {
        Assert.Equal("CONN5001", VerdictEngine.Decide(Seen.Asking("http://localhost:5008", Both) with { Promises = [Seen.Promise("http://localhost:5080")] }).FoundEarlierBy?.Id);
        Assert.Null(VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Promises = [Seen.Promise("http://localhost:5080")] }).FoundEarlierBy);
        Assert.Null(VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both)).FoundEarlierBy);
    }
}
