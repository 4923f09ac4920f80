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
    public static readonly Rule SchemeMismatch = new(
        RuleIds.SchemeMismatch, nameof(SchemeMismatch),
        "Client speaks TLS to a port without it, or the reverse",
        "'{0}' goes by {1} to port {2}, which {3} binds as {4}; write '{5}'{6}",
        "The port is open, but the server drops the connection: curl says 'Empty reply from server' or 'wrong version number', .NET 'The SSL connection could not be established'.",
        RuleLevel.Warning, RuleStages.Files);
}
