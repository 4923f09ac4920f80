using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN7008: the project promises localhost, which is two addresses, and has bound one: clients that try the other are refused.</summary>
internal static class HalfBoundLocalhostVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        // Where somebody answers, only a refusal has anything to do with the other address.
        if (evidence.Pasted is { Kind: not SymptomKind.Refused }) return null;
        if (evidence.Asked.FirstOrDefault(static attempt => attempt.Outcome == ConnectOutcome.Refused && IsLocalhost(attempt.EndPoint.Address)) is not { } refused) return null;

        var other = refused.EndPoint.AddressFamily == AddressFamily.InterNetwork ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        var holder = evidence.Holders.FirstOrDefault(holder => holder.Listener.EndPoint.Address.Equals(other));
        if (holder is null || evidence.Holders.Any(one => one.Listener.Serves(refused.EndPoint.Address))) return null;
        if (evidence.Promised.FirstOrDefault(promise => promise.Bind.Address is { Scope: BindScope.Loopback, Families: AddressFamilies.Both } && holder.Runs(promise)) is not { } promise) return null;

        object[] arguments =
        [
            OwnerTexts.Of(holder.Owner), HostTexts.Of(holder.Listener.EndPoint), HostTexts.Of(refused.EndPoint), HostTexts.Url(promise.Bind), promise.Source,
            HostTexts.Url(promise.Bind.Scheme ?? evidence.Target.Scheme, holder.Listener.EndPoint),
        ];
        var rule = RuleCatalogue.HalfBoundLocalhost;
        return new Verdict(VerdictKind.HalfBoundLocalhost, rule, rule.Format(arguments), rule.Remedy(arguments), evidence.IsAccepted ? ExitCode.Fine : ExitCode.Refused);
    }

    public static string? WhyNot(Evidence evidence)
        => evidence.Asked.Count(static attempt => attempt.Outcome == ConnectOutcome.Accepted && IsLocalhost(attempt.EndPoint.Address)) == 2 ? "both addresses of localhost accept" : null;

    private static bool IsLocalhost(IPAddress address) => address.Equals(IPAddress.Loopback) || address.Equals(IPAddress.IPv6Loopback);
}
