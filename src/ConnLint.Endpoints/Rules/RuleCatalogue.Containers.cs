namespace ConnLint.Endpoints.Rules;

/// <content>Rules about containers.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule LoopbackDependency = new(
        RuleIds.LoopbackDependency, nameof(LoopbackDependency),
        "Program in a container looks for a dependency on localhost",
        "'{0}' in '{1}' leads {2} back to itself, where nobody listens for it; {3}",
        "Every container has a loopback of its own, so the connection is refused, or fails with 'Cannot assign requested address', although the dependency runs.",
        RuleLevel.Warning, RuleStages.Files);
}
