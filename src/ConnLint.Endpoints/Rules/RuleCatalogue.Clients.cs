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

    public static readonly Rule SchemeMismatch = new(
        RuleIds.SchemeMismatch, nameof(SchemeMismatch),
        "Client speaks TLS to a port without it, or the reverse",
        "'{0}' goes by {1} to port {2}, which {3} binds as {4}; write '{5}'{6}",
        "The port is open, but the server drops the connection: curl says 'Empty reply from server' or 'wrong version number', .NET 'The SSL connection could not be established'.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule ClearTextHttp2Only = new(
        RuleIds.ClearTextHttp2Only, nameof(ClearTextHttp2Only),
        "Endpoint without TLS speaks another HTTP version than its clients",
        "The endpoint '{0}' {1}; {2}",
        "Without TLS nobody negotiates the version: an endpoint for HTTP/2 alone drops HTTP/1.1 requests, and one for both speaks HTTP/1.1 only, which gRPC cannot use.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule RedirectToNoHttps = new(
        RuleIds.RedirectToNoHttps, nameof(RedirectToNoHttps),
        "Requests are redirected to an https port that nothing serves",
        "UseHttpsRedirection {0}; {1}",
        "The server answers every request with 307 to a port on which the browser is refused, or never redirects at all.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule LoopbackFromDevice = new(
        RuleIds.LoopbackFromDevice, nameof(LoopbackFromDevice),
        "App of a phone connects to the phone itself",
        "'{0}' names {1}, where no server of the developer listens; {2}",
        "The app is refused by its own device or emulator, while the server listens on the developer's machine.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule TestClientWithoutServer = new(
        RuleIds.TestClientWithoutServer, nameof(TestClientWithoutServer),
        "Test asks a port, but its server answers in memory only",
        "Nothing of these tests listens on '{0}': '{1}' answers in memory and opens no port; {2}",
        "The request of the test is refused, unless somebody has started the server by hand.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule ServiceNameOutsideNetwork = new(
        RuleIds.ServiceNameOutsideNetwork, nameof(ServiceNameOutsideNetwork),
        "Name of a compose service is used outside its network",
        "'{0}' in '{1}' names the service '{2}' ({3}), a name that only its network knows, but {4}; {5}",
        "The host's name server does not know the services of a compose file: the client fails with 'No such host is known' before it connects to anything.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);
}
