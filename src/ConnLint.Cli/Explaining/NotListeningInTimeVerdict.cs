using System;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN7006: the project that promises the port runs, and listens on nothing: it is still starting, is blocked, or has stopped its host.</summary>
internal static class NotListeningInTimeVerdict
{
    // A web program is up within seconds; somebody who asks that soon is not told to look for a fault.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    public static Verdict? TryDecide(Evidence evidence)
    {
        if (!NothingListeningVerdict.IsRefusedByNobody(evidence) || evidence.Silent.FirstOrDefault(static owner => owner.Started is not null) is not { Started: { } started } owner) return null;

        var age = evidence.Time - started;
        var fix = age < Usual
            ? $"it may still be starting: connlint wait {evidence.Target.Url}"
            : "look for work that blocks its start-up, or for a host that has stopped: its log says how far it came, and 'connlint run' names what blocks";
        var message = RuleCatalogue.NotListeningInTime.Format(OwnerTexts.Of(owner), "nothing listens on " + evidence.Target.Url, Math.Max(1, (int)age.TotalSeconds).ToString(CultureInfo.InvariantCulture), fix);
        return new Verdict(VerdictKind.NotListeningInTime, RuleCatalogue.NotListeningInTime, message, fix, ExitCode.Refused);
    }

    public static string? WhyNot(Evidence evidence) => null;
}
