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

    public static readonly Rule ServiceNameOutsideNetwork = new(
        RuleIds.ServiceNameOutsideNetwork, nameof(ServiceNameOutsideNetwork),
        "Name of a compose service is used outside its network",
        "'{0}' in '{1}' names the service '{2}' ({3}), a name that only its network knows, but {4}; {5}",
        "The host's name server does not know the services of a compose file: the client fails with 'No such host is known' before it connects to anything.",
        RuleLevel.Warning, RuleStages.Files);
}
