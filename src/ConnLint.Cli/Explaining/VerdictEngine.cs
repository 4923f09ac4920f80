using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>Turns evidence into exactly one verdict; it looks at nothing itself, and names no cause that the evidence does not show.</summary>
internal static class VerdictEngine
{
    private static readonly Cause[] Causes =
    [
        new(RuleCatalogue.InvalidTarget, InvalidTargetVerdict.TryDecide, static _ => null),
        new(RuleCatalogue.NameResolvesElsewhere, NameResolvesElsewhereVerdict.TryDecide, NameResolvesElsewhereVerdict.WhyNot),
        new(RuleCatalogue.PortInUse, PortInUseVerdict.TryDecide, PortInUseVerdict.WhyNot),
        new(RuleCatalogue.PortExcluded, PortExcludedVerdict.TryDecide, PortExcludedVerdict.WhyNot),
        new(RuleCatalogue.WrongOwner, WrongOwnerVerdict.TryDecide, WrongOwnerVerdict.WhyNot),
        new(RuleCatalogue.ContainerNotPublished, ContainerNotPublishedVerdict.TryDecide, ContainerNotPublishedVerdict.WhyNot),
        new(RuleCatalogue.WrongProtocol, WrongProtocolVerdict.TryDecide, WrongProtocolVerdict.WhyNot),
        new(RuleCatalogue.ProxyInterceptsLoopback, ProxyInterceptsLoopbackVerdict.TryDecide, ProxyInterceptsLoopbackVerdict.WhyNot),
        new(RuleCatalogue.InvalidTarget, InvalidTargetVerdict.TryDecideBlocked, static _ => null),
        new(RuleCatalogue.Firewalled, FirewalledVerdict.TryDecideForOthers, static _ => null),
        new(RuleCatalogue.HalfBoundLocalhost, HalfBoundLocalhostVerdict.TryDecide, HalfBoundLocalhostVerdict.WhyNot),
        new(RuleCatalogue.ServerReachable, ServerReachableVerdict.TryDecide, ServerReachableVerdict.WhyNot),
        new(RuleCatalogue.Firewalled, FirewalledVerdict.TryDecide, FirewalledVerdict.WhyNot),
        new(RuleCatalogue.Unreachable, UnreachableVerdict.TryDecide, UnreachableVerdict.WhyNot),
        new(RuleCatalogue.ListeningElsewhere, ListeningElsewhereVerdict.TryDecide, ListeningElsewhereVerdict.WhyNot),
        new(RuleCatalogue.BoundElsewhere, BoundElsewhereVerdict.TryDecide, BoundElsewhereVerdict.WhyNot),
        new(RuleCatalogue.NotListeningInTime, NotListeningInTimeVerdict.TryDecide, NotListeningInTimeVerdict.WhyNot),
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
            // What another machine saw contradicts nothing that this one sees, where the firewall tells them apart.
            Notes = verdict.Kind != VerdictKind.Firewalled && Contradiction.In(evidence) is { } contradiction ? [contradiction, .. verdict.Notes] : verdict.Notes,
        };
    }

    private static Verdict MainCause(Evidence evidence)
    {
        foreach (var cause in Causes)
        {
            if (cause.TryDecide(evidence) is { } verdict) return verdict;
        }

        return NotChecked(evidence);
    }

    private static Verdict NotChecked(Evidence evidence)
    {
        var failed = evidence.Asked.First(static attempt => attempt.Outcome is not ConnectOutcome.Refused);
        var message = RuleCatalogue.CheckIncomplete.Format(evidence.Target.Url, $"the attempt to connect to {HostTexts.Of(failed.EndPoint)} failed with {failed.Error}");
        return new Verdict(VerdictKind.NotChecked, RuleCatalogue.CheckIncomplete, message, "look what the system means by that error", ExitCode.NotChecked);
    }
}
