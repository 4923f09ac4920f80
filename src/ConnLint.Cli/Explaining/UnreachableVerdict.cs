using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Routes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8009: there is no way to the address, or nobody answers there and nobody is known to listen.</summary>
internal static class UnreachableVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.IsAccepted || evidence.ServingHolder is not null) return null;
        if (evidence.First(ConnectOutcome.TimedOut) is { } silent) return Of(evidence, Silence(evidence, silent), SilenceFix(evidence, silent), ExitCode.TimedOut);

        // A machine without IPv6 has no way to [::1]: there, nobody listens either.
        var lost = evidence.First(ConnectOutcome.Unreachable);
        if (lost is null || evidence.IsOwn(lost.EndPoint.Address) || evidence.Asked.Any(static attempt => attempt.Outcome == ConnectOutcome.Refused)) return null;
        return Of(evidence, $"the system says {lost.Error} for {HostTexts.Of(lost.EndPoint.Address)}{EndOf(evidence, lost.EndPoint.Address)}", "look at the network that leads there: cable, WLAN, VPN, container or virtual machine, and that the address is right", ExitCode.Refused);
    }

    public static string? WhyNot(Evidence evidence) => evidence.Asked.FirstOrDefault(static attempt => attempt.Outcome is ConnectOutcome.Accepted or ConnectOutcome.Refused) is { } answered
        ? $"{HostTexts.Of(answered.EndPoint)} answers the attempt" + (answered.Outcome == ConnectOutcome.Refused ? ", with a refusal" : "")
        : null;

    private static string Silence(Evidence evidence, ConnectResult silent)
    {
        var place = HostTexts.Of(silent.EndPoint);
        return evidence.IsOwn(silent.EndPoint.Address)
            ? $"nobody answers on {place} in time, and nobody is known to listen there" + ControlTexts.Of(evidence)
            : $"nobody answers on {place} in time, neither with a connection nor with a refusal{EndOf(evidence, silent.EndPoint.Address)}";
    }

    // A silent router may pass everything on: only what somebody says is told, and the last who answers is no end.
    private static string EndOf(Evidence evidence, IPAddress address) => LastOn(evidence, address) switch
    {
        null => "",
        { Answer: HopAnswer.Reached } => $", while {HostTexts.Of(address)} answers an echo request",
        { Answer: HopAnswer.Unreachable } last => $"; {HostTexts.Of(last.Address)} on the way says that it leads no further",
        var last => $"; the last to answer on the way is {HostTexts.Of(last.Address)}",
    };

    private static RouteHop? LastOn(Evidence evidence, IPAddress address) => evidence.Route is { } route && route.Target.Equals(address) ? route.Last : null;

    private static string SilenceFix(Evidence evidence, ConnectResult silent)
    {
        if (evidence.Asked.All(attempt => evidence.IsOwn(attempt.EndPoint.Address))) return "look for a firewall or sandbox that drops connections within this machine, then start the backend";
        return LastOn(evidence, silent.EndPoint.Address) is { Answer: HopAnswer.Reached }
            ? $"that machine is on and the way leads there: look for a firewall on it or before it that drops connections to port {silent.EndPoint.Port}"
            : "look whether that machine is on and the network (VPN) leads to it, and whether a firewall on the way drops the connection";
    }

    private static Verdict Of(Evidence evidence, string what, string fix, ExitCode code)
    {
        var message = RuleCatalogue.Unreachable.Format(evidence.Target.Url, what, fix);
        return new Verdict(VerdictKind.Unreachable, RuleCatalogue.Unreachable, message, fix, code);
    }
}
