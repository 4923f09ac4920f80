using System;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Ports;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class PortExcludedTests
{
    private static readonly PortRules Windows = new(null, new PortSpan(49152, 65535), [new PortSpan(5041, 5140), new PortSpan(50000, 50059)]);
    private static readonly PortRules Linux = new(1024, new PortSpan(32768, 60999), []);

    [Theory]
    [InlineData("http://localhost:5080", "the system has reserved 5041-5140")]
    [InlineData("http://localhost:50001", "the system has reserved 50000-50059")]
    public void ReservedPort_IsNamedWithItsRange(string url, string why)
    {
        var verdict = Decide(Forbidden(url, Windows));
        Assert.Equal((VerdictKind.PortExcluded, ExitCode.Refused), (verdict.Kind, verdict.ExitCode));
        Assert.Contains($"to the backend: {why}; take a port outside of the reserved ranges, or release them as an administrator: net stop winnat", verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:80")]
    [InlineData("https://localhost:443")]
    public void PrivilegedPort_NeedsAPrivilege(string url)
        => Assert.EndsWith("ports below 1024 need a privilege that the program does not have; take a port from 1024 on", Decide(Forbidden(url, Linux)).Message, StringComparison.Ordinal);

    [Fact]
    public void PrivilegedPortInAFile_IsFoundEarlier()
    {
        Assert.Equal("CONN2004", Decide(Forbidden("http://localhost:80", Linux) with { Promises = [Seen.Promise("http://localhost:80")] }).FoundEarlierBy?.Id);
        Assert.Null(Decide(Forbidden("http://localhost:80", Linux)).FoundEarlierBy);
    }

    [Fact]
    public void PortOwnedForItself_NamesTheOwner()
        => Assert.Contains("System (process 4711) owns 127.0.0.1:5200 for itself alone; end that program", Decide(Forbidden("http://localhost:5200", Windows) with { Holders = [Seen.Held("127.0.0.1:5200", "System")] }).Message, StringComparison.Ordinal);

    [Fact]
    public void PlaceOfThePort_IsNamed()
        => Assert.Contains("in src/Api/Properties/launchSettings.json:5", Decide(Forbidden("http://localhost:5080", Windows) with { Promises = [Seen.Promise("http://localhost:5080")] }).Fix, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:6080", true)]
    [InlineData("http://localhost:6080", false)]
    public void PortWithoutAKnownReason_IsStillWhatTheSystemSaid(string url, bool isRead)
        => Assert.Contains("the system has forbidden it, and what can be read here does not say why; take another port", Decide(Forbidden(url, Windows) with { Ports = isRead ? Windows : null }).Message, StringComparison.Ordinal);

    [Fact]
    public void PortThatAnswers_WasBound()
        => Assert.Equal("CONN8010", VerdictEngine.Decide(Forbidden("http://localhost:5080", Windows) with { Resolved = [System.Net.IPAddress.Loopback], Attempts = Seen.Asking("http://localhost:5080", "127.0.0.1", accepting: "127.0.0.1").Attempts }).Rule?.Id);

    [Fact]
    public void RefusalAlone_IsNoReasonToThinkOfReservations()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Forbidden("http://localhost:5080", Windows) with { Pasted = new Symptom(SymptomKind.Refused, "ECONNREFUSED") }).Rule?.Id);

    [Fact]
    public void PortInUseThatIsFreeNow_MayHaveBeenAnOutgoingConnection()
    {
        var seen = Forbidden("http://localhost:50001", Linux) with { Pasted = new Symptom(SymptomKind.AddressInUse, "EADDRINUSE") };
        Assert.Contains(
            VerdictEngine.Decide(seen).RuledOut,
            static cause => cause is { Rule.Id: "CONN2010", Reason: "nobody holds port 50001 now; it is one of 32768-60999, which the system hands out to outgoing connections" });
        Assert.Contains(VerdictEngine.Decide(seen).RuledOut, static cause => cause is { Rule.Id: "CONN2011", Reason: "the system reserves port 50001 for nobody" });
    }

    private static Evidence Forbidden(string url, PortRules rules)
        => Seen.Asking(url, "127.0.0.1 ::1") with { Ports = rules, Pasted = new Symptom(SymptomKind.PortForbidden, "10013") };

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN2011", verdict.Rule?.Id);
        return verdict;
    }
}
