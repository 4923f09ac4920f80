using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8007: another program answers on the port that a project of this repository promises.</summary>
internal static class WrongOwnerVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (!evidence.IsAccepted || Stranger(evidence) is not var (holder, promise)) return null;

        var start = promise.Command is { } command ? ", then start it: " + command : ", then start it";
        var fix = $"end that program{start}; or give {promise.Project} another port in {promise.Source}";
        var message = RuleCatalogue.WrongOwner.Format(evidence.Target.Url, OwnerTexts.Since(holder.Owner), promise.Project, promise.Source, fix);
        return new Verdict(VerdictKind.WrongOwner, RuleCatalogue.WrongOwner, message, fix, ExitCode.Refused);
    }

    public static string? WhyNot(Evidence evidence)
        => evidence.ServingHolder is { Owner: { } owner } holder && evidence.Promised.FirstOrDefault(holder.Runs) is { } own ? $"{OwnerTexts.Of(owner)} is {own.Project}" : null;

    /// <summary>Who holds the port where the client asks, and which project should; null where no project should, one of them does, or nobody can tell.</summary>
    public static (Holder Holder, ProjectPromise Promise)? Stranger(Evidence evidence)
    {
        // .NET's default is a promise only of what has nothing else to go by.
        if (evidence.ServingHolder is not { Owner: { } owner }) return null;
        if (evidence.Promised.Where(static promise => promise.IsDefault || promise.Place.Length > 0).MaxBy(static promise => promise.IsDefault) is not { } promise) return null;
        if (owner.IsUnnamed || Forwarders.Contains(owner.Program)) return null;

        var serving = evidence.Holders.Where(holder => evidence.Asked.Any(attempt => holder.Listener.Serves(attempt.EndPoint.Address))).ToList();
        return serving.Exists(holder => holder.Owner is null || evidence.Promised.Any(holder.Runs)) ? null : (serving[0], promise);
    }
}
