namespace ConnLint.Endpoints.Rules;

/// <content>Rules about client and server.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule NobodyListens = new(
        RuleIds.NobodyListens, nameof(NobodyListens),
        "No project of the solution listens where this client connects",
        "Nobody in the solution listens on {0}; the nearest endpoint is '{1}' ({2})",
        "The connection is refused in every way in which the solution can be started.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);
}
