using System;
using ConnLint.Cli.Explaining;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class BoundElsewhereTests
{
    private const string Both = "127.0.0.1 ::1";

    [Fact]
    public void ProjectThatRunsOnAnotherPort_IsNotStartedTwice()
    {
        var verdict = Decide(Seen.Asking("http://localhost:5080", Both) with { Promises = [Seen.Promise("http://localhost:5080")], Others = [Seen.Held("127.0.0.1:5099", "Api.dll"), Seen.Held("[::1]:5099", "Api.dll")] });
        Assert.Equal(
            "Expected http://localhost:5080 (profile:http of src/Api, src/Api/Properties/launchSettings.json:5), but Api.dll (process 4711) listens on 127.0.0.1:5099, [::1]:5099; look which setting, variable or code decides",
            verdict.Message);
        Assert.Equal("use http://127.0.0.1:5099, or end that process and start it: dotnet run --project src/Api --launch-profile http", verdict.Fix);
        Assert.Equal(ExitCode.Refused, verdict.ExitCode);
    }

    [Fact]
    public void ProjectThatRunsWithAnotherProfile_IsStartedWithTheOneThatSaysSo()
    {
        var verdict = Decide(Seen.Asking("https://localhost:7080", Both) with
        {
            Promises = [Seen.Promise("http://localhost:5080"), Seen.Promise("https://localhost:7080", isDefault: false, profile: "https"), Seen.Promise("http://localhost:5080", isDefault: false, profile: "https")],
            Others = [Seen.Held("127.0.0.1:5080", "Api")],
        });
        Assert.EndsWith("but Api (process 4711) listens on 127.0.0.1:5080, as profile:http says", verdict.Message, StringComparison.Ordinal);
        Assert.Equal("use http://localhost:5080, or end that process and start it: dotnet run --project src/Api --launch-profile https", verdict.Fix);
    }

    [Fact]
    public void HalfOfTheProfileThatWasAsked_IsNotTheOneThatItKeepsTo()
        => Assert.EndsWith("listens on 127.0.0.1:5080; look which setting, variable or code decides", Decide(Seen.Asking("https://localhost:7080", Both) with
        {
            Promises = [Seen.Promise("https://localhost:7080", profile: "https"), Seen.Promise("http://localhost:5080", profile: "https")],
            Others = [Seen.Held("127.0.0.1:5080", "Api")],
        }).Message, StringComparison.Ordinal);

    [Fact]
    public void OtherProject_IsNoReason()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both) with { Promises = [Seen.Promise("http://localhost:5080")], Others = [Seen.Held("127.0.0.1:5099", "Shop")] }).Rule?.Id);

    [Fact]
    public void ProjectThatHoldsItsPort_RulesTheCauseOut()
        => Assert.Contains(
            VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both, Both) with { Promises = [Seen.Promise("http://localhost:5080")], Holders = [Seen.Held("[::]:5080", isDualStack: true)] }).RuledOut,
            static cause => cause is { Rule.Id: "CONN7007", Reason: "the project that promises the port holds it" });

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN7007", verdict.Rule?.Id);
        return verdict;
    }
}
