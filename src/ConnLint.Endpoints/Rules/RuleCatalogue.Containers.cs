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

    public static readonly Rule HostPortInsideNetwork = new(
        RuleIds.HostPortInsideNetwork, nameof(HostPortInsideNetwork),
        "Port is the one of the other side of a mapping",
        "'{0}' in '{1}' is refused: {2} ({3}); use '{4}'",
        "A mapping HOST:CONTAINER gives a service one port for the host and another one for its network; each is refused on the other side.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule PortNotPublished = new(
        RuleIds.PortNotPublished, nameof(PortNotPublished),
        "Client on the host expects a port that is not published",
        "'{0}' in '{1}' is expected on the host, but the service '{2}' {3} ({4}); add the mapping '{5}:{5}' to its ports",
        "A container's port is reached from the host only where a mapping publishes it there; all other connections are refused.",
        RuleLevel.Info, RuleStages.Files);

    public static readonly Rule HttpsWithoutCertificate = new(
        RuleIds.HttpsWithoutCertificate, nameof(HttpsWithoutCertificate),
        "Https endpoint in a container has no certificate",
        "'{0}' keeps the server in {1} from starting, because {2}; {3}",
        "Kestrel throws before it listens on any endpoint, with 'No server certificate was specified', so http is refused as well.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule DependencyNotAwaited = new(
        RuleIds.DependencyNotAwaited, nameof(DependencyNotAwaited),
        "Service is started before its dependency is ready",
        "The service '{0}' is started as soon as the container of '{1}' is, to which '{2}' ({3}) connects; {4}",
        "A database or broker listens some seconds after its container has started; until then connections are refused, and a program that does not try again ends.",
        RuleLevel.Info, RuleStages.Files);

    public static readonly Rule AdvertisedLoopback = new(
        RuleIds.AdvertisedLoopback, nameof(AdvertisedLoopback),
        "Broker sends clients in other containers to localhost",
        "The broker '{0}' sends its clients on to '{1}', which for the service '{2}' ({3}) is its own container; {4}",
        "Clients reach the broker by its name, are told an address, and go on there: to their own loopback, which refuses them.",
        RuleLevel.Warning, RuleStages.Files);
}
