namespace ConnLint.Endpoints.Rules;

/// <content>Rules about containers.</content>
internal static partial class RuleCatalogue
{
}
