namespace ConnLint.Endpoints.Rules;

/// <content>Rules about containers.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule ImagePortChanged = new(
        RuleIds.ImagePortChanged, nameof(ImagePortChanged),
        "Port 80 of the container is no longer served since .NET 8",
        "{0} means port 80 of the container, but since .NET 8 the image {1} makes the server listen on {2}; write {2}, or bring 80 back with ASPNETCORE_HTTP_PORTS=80",
        "The images of .NET set ASPNETCORE_HTTP_PORTS=8080 from version 8 on, and ASPNETCORE_URLS=http://+:80 before; whoever still asks port 80 is refused.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule LoopbackDependency = new(
        RuleIds.LoopbackDependency, nameof(LoopbackDependency),
        "Program in a container looks for a dependency on localhost",
        "'{0}' in '{1}' leads {2} back to itself, where nobody listens for it; {3}",
        "Every container has a loopback of its own, so the connection is refused, or fails with 'Cannot assign requested address', although the dependency runs.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule PublishedPortNotBound = new(
        RuleIds.PublishedPortNotBound, nameof(PublishedPortNotBound),
        "Nobody in the container listens on its published port",
        "{0} names port {1} of the container, on which nobody listens there: the program binds '{2}' ({3}); {4}",
        "The engine takes the connection, finds nobody inside, and resets it: the page says ERR_CONNECTION_RESET or ERR_EMPTY_RESPONSE, other containers are refused.",
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

    public static readonly Rule HealthCheckCannotSucceed = new(
        RuleIds.HealthCheckCannotSucceed, nameof(HealthCheckCannotSucceed),
        "Health check fails however healthy the program is",
        "{0} cannot succeed: {1}; {2}",
        "The container stays unhealthy: what waits for it does not start, and orchestrators take it out of service or restart it for ever.",
        RuleLevel.Warning, RuleStages.Files);

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

    public static readonly Rule ImageFrameworkMismatch = new(
        RuleIds.ImageFrameworkMismatch, nameof(ImageFrameworkMismatch),
        "Image lacks the framework that the project needs",
        "The image '{0}' cannot run '{1}': {2}; {3}",
        "The container ends at once with 'You must install or update .NET to run this application', and nobody listens.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule AdvertisedLoopback = new(
        RuleIds.AdvertisedLoopback, nameof(AdvertisedLoopback),
        "Broker sends clients in other containers to localhost",
        "The broker '{0}' sends its clients on to '{1}', which for the service '{2}' ({3}) is its own container; {4}",
        "Clients reach the broker by its name, are told an address, and go on there: to their own loopback, which refuses them.",
        RuleLevel.Warning, RuleStages.Files);
}
