namespace ConnLint.Endpoints.Rules;

/// <content>Rules about environment variables.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule EndpointFromUnsetVariable = new(
        RuleIds.EndpointFromUnsetVariable, nameof(EndpointFromUnsetVariable),
        "Endpoint is built from an environment variable that may be unset",
        "The environment variable '{0}' becomes part of an endpoint without a check; add '?? throw' that names it, or a fallback",
        "Where the variable is missing, the endpoint is null or empty: the program dies at start-up or connects to the wrong place.",
        RuleLevel.Warning, RuleStages.Source);
}
