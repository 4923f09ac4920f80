using System.Linq;
using System.Net.Sockets;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8003: somebody holds the port where the client asks, and yet nobody answers or the system forbids it.</summary>
internal static class FirewalledVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.IsAccepted) return null;
        if (evidence.Asked.FirstOrDefault(static attempt => attempt.Error == SocketError.AccessDenied) is { } denied)
            return Of(evidence, $"the system forbids this program the connection to {HostTexts.Of(denied.EndPoint)}");

        // A rule explains silence without a listener, too: whoever starts one meets the same.
        if (evidence is { ServingHolder: null, Firewall.Count: > 0 } && evidence.First(ConnectOutcome.TimedOut) is { } silent)
            return Of(evidence, $"nobody answers on {HostTexts.Of(silent.EndPoint)} in time");
        if (evidence.ServingHolder is not { } holder) return null;
        var attempt = evidence.Asked.First(attempt => holder.Listener.Serves(attempt.EndPoint.Address));
        if (attempt.Outcome == ConnectOutcome.TimedOut && holder.Listener.Queue is { IsFull: true } queue) return OfQueue(evidence, holder, queue);
        var ends = attempt.Outcome == ConnectOutcome.TimedOut ? "nobody answers in time" : $"the attempt ends with {attempt.Error}";
        return Of(evidence, $"{OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)}, and yet {ends}");
    }

    /// <summary>The verdict where this machine is served, another one has seen what the rules for others do, and they can be read.</summary>
    public static Verdict? TryDecideForOthers(Evidence evidence)
    {
        if (!evidence.IsAccepted || evidence.FirewallForOthers is not [var rule, ..]) return null;
        var isSeen = rule.Rejects ? evidence.Pasted?.Kind is SymptomKind.Refused or SymptomKind.Unreachable : evidence.Pasted?.Kind == SymptomKind.TimedOut;
        if (!isSeen) return null;

        var fix = FirewallTexts.Fix(rule, evidence.Target.Port);
        var message = RuleCatalogue.Firewalled.Format(evidence.Target.Url, "this machine is served, and others are not: " + FirewallTexts.Of(rule), fix);
        return new Verdict(VerdictKind.Firewalled, RuleCatalogue.Firewalled, message, fix, rule.Rejects ? ExitCode.Refused : ExitCode.TimedOut);
    }

    // The system has answered so many in the program's name, and drops the others: no firewall is needed for that silence.
    private static Verdict OfQueue(Evidence evidence, Holder holder, AcceptQueue queue)
    {
        const string Fix = "look what that program waits for (a breakpoint, a deadlock, threads that are all busy), or start it again";
        var message = RuleCatalogue.Firewalled.Format(
            evidence.Target.Url, $"{OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)} and takes no connection; {queue.Waiting} wait, and its queue is full", Fix);
        return new Verdict(VerdictKind.Firewalled, RuleCatalogue.Firewalled, message, Fix, evidence.FailureCode);
    }

    public static string? WhyNot(Evidence evidence)
    {
        if (evidence.IsAccepted) return "the connection is accepted";
        return evidence.IsTableRead && evidence.Holders.Count == 0 && evidence.Asked.Any() && evidence.Asked.All(attempt => attempt.Outcome == ConnectOutcome.Refused && evidence.IsOwn(attempt.EndPoint.Address))
            ? "where nobody listens, a refusal needs no firewall"
            : null;
    }

    private static Verdict Of(Evidence evidence, string what)
    {
        what += ControlTexts.Of(evidence);
        var fix = "look for a firewall, a security program or a sandbox that does so, or for a program that no longer takes connections from its queue";
        if (evidence.Firewall is [var rule, ..])
        {
            what += "; " + FirewallTexts.Of(rule);
            fix = FirewallTexts.Fix(rule, evidence.Target.Port);
        }

        var message = RuleCatalogue.Firewalled.Format(evidence.Target.Url, what, fix);
        return new Verdict(VerdictKind.Firewalled, RuleCatalogue.Firewalled, message, fix, evidence.FailureCode);
    }
}
