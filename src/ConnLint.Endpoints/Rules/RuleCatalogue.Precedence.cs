namespace ConnLint.Endpoints.Rules;

/// <content>Rules about settings that lose.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule UrlsOverriddenByKestrel = new(
        RuleIds.UrlsOverriddenByKestrel, nameof(UrlsOverriddenByKestrel),
        "URLs are dropped because Kestrel endpoints are configured",
        "'{0}' ({1}) is dropped, because the Kestrel endpoint '{2}' ({3}) wins; keep one of them, or give both the same port",
        "Kestrel logs 'Overriding address(es)' and listens on its own endpoints only; whoever follows the URL is refused.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);
}
