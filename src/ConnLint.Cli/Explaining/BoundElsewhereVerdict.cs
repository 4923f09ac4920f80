using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN7007: the project that promises the port runs already, and listens on others: started with another profile, or overruled by another setting.</summary>
internal static class BoundElsewhereVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (!NothingListeningVerdict.IsRefusedByNobody(evidence) || NothingListeningVerdict.Expected(evidence) is not { } promise) return null;
        var running = evidence.Others.Where(holder => holder.Runs(promise)).ToList();
        if (running.Count == 0) return null;

        var kept = Kept(evidence, promise, running);
        var places = string.Join(", ", running.Select(static holder => HostTexts.Of(holder.Listener.EndPoint)).Distinct());
        var why = kept is null ? "; look which setting, variable or code decides" : $", as {kept.Context} says";
        var message = RuleCatalogue.BoundElsewhere.Format(HostTexts.Url(promise.Bind), $"{promise.Context} of {promise.Project}, {promise.Source}", OwnerTexts.Of(running[0].Owner), places, why);
        var use = kept is null ? HostTexts.Url(evidence.Target.Scheme, running[0].Listener.EndPoint) : HostTexts.Url(kept.Bind);

        // A backend that runs already must not be started a second time.
        return new Verdict(VerdictKind.BoundElsewhere, RuleCatalogue.BoundElsewhere, message, $"use {use}, or end that process and {NothingListeningVerdict.Start(promise)}", ExitCode.Refused);
    }

    public static string? WhyNot(Evidence evidence)
        => evidence.ServingHolder is { } holder && evidence.Promised.Any(holder.Runs) ? "the project that promises the port holds it" : null;

    // What the same project promises in another way of being started, and keeps to.
    private static ProjectPromise? Kept(Evidence evidence, ProjectPromise promise, List<Holder> running)
        => evidence.Promises.Where(other => other.Project == promise.Project && other.Context != promise.Context && other.Place.Length > 0)
            .GroupBy(static other => other.Context).FirstOrDefault(context => running.TrueForAll(holder => context.Any(other => other.Bind.Port == holder.Port)))?.First();
}
