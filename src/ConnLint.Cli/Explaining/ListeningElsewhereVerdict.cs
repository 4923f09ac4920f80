using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8002: somebody holds the port, but not where the client asks.</summary>
internal static class ListeningElsewhereVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.IsAccepted || evidence.ServingHolder is not null || !evidence.IsHere) return null;

        var held = evidence.Holders.Select(static holder => holder.Listener.EndPoint).ToList();
        if (held.Count == 0) held = Accepting(evidence);
        if (held.Count == 0) return null;

        var owners = evidence.Holders.Select(static holder => OwnerTexts.Of(holder.Owner)).DefaultIfEmpty(OwnerTexts.Of(null)).Distinct();
        var fix = FixOf(evidence, held);
        var message = RuleCatalogue.ListeningElsewhere.Format(
            evidence.Target.Url,
            evidence.Target.Port,
            string.Join(" and ", held.Select(static endPoint => HostTexts.Of(endPoint.Address)).Distinct()),
            string.Join(" and ", owners),
            fix);
        return new Verdict(VerdictKind.ListeningElsewhere, RuleCatalogue.ListeningElsewhere, message, fix, ExitCode.Refused)
        {
            FoundEarlierBy = evidence.Promised.Any(static promise => promise.Place.Length > 0 && promise.Bind.Address is { Scope: BindScope.Loopback, Families: not AddressFamilies.Both }) ? RuleCatalogue.SingleLoopbackFamily : null,
        };
    }

    public static string? WhyNot(Evidence evidence)
        => evidence.IsAccepted ? HostTexts.Of(evidence.Asked.First(static attempt => attempt.Outcome == ConnectOutcome.Accepted).EndPoint) + " is the address that was asked, and accepts"
            : evidence.Holders.Count == 0 && evidence.IsTableRead && evidence.IsHere && evidence.Asked.All(static attempt => attempt.Outcome == ConnectOutcome.Refused) ? "nobody holds the port, on whatever address"
            : null;

    private static List<IPEndPoint> Accepting(Evidence evidence)
        => evidence.Attempts.Where(static attempt => attempt.Outcome == ConnectOutcome.Accepted).Select(static attempt => attempt.EndPoint).ToList();

    private static string FixOf(Evidence evidence, List<IPEndPoint> held)
    {
        var use = "use " + HostTexts.Url(evidence.Target.Scheme, Nearest(held));
        var promise = evidence.Promises.FirstOrDefault(promise => promise.Bind.Port == evidence.Target.Port && promise.Place.Length > 0);
        return promise is null
            ? use + ", or let it bind localhost, which is both loopback addresses"
            : $"{use}, or bind {promise.Bind.Scheme ?? "http"}://localhost:{evidence.Target.Port} in {promise.Place}";
    }

    private static IPEndPoint Nearest(List<IPEndPoint> held)
        => held.Find(static endPoint => IPAddress.IsLoopback(endPoint.Address) || BindAddress.From(endPoint.Address, dualStack: false).Scope == BindScope.Any) ?? held[0];
}
