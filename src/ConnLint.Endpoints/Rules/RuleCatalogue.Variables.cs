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

    public static readonly Rule UndeclaredVariable = new(
        RuleIds.UndeclaredVariable, nameof(UndeclaredVariable),
        "Variable that the code needs is declared nowhere in the repository",
        "The code cannot do without the environment variable '{0}', but no launch profile, .env, Dockerfile, compose or workflow file of the repository names it; {1}, or give the read a fallback",
        "Whoever starts a fresh clone gets the exception of the read, or an endpoint made of nothing.",
        RuleLevel.Info, RuleStages.Source | RuleStages.Files);

    public static readonly Rule MisspelledVariable = new(
        RuleIds.MisspelledVariable, nameof(MisspelledVariable),
        "Variable's name is misspelt",
        "Nobody {2} the {3} '{0}'; the one that ASP.NET Core or .NET reads is '{1}'",
        "A variable with a name that nobody reads changes nothing: the server stays with its default, mostly http://localhost:5000 as Production.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule InvalidVariableValue = new(
        RuleIds.InvalidVariableValue, nameof(InvalidVariableValue),
        "Value of a ports or URLs variable has the wrong form",
        "'{0}' is no value for '{1}': {2}; {3}",
        "Hosting makes a URL of each part of a ports variable: a wrong one throws at start-up, or silently listens on port 80.",
        RuleLevel.Error, RuleStages.Source | RuleStages.Files);

    public static readonly Rule WrongKeySeparator = new(
        RuleIds.WrongKeySeparator, nameof(WrongKeySeparator),
        "Key of the section Kestrel has the wrong separator",
        "The server does not read '{0}': the parts of a {1} are separated by '{2}'; write '{3}'",
        "The parts stay one name that nobody looks up, so the endpoint is not there and the server listens elsewhere.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule ConflictingProfileUrl = new(
        RuleIds.ConflictingProfileUrl, nameof(ConflictingProfileUrl),
        "Launch profile names two different endpoints",
        "The launch profile '{0}' contradicts itself: '{1}' ({2}) against '{3}' ({4}, {5}); {6}; keep one of them",
        "Tools disagree on the winner, and the browser opens what the server may not listen on.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule ProxyInterceptsLoopback = new(
        RuleIds.ProxyInterceptsLoopback, nameof(ProxyInterceptsLoopback),
        "A proxy gets the requests for this machine",
        "'{0}' sends requests for {1} to the proxy {2}, which cannot reach this machine by that name; {3}",
        "Clients that read the variable ask the proxy, whose localhost is another machine; browsers do not.",
        RuleLevel.Warning, RuleStages.Run | RuleStages.Probe);
}
