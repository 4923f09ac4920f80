using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN2010: the backend could not bind its port, because somebody holds it: it said so, or it runs and listens elsewhere while a stranger has its port.</summary>
internal static class PortInUseVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.Pasted?.Kind == SymptomKind.AddressInUse) return evidence.Holders is [var any, ..] ? Of(evidence, evidence.ServingHolder ?? any) : null;
        return WrongOwnerVerdict.Stranger(evidence) is var (holder, promise) && evidence.Others.Any(other => other.Runs(promise)) ? Of(evidence, holder) : null;
    }

    public static string? WhyNot(Evidence evidence)
    {
        if (evidence.Pasted?.Kind != SymptomKind.AddressInUse || evidence.Holders.Count > 0 || !evidence.IsTableRead) return null;

        // An outgoing connection that had the port is gone by now, and was never a listener.
        var outgoing = evidence.Ports?.Dynamic is { } span && span.Contains(evidence.Target.Port) ? $"; it is one of {span}, which the system hands out to outgoing connections" : "";
        return $"nobody holds port {evidence.Target.Port} now" + outgoing;
    }

    private static Verdict Of(Evidence evidence, Holder holder)
    {
        var of = evidence.Promised.FirstOrDefault() is { } promise ? $"{HostTexts.Url(promise.Bind)} ({promise.Project})" : evidence.Target.Url;
        var message = RuleCatalogue.PortInUse.Format(evidence.Target.Port, of, OwnerTexts.Since(holder.Owner));
        return new Verdict(VerdictKind.PortInUse, RuleCatalogue.PortInUse, message, FixOf(evidence, holder), ExitCode.Refused);
    }

    private static string FixOf(Evidence evidence, Holder holder)
    {
        if (evidence.Promised.FirstOrDefault(holder.Runs) is { } same) return $"that is {same.Project} itself, from an earlier start: end it before the next one";
        return evidence.Promised.FirstOrDefault() is { } promise ? $"end that program, or give {promise.Project} another port in {promise.Source}" : "end that program, or give the backend another port";
    }
}
