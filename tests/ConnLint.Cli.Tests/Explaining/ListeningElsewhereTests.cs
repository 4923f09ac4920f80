using ConnLint.Cli.Explaining;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class ListeningElsewhereTests
{
    [Fact]
    public void IPv4OnlyListener_RefusesWhoAsksIPv6()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1", accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")] });

        Assert.Equal("CONN8002", verdict.Rule!.Id);
        Assert.Equal(ExitCode.Refused, verdict.ExitCode);
        Assert.Equal(
            "http://[::1]:5080 is refused, because port 5080 is held on 127.0.0.1 only, by Api (process 4711); " +
            "use http://127.0.0.1:5080, or let it bind localhost, which is both loopback addresses",
            verdict.Message);
    }

    [Fact]
    public void IPv6OnlyAnyListener_RefusesWhoAsksIPv4()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://127.0.0.1:5080", "127.0.0.1", accepting: "::1") with { Holders = [Seen.Held("[::]:5080")] });

        Assert.Equal("CONN8002", verdict.Rule!.Id);
        Assert.Contains("held on [::] only", verdict.Message, System.StringComparison.Ordinal);
        Assert.StartsWith("use http://[::1]:5080", verdict.Fix, System.StringComparison.Ordinal);
    }

    [Fact]
    public void NameThatLeadsToTheOtherFamilyOnly_IsRefused()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1", accepting: "::1") with { Holders = [Seen.Held("[::1]:5080")] });
        Assert.Contains("http://localhost:5080 is refused, because port 5080 is held on [::1] only", verdict.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ListenerOnAnotherInterface_RefusesLoopback()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1") with { Holders = [Seen.Held("192.168.1.5:5080")] });

        Assert.Equal("CONN8002", verdict.Rule!.Id);
        Assert.Contains("held on 192.168.1.5 only", verdict.Message, System.StringComparison.Ordinal);
        Assert.StartsWith("use http://192.168.1.5:5080", verdict.Fix, System.StringComparison.Ordinal);
    }

    [Fact]
    public void SecondLoopbackAddress_IsAnotherOne()
        => Assert.Equal("CONN8002", VerdictEngine.Decide(Seen.Asking("http://127.0.0.2:5080", "127.0.0.2", accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")] }).Rule!.Id);

    [Fact]
    public void PromiseOfThePort_IsThePlaceToChange()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1", accepting: "127.0.0.1") with
        {
            Holders = [Seen.Held("127.0.0.1:5080")],
            Promises = [Seen.Promise("http://127.0.0.1:5080")],
        });

        Assert.Equal(("use http://127.0.0.1:5080, or bind http://localhost:5080 in src/Api/Properties/launchSettings.json:5", "CONN1004"), (verdict.Fix, verdict.FoundEarlierBy?.Id));
    }

    [Fact]
    public void HiddenOwner_IsSaidToBeHidden()
        => Assert.Contains(
            "by a program that this user may not see",
            VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1") with { Holders = [Seen.Held("127.0.0.1:5080", program: null)] }).Message,
            System.StringComparison.Ordinal);

    [Fact]
    public void UnreadableTable_IsReplacedByTheAttempts()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://[::1]:5080", "::1", accepting: "127.0.0.1"));

        Assert.Equal("CONN8002", verdict.Rule!.Id);
        Assert.Contains("held on 127.0.0.1 only", verdict.Message, System.StringComparison.Ordinal);
    }
}
