using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Firewalls;
using ConnLint.Probing.Ports;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class FirewalledTests
{
    private const string Both = "127.0.0.1 ::1";

    [Fact]
    public void SilenceDespiteAListener_IsBlocked()
    {
        var verdict = Decide(Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Holders = [Seen.Held("127.0.0.1:5080")] });
        Assert.Equal(ExitCode.TimedOut, verdict.ExitCode);
        Assert.StartsWith("http://localhost:5080 is blocked: Api (process 4711) holds 127.0.0.1:5080, and yet nobody answers in time; look for a firewall", verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5080", Both, "0.0.0.0:5080")]
    [InlineData("http://[::1]:5080", "::1", "[::]:5080")]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1", "127.0.0.1:5080")]
    public void RefusalDespiteAListener_IsRejected(string url, string resolved, string held)
    {
        var verdict = Decide(Seen.Asking(url, resolved) with { Holders = [Seen.Held(held)] });
        Assert.Equal(ExitCode.Refused, verdict.ExitCode);
        Assert.Contains($"Api (process 4711) holds {held}, and yet the attempt ends with ConnectionRefused", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RejectionOfAnOwnAddress_IsSeenAsWell()
        => Decide(Seen.Asking("http://192.168.1.5:5080", "192.168.1.5", otherwise: ConnectOutcome.TimedOut) with { Own = [IPAddress.Parse("192.168.1.5")], Holders = [Seen.Held("0.0.0.0:5080")] });

    [Theory]
    [InlineData("http://localhost:5080", Both)]
    [InlineData("http://10.0.0.5:5080", "10.0.0.5")]
    public void ForbiddenConnection_NeedsNoListener(string url, string resolved)
    {
        var seen = Seen.Asking(url, resolved);
        var verdict = Decide(seen with { Attempts = [.. seen.Attempts.Select(static attempt => attempt with { Outcome = ConnectOutcome.Failed, Error = SocketError.AccessDenied })] });
        Assert.Contains("the system forbids this program the connection to", verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ip filter input", true, "nft shows a rule in 'ip filter input' that rejects port 5080; remove that rule, or allow the port in front of it")]
    [InlineData("ip filter ufw-user-input", false, "that drops port 5080; delete that rule, or put another in front of it: sudo ufw insert 1 allow 5080/tcp")]
    [InlineData("inet firewalld filter_IN_public_deny", true, "that rejects port 5080; remove that rule: sudo firewall-cmd --list-rich-rules shows it")]
    public void RuleThatCanBeRead_IsNamed(string place, bool rejects, string expected)
    {
        var seen = Seen.Asking("http://localhost:5080", Both, otherwise: rejects ? ConnectOutcome.Refused : ConnectOutcome.TimedOut);
        Assert.EndsWith(expected, Decide(seen with { Holders = [Seen.Held("127.0.0.1:5080")], Firewall = [new FirewallRule("nft", place, rejects, new PortSpan(5080, 5080))] }).Message, StringComparison.Ordinal);
    }

    /// <summary>What another machine saw, while this one is served: only the rules can tell why, and they have to do what was seen.</summary>
    [Theory]
    [InlineData("ufw", "Default: deny (incoming)", "ETIMEDOUT", ExitCode.TimedOut, "ufw shows 'Default: deny (incoming)', which drops what nothing in front of it allows; allow the port: sudo ufw allow 5080/tcp")]
    [InlineData("Windows Firewall", "rule api", "ERR_CONNECTION_TIMED_OUT", ExitCode.TimedOut, "Windows Firewall shows 'rule api', which drops what nothing in front of it allows; remove that rule in wf.msc: it wins over those that allow the port")]
    [InlineData("socketfilterfw", "/src/Api (Block incoming connections)", "Connection timed out", ExitCode.TimedOut, "let the program be reached: System Settings, Network, Firewall, Options")]
    [InlineData("firewalld", "public: target default", "No route to host", ExitCode.Refused, "firewalld shows 'public: target default', which rejects what nothing in front of it allows; allow the port: sudo firewall-cmd --add-port=5080/tcp")]
    public void OtherMachineThatIsKeptOut_IsBlocked(string tool, string place, string words, object code, string expected)
    {
        var verdict = Decide(Served(words) with { FirewallForOthers = [new FirewallRule(tool, place, (ExitCode)code == ExitCode.Refused, null)] });
        Assert.StartsWith("http://192.168.1.5:5080 is blocked: this machine is served, and others are not: ", verdict.Message, StringComparison.Ordinal);
        Assert.EndsWith(expected, verdict.Message, StringComparison.Ordinal);
        Assert.Equal((ExitCode)code, verdict.ExitCode);
        Assert.DoesNotContain(verdict.Notes, static note => note.Contains("you saw", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Connection refused", false)]
    [InlineData("ETIMEDOUT", true)]
    [InlineData("socket hang up", false)]
    [InlineData(null, false)]
    public void RuleThatDoesOtherwiseThanWasSeen_IsANoteAlone(string? words, bool rejects)
    {
        var verdict = VerdictEngine.Decide(Served(words) with { FirewallForOthers = [new FirewallRule("ufw", "5080 DENY IN Anywhere", rejects, new PortSpan(5080, 5080))] });
        Assert.Equal("CONN8010", verdict.Rule?.Id);
        Assert.Contains(verdict.Notes, note => note.StartsWith($"that is so on this machine; from others, ufw shows '5080 DENY IN Anywhere', which {(rejects ? "rejects" : "drops")} port 5080: delete that rule", StringComparison.Ordinal));
    }

    [Fact]
    public void RuleThatDrops_ExplainsSilenceWithoutAListener()
        => Assert.Contains(
            "nobody answers on 127.0.0.1:5080 in time; iptables-save shows a rule in 'filter INPUT' that drops port 5000-5100",
            Decide(Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Firewall = [new FirewallRule("iptables-save", "filter INPUT", false, new PortSpan(5000, 5100))] }).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(ConnectOutcome.Accepted, SocketError.Success, "and yet nobody answers in time, while a listener of connlint's own is reached;")]
    [InlineData(ConnectOutcome.TimedOut, SocketError.TimedOut, "and a listener of connlint's own is not reached either (TimedOut): all connections within this machine are concerned;")]
    public void ListenerOfOurOwn_TellsOnePortFromAll(object outcome, SocketError error, string expected)
    {
        var seen = Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Holders = [Seen.Held("127.0.0.1:5080")] };
        Assert.Contains(expected, Decide(seen with { Control = new ConnectResult(new IPEndPoint(IPAddress.Loopback, 1), (ConnectOutcome)outcome, error) }).Message, StringComparison.Ordinal);
    }

    /// <summary>Whether the client, this one server or everything within the machine is concerned.</summary>
    [Theory]
    [InlineData(true, true, ", while Shop (process 12) on 127.0.0.1:5099 and a listener of connlint's own are reached: this server alone is concerned;")]
    [InlineData(null, true, ", while Shop (process 12) on 127.0.0.1:5099 is reached;")]
    [InlineData(null, false, ", and Shop (process 12) on 127.0.0.1:5099 is not reached either (TimedOut);")]
    [InlineData(false, false, ", and Shop (process 12) on 127.0.0.1:5099 and a listener of connlint's own are not reached either (TimedOut): all connections within this machine are concerned;")]
    [InlineData(true, false, ", and Shop (process 12) on 127.0.0.1:5099 is not reached either (TimedOut), while a listener of connlint's own is: connections to other programs are concerned, and not this server alone;")]
    [InlineData(false, true, ", while Shop (process 12) on 127.0.0.1:5099 is reached and a listener of connlint's own is not (TimedOut): look at what surrounds this program, such as a sandbox;")]
    public void OtherListener_TellsThisServerFromTheRest(bool? own, bool other, string expected)
    {
        var seen = Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with
        {
            Holders = [Seen.Held("127.0.0.1:5080")],
            Control = own is null ? null : Attempt(1, own.Value),
            OtherControl = Attempt(5099, other),
            OtherControlOwner = new Owner(12, "Shop", IsDotnet: false),
        };
        Assert.Contains("and yet nobody answers in time" + expected, Decide(seen).Message, StringComparison.Ordinal);
        Assert.Contains("nobody is known to listen there" + expected, VerdictEngine.Decide(seen with { Holders = [] }).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(129, "Api (process 4711) holds 127.0.0.1:5080 and takes no connection; 129 wait, and its queue is full; look what that program waits for")]
    [InlineData(128, "and yet nobody answers in time; nft shows a rule in 'ip filter input' that drops port 5080")]
    public void FullQueue_NeedsNoFirewall(int waiting, string expected)
    {
        var held = Seen.Held("127.0.0.1:5080");
        var seen = Seen.Asking("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Firewall = [new FirewallRule("nft", "ip filter input", false, new PortSpan(5080, 5080))] };
        Assert.Contains(expected, Decide(seen with { Holders = [held with { Listener = held.Listener with { Queue = new AcceptQueue(waiting, 128) } }] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusalWithoutAListener_NeedsNoFirewall()
        => Assert.Contains(
            VerdictEngine.Decide(Seen.Asking("http://localhost:5080", Both)).RuledOut,
            static cause => cause is { Rule.Id: "CONN8003", Reason: "where nobody listens, a refusal needs no firewall" });

    private static ConnectResult Attempt(int port, bool isAccepted)
        => new(new IPEndPoint(IPAddress.Loopback, port), isAccepted ? ConnectOutcome.Accepted : ConnectOutcome.TimedOut, isAccepted ? SocketError.Success : SocketError.TimedOut);

    private static Evidence Served(string? words)
        => Seen.Asking("http://192.168.1.5:5080", "192.168.1.5", "192.168.1.5") with
        {
            Own = [IPAddress.Parse("192.168.1.5")],
            Holders = [Seen.Held("0.0.0.0:5080")],
            Pasted = words is null ? null : SymptomMarks.In(words)?.Symptom,
        };

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN8003", verdict.Rule?.Id);
        return verdict;
    }
}
