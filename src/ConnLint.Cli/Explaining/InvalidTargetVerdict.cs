using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Explaining.Repair;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Protocols;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8005: the URL itself is wrong. Names the one that was probably meant.</summary>
internal static class InvalidTargetVerdict
{
    private const int MaxEdits = 2;

    /// <summary>The verdict on a text that is no target, or null where it does not even look like one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="reason">Why it is no target.</param>
    /// <param name="promises">Reads what the projects here promise; asked only where the port is not to be read.</param>
    public static Verdict? TryDecide(string text, string reason, Func<IReadOnlyList<ProjectPromise>> promises)
    {
        if (!IsLikeATarget(text)) return null;
        if (Unreplaced(text) is { } variable) return Of(text, $"'{variable}' was to be replaced by a value, and was not", "look where that variable is set, and whether this place reads it");

        var meant = TargetRepair.TryRepair(text)?.Url ?? Promised(text, promises);
        return Of(text, reason, meant is null ? "a URL reads for example http://localhost:5080" : "use " + meant);
    }

    /// <summary>The verdict on a host that nobody answers for, and that is one slip away from a name of this machine.</summary>
    public static Verdict? TryDecide(Evidence evidence)
    {
        var target = evidence.Target;
        if (evidence.IsHere || evidence.IsAccepted || HostTypo.Meant(target.Host) is not { } meant) return null;

        var reason = evidence.Resolved.Count == 0 ? $"the name '{target.Host}' does not resolve" : $"{target.Host} is another machine, and accepts no connection";
        return Of(target.Url, reason, "use " + (target with { Host = meant }).Url);
    }

    /// <summary>The verdict on a port that browsers block, where the server itself answers, or a browser has said so.</summary>
    public static Verdict? TryDecideBlocked(Evidence evidence)
    {
        if (!BlockedPorts.Contains(evidence.Target.Port)) return null;
        var isWeb = evidence is { IsAccepted: true, Target.HasScheme: true, Spoken.Protocol: SpokenProtocol.Http1 or SpokenProtocol.Tls };
        if (!isWeb && evidence.Pasted?.Kind != SymptomKind.UnsafePort) return null;

        var promise = evidence.Promised.FirstOrDefault(static promise => promise.Place.Length > 0);
        var fix = "give the backend another port" + (promise is null ? "" : " in " + promise.Place);
        return Of(evidence.Target.Url, $"browsers send no request to port {evidence.Target.Port} (ERR_UNSAFE_PORT)", fix, "a browser") with { FoundEarlierBy = promise is null ? null : RuleCatalogue.BrowserBlockedPort };
    }

    private static Verdict Of(string text, string reason, string fix, string client = "a client")
    {
        var message = RuleCatalogue.InvalidTarget.Format(TargetText.Shown(text), client, reason, fix);
        return new Verdict(VerdictKind.InvalidTarget, RuleCatalogue.InvalidTarget, message, fix, ExitCode.Refused);
    }

    // One word that names a place: a word of a sentence or of a wrong command line is none.
    private static bool IsLikeATarget(string text)
        => text.Length > 0 && !text.Any(static character => char.IsWhiteSpace(character) || char.IsControl(character))
            && (text.Contains("://", StringComparison.Ordinal) || PortAtEnd(text).Length > 0 || Unreplaced(text) is not null || TargetRepair.TryRepair(text) is not null);

    // What JavaScript makes of a missing value, and the spellings of variables that programs and shells replace.
    private static string? Unreplaced(string text)
    {
        var shown = TargetText.Shown(text);
        var authority = shown[(shown.IndexOf("://", StringComparison.Ordinal) is var start && start < 0 ? 0 : start + 3)..].Split('/')[0];
        foreach (var part in authority.Split(':'))
        {
            if (part is "undefined" or "null" or "NaN" or "None") return part;
            if (part.IndexOfAny(['$', '{', '}', '%']) >= 0) return part;
        }

        return null;
    }

    // A port beyond the last one: a digit too many, of a port that somebody promises.
    private static string? Promised(string text, Func<IReadOnlyList<ProjectPromise>> promises)
    {
        var port = PortAtEnd(text);
        if (port.Length == 0) return null;
        var nearest = promises().Where(static promise => promise.Bind.Port is > 0)
            .Select(promise => (Edits: NearestListener.Edits(port, FormattableString.Invariant($"{promise.Bind.Port}")), promise.Bind))
            .Where(static candidate => candidate.Edits <= MaxEdits)
            .OrderBy(static candidate => candidate.Edits)
            .FirstOrDefault();
        return nearest.Bind is null ? null : HostTexts.Url(nearest.Bind);
    }

    private static string PortAtEnd(string text) => string.Concat(text[(text.LastIndexOf(':') + 1)..].TakeWhile(char.IsAsciiDigit));
}
