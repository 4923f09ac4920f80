using System;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class WrongOwnerTests
{
    [Theory]
    [InlineData("python3")]
    [InlineData("ControlCenter")]
    [InlineData("Shop.dll")]
    [InlineData("Api.Tests")]
    public void OtherProgram_HasThePortOfTheProject(string program)
    {
        var verdict = VerdictEngine.Decide(Answering(program));

        Assert.Equal((VerdictKind.WrongOwner, "CONN8007", ExitCode.Refused), (verdict.Kind, verdict.Rule?.Id, verdict.ExitCode));
        Assert.Equal(
            $"http://localhost:5080 leads to {program} (process 4711), and not to src/Api, which promises that port (src/Api/Properties/launchSettings.json:5); " +
            "end that program, then start it: dotnet run --project src/Api --launch-profile http; or give src/Api another port in src/Api/Properties/launchSettings.json:5",
            verdict.Message);
    }

    [Theory]
    [InlineData("Api")]
    [InlineData("Api.dll")]
    [InlineData("api.exe")]
    [InlineData("Company.Api.dll")]
    public void ProjectItself_IsNoStranger(string program)
    {
        var verdict = VerdictEngine.Decide(Answering(program));
        Assert.Equal(VerdictKind.Reachable, verdict.Kind);
        Assert.Contains(verdict.RuledOut, cause => cause.Rule.Id == "CONN8007" && cause.Reason == $"{program} (process 4711) is src/Api");
    }

    [Theory]
    [InlineData("docker-proxy")]
    [InlineData("com.docker.backend.exe")]
    [InlineData("wslrelay.exe")]
    [InlineData("ssh")]
    [InlineData("iisexpress.exe")]
    [InlineData("dotnet")]
    [InlineData(null)]
    public void ProgramThatMayStandForTheProject_IsNoStranger(string? program) => Assert.Equal(VerdictKind.Reachable, VerdictEngine.Decide(Answering(program)).Kind);

    [Fact]
    public void AssemblyOfAnotherName_IsTheProjects()
    {
        var seen = Answering("Storefront.dll");
        Assert.Equal(VerdictKind.Reachable, VerdictEngine.Decide(seen with { Promises = [Seen.Promise("http://localhost:5080") with { Assembly = "Storefront" }] }).Kind);
    }

    [Fact]
    public void ProgramFromTheFolderOfTheProject_IsTheProjects()
    {
        var seen = Answering("Renamed.dll");
        var holder = seen.Holders[0] with { CommandLine = "dotnet /repo/src/Api/bin/Debug/net10.0/Renamed.dll" };
        Assert.Equal(VerdictKind.Reachable, VerdictEngine.Decide(seen with { Holders = [holder], Promises = [Seen.Promise("http://localhost:5080") with { Folder = "/repo/src/Api/" }] }).Kind);
        Assert.Equal(VerdictKind.WrongOwner, VerdictEngine.Decide(seen with { Holders = [holder], Promises = [Seen.Promise("http://localhost:5080") with { Folder = "/repo/src/Other/" }] }).Kind);
    }

    [Fact]
    public void PortOfNoProject_BelongsToWhoHoldsIt() => Assert.Equal(VerdictKind.Reachable, VerdictEngine.Decide(Answering("python3") with { Promises = [Seen.Promise("http://localhost:5081")] }).Kind);

    [Fact]
    public void OneOfSeveralProjects_MayHoldIt()
        => Assert.Equal(VerdictKind.Reachable, VerdictEngine.Decide(Answering("Web.dll") with { Promises = [Seen.Promise("http://localhost:5080"), Seen.Promise("http://localhost:5080", "src/Web", "Web")] }).Kind);

    [Fact]
    public void StartOfTheStranger_IsToldWhereItIsKnown()
    {
        var seen = Answering("python3");
        var started = new DateTimeOffset(2026, 11, 22, 8, 51, 17, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 11, 22, 8, 51, 17)));
        var holder = seen.Holders[0] with { Owner = seen.Holders[0].Owner! with { Started = started } };
        Assert.Contains("leads to python3 (process 4711, running since 2026-11-22 08:51:17), and not", VerdictEngine.Decide(seen with { Holders = [holder] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BackendThatRunsElsewhere_CouldNotBindItsPort()
    {
        var verdict = VerdictEngine.Decide(Answering("python3") with { Others = [Seen.Held("127.0.0.1:5099", "Api.dll")] });
        Assert.Equal((VerdictKind.PortInUse, "CONN2010", ExitCode.Refused), (verdict.Kind, verdict.Rule?.Id, verdict.ExitCode));
        Assert.Equal("Port 5080 of http://localhost:5080 (src/Api) is already in use by python3 (process 4711); stop that program or give this endpoint another port", verdict.Message);
        Assert.Equal("end that program, or give src/Api another port in src/Api/Properties/launchSettings.json:5", verdict.Fix);
    }

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("0.0.0.0:5080")]
    [InlineData("192.168.1.5:5080")]
    public void BackendThatSaidSo_IsBelieved(string held)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1") with { Pasted = new Symptom(SymptomKind.AddressInUse, "EADDRINUSE"), Holders = [Seen.Held(held, "nginx")] });
        Assert.Equal("CONN2010", verdict.Rule?.Id);
        Assert.Contains("Port 5080 of http://localhost:5080 is already in use by nginx (process 4711)", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SecondStartOfTheSameProject_IsToldFromAStranger()
    {
        var verdict = VerdictEngine.Decide(Answering("Api") with { Pasted = new Symptom(SymptomKind.AddressInUse, "address already in use") });
        Assert.Equal("CONN2010", verdict.Rule?.Id);
        Assert.Equal("that is src/Api itself, from an earlier start: end it before the next one", verdict.Fix);
        Assert.Empty(verdict.Notes);
    }

    [Fact]
    public void PortThatIsFreeAgain_IsNobodys()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1") with { Pasted = new Symptom(SymptomKind.AddressInUse, "EADDRINUSE") });
        Assert.Equal("CONN8001", verdict.Rule?.Id);
        Assert.Contains(verdict.RuledOut, static cause => cause is { Rule.Id: "CONN2010", Reason: "nobody holds port 5080 now" });
        Assert.Equal("you saw that the port was in use ('EADDRINUSE'); now the connection is refused, and nobody holds the port", verdict.Notes.Single());
    }

    private static Evidence Answering(string? program)
        => Seen.Asking("http://localhost:5080", "127.0.0.1", accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080", program)], Promises = [Seen.Promise("http://localhost:5080")] };
}
