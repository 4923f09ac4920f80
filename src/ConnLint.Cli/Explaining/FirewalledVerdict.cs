using System.Linq;
using System.Net.Sockets;
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

        if (evidence.ServingHolder is not { } holder) return null;
        var attempt = evidence.Asked.First(attempt => holder.Listener.Serves(attempt.EndPoint.Address));
        var ends = attempt.Outcome == ConnectOutcome.TimedOut ? "nobody answers in time" : $"the attempt ends with {attempt.Error}";
        return Of(evidence, $"{OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)}, and yet {ends}");
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
        const string Fix = "look for a firewall, a security program or a sandbox that does so, or for a program that no longer takes connections from its queue";
        var message = RuleCatalogue.Firewalled.Format(evidence.Target.Url, what, Fix);
        return new Verdict(VerdictKind.Firewalled, RuleCatalogue.Firewalled, message, Fix, evidence.FailureCode);
    }
}
