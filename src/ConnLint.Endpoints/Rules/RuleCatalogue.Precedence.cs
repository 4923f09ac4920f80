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

    public static readonly Rule UrlsOverriddenInCode = new(
        RuleIds.UrlsOverriddenInCode, nameof(UrlsOverriddenInCode),
        "URL in code replaces the one that was configured",
        "'{0}' in code replaces '{1}' of {2} ({3}), where nobody will listen; remove it from the code, or give both the same port",
        "The server listens where the code says; the browser that the profile opens, or the port that the container publishes, is refused.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule SettingsBeatEnvironment = new(
        RuleIds.SettingsBeatEnvironment, nameof(SettingsBeatEnvironment),
        "Settings file beats the launch profile's endpoint",
        "'{0}' ({1}) beats '{2}' ({3}, {4}): the server listens on '{5}' and nobody on port {6}; remove '{1}' from the settings file",
        "Settings files stand above the variables with a prefix, of which applicationUrl becomes one; the server says nothing of what it drops.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule PortsOverriddenByUrls = new(
        RuleIds.PortsOverriddenByUrls, nameof(PortsOverriddenByUrls),
        "Ports are dropped because URLs are configured",
        "Nobody listens on port {0} ({1}), because '{2}' ({3}, {4}) wins; keep one of them, or give both the same port",
        "Hosting looks at HTTP_PORTS and HTTPS_PORTS only where it finds no URLs, and logs 'Overriding HTTP_PORTS'.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule LaunchUrlNotServed = new(
        RuleIds.LaunchUrlNotServed, nameof(LaunchUrlNotServed),
        "Launch profile opens the browser on a port that it does not bind",
        "The browser is sent to '{0}', but the profile '{1}' listens on '{2}' ({3}); open that, or move the server with {4}",
        "The setting launchUrl steers the browser alone; the server listens on applicationUrl, and the page answers with ERR_CONNECTION_REFUSED.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule MisplacedKestrelKey = new(
        RuleIds.MisplacedKestrelKey, nameof(MisplacedKestrelKey),
        "Server's setting stands under a key that it does not read",
        "The server's setting '{0}' {1}; {2}",
        "Unknown keys are ignored without a word, so the server listens on its default; an endpoint without Url ends the program.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule BuilderWithoutArgs = new(
        RuleIds.BuilderWithoutArgs, nameof(BuilderWithoutArgs),
        "Host's builder does not get the program's arguments",
        "'{0}' does not get the arguments of the program, so '--urls' and every other setting of the command line does nothing; {1}",
        "The server listens where its other settings say, and whoever follows the URL of the command line is refused.",
        RuleLevel.Info, RuleStages.Source);

    public static readonly Rule EndpointOnlyInOneEnvironment = new(
        RuleIds.EndpointOnlyInOneEnvironment, nameof(EndpointOnlyInOneEnvironment),
        "Endpoint is configured for one environment only",
        "'{0}' applies as {1} only: the launch profile '{2}' runs as {3} and is told nothing, so it listens on '{4}'; move the endpoint to appsettings.json, or give the profile an applicationUrl",
        "In every other environment the server falls back to its default, and clients that follow the endpoint are refused.",
        RuleLevel.Info, RuleStages.Files);

    public static readonly Rule LaunchProfileUnreadable = new(
        RuleIds.LaunchProfileUnreadable, nameof(LaunchProfileUnreadable),
        "Launch profile cannot be read by 'dotnet run'",
        "'dotnet run' cannot apply the launch profile '{0}' and starts the program without it: {1}; {2}",
        "Without its profile the program runs as Production and listens on its default, mostly http://localhost:5000.",
        RuleLevel.Warning, RuleStages.Files);
}
