using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN2011: the system did not let the backend bind its port: it has said so, and the system's rules say why where they can be read.</summary>
internal static class PortExcludedVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.Pasted?.Kind != SymptomKind.PortForbidden || evidence.IsAccepted || !evidence.IsHere) return null;

        var (why, fix) = Reason(evidence, evidence.Ports ?? PortRules.Unknown);
        var message = RuleCatalogue.PortExcluded.Format(evidence.Target.Url, evidence.Promised.FirstOrDefault() is { } promise ? Quoted.Text(promise.Name) : "the backend", why, fix);
        return new Verdict(VerdictKind.PortExcluded, RuleCatalogue.PortExcluded, message, fix, ExitCode.Refused)
        {
            FoundEarlierBy = evidence.Target.Port < evidence.Ports?.FirstFree && evidence.Promised.Any(static promise => promise.Place.Length > 0) ? RuleCatalogue.PrivilegedPort : null,
        };
    }

    public static string? WhyNot(Evidence evidence)
    {
        if (evidence.Ports is not { } rules) return null;
        var port = evidence.Target.Port;
        return rules.Reserved.Any(span => span.Contains(port)) || port < rules.FirstFree ? null : $"the system reserves port {port} for nobody";
    }

    private static (string Why, string Fix) Reason(Evidence evidence, PortRules rules)
    {
        var port = evidence.Target.Port;
        var place = evidence.Promised.FirstOrDefault() is { Place.Length: > 0 } promise ? " in " + promise.Place : "";
        if (rules.Reserved.Where(span => span.Contains(port)).Select(static span => span.ToString()).FirstOrDefault() is { } reserved)
            return ($"the system has reserved {reserved}", $"take a port outside of the reserved ranges{place}, or release them as an administrator: net stop winnat, then net start winnat");
        if (evidence.Holders is [var holder, ..])
            return ($"{OwnerTexts.Since(holder.Owner)} owns {HostTexts.Of(holder.Listener.EndPoint)} for itself alone", $"end that program, or take another port{place}");
        if (port < rules.FirstFree)
            return ($"ports below {rules.FirstFree} need a privilege that the program does not have", $"take a port from {rules.FirstFree} on{place}");
        return ("the system has forbidden it, and what can be read here does not say why", $"take another port{place}; reserved ranges change with each start of the system");
    }
}
