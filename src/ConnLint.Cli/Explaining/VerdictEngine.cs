using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>Turns evidence into exactly one verdict; it looks at nothing itself, and names no cause that the evidence does not show.</summary>
internal static class VerdictEngine
{
    private static readonly Cause[] Causes =
    [
        new(RuleCatalogue.WrongProtocol, WrongProtocolVerdict.TryDecide, WrongProtocolVerdict.WhyNot),
        new(RuleCatalogue.ListeningElsewhere, ListeningElsewhereVerdict.TryDecide, ListeningElsewhereVerdict.WhyNot),
        new(RuleCatalogue.NothingListening, NothingListeningVerdict.TryDecide, NothingListeningVerdict.WhyNot),
    ];

    public static Verdict Decide(Evidence evidence)
    {
        var verdict = MainCause(evidence);
        return verdict with
        {
            RuledOut = [.. Causes.Where(cause => cause.Rule != verdict.Rule)
                .Select(cause => (cause.Rule, Reason: cause.WhyNot(evidence)))
                .Where(static cause => cause.Reason is not null)
                .Select(static cause => new RuledOut(cause.Rule, cause.Reason!))],
            Notes = Contradiction.In(evidence) is { } contradiction ? [contradiction] : [],
        };
    }

    private static Verdict MainCause(Evidence evidence)
    {
        if (!evidence.Target.IsLoopback)
        {
            return NotChecked(
                evidence, "this version explains loopback targets only, and has contacted nobody", "run it on the machine of the backend, with its localhost URL");
        }

        if (evidence.Resolved.Count == 0) return Unresolved(evidence);

        var asked = evidence.Asked.ToList();
        if (asked.Find(static attempt => attempt.Outcome == ConnectOutcome.TimedOut) is { } silent && !asked.Exists(static attempt => attempt.Outcome == ConnectOutcome.Accepted)) return TimedOut(evidence, silent);
        foreach (var cause in Causes)
        {
            if (cause.TryDecide(evidence) is { } verdict) return verdict;
        }

        if (asked.Exists(static attempt => attempt.Outcome == ConnectOutcome.Accepted)) return Reachable(evidence, asked);
        if (evidence.Holders.FirstOrDefault(holder => asked.Exists(attempt => holder.Listener.Serves(attempt.EndPoint.Address))) is { } serving)
            return RefusedDespite(evidence, serving, asked);
        return NotChecked(evidence, $"the attempt to connect failed with {asked[0].Error}", "look whether a firewall or sandbox forbids the connection");
    }

    private static Verdict Reachable(Evidence evidence, List<ConnectResult> asked)
    {
        var owners = evidence.Holders.Select(static holder => OwnerTexts.Of(holder.Owner)).Distinct().ToList();
        var by = owners.Count == 0 ? OwnerTexts.Of(null) : string.Join(" and ", owners);
        var refusing = asked.Where(static attempt => attempt.Outcome != ConnectOutcome.Accepted)
            .Select(static attempt => HostTexts.Of(attempt.EndPoint)).ToList();
        var message = $"{evidence.Target.Url} accepts connections, held by {by}";
        if (refusing.Count == 0) return new Verdict(VerdictKind.Reachable, null, message, null, ExitCode.Fine);

        message += $"; {string.Join(" and ", refusing)} does not, so a client that tries only that address is refused";
        return new Verdict(VerdictKind.Reachable, null, message, "bind localhost, which is both loopback addresses", ExitCode.Fine);
    }

    private static Verdict TimedOut(Evidence evidence, ConnectResult silent)
    {
        var holder = evidence.Holders.FirstOrDefault(holder => holder.Listener.Serves(silent.EndPoint.Address));
        var message = $"Nothing answers on {evidence.Target.Url} in time";
        var fix = "look for a firewall that drops the connection";
        if (holder is not null)
        {
            message += $", although {OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)}";
            fix += ", or a program that no longer takes connections from its queue";
        }

        return new Verdict(VerdictKind.TimedOut, null, message, fix, ExitCode.TimedOut);
    }

    private static Verdict RefusedDespite(Evidence evidence, Holder holder, List<ConnectResult> asked)
    {
        var reason = $"{OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)}, and yet the attempt ended with {asked[0].Error}";
        var message = RuleCatalogue.CheckIncomplete.Format("The reason why " + evidence.Target.Url + " is refused", reason);
        return new Verdict(
            VerdictKind.RefusedDespiteListener, RuleCatalogue.CheckIncomplete, message, "look for a firewall rule that rejects the connection", ExitCode.Refused);
    }

    private static Verdict Unresolved(Evidence evidence)
    {
        var message = $"The name '{Quoted.Host(evidence.Target.Host)}' does not resolve to a loopback address";
        return new Verdict(VerdictKind.NameUnresolved, null, message, "use localhost, or give the name an address in the hosts file", ExitCode.NameUnresolved);
    }

    private static Verdict NotChecked(Evidence evidence, string reason, string fix)
    {
        var rule = RuleCatalogue.CheckIncomplete;
        return new Verdict(VerdictKind.NotChecked, rule, rule.Format(evidence.Target.Url, reason), fix, ExitCode.NotChecked);
    }
}
