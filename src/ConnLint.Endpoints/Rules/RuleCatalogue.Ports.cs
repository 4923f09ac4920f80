namespace ConnLint.Endpoints.Rules;

/// <content>Rules about the port.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule HardcodedListenPort = new(
        RuleIds.HardcodedListenPort, nameof(HardcodedListenPort),
        "Listen port is fixed in code",
        "Port {0} is fixed in code, where no launch profile, container or host can move it; read it from configuration and keep {0} as the default",
        "A port in code beats what the launch profile or the platform promises, so clients look for the backend where it is not.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule HardcodedClientEndpoint = new(
        RuleIds.HardcodedClientEndpoint, nameof(HardcodedClientEndpoint),
        "Endpoint of a client is fixed in code",
        "'{0}' is fixed in code, where no launch profile, container or other environment can change it; read it from configuration and keep today's value as the default",
        "As soon as the server moves to another port or machine, the client is refused until it is built again.",
        RuleLevel.Info, RuleStages.Source);

    public static readonly Rule BrowserBlockedPort = new(
        RuleIds.BrowserBlockedPort, nameof(BrowserBlockedPort),
        "Browsers block this port",
        "Browsers send no request to port {0} ('{1}'), which the Fetch standard blocks; take another one, 5080, say",
        "The server listens and curl gets an answer, but every browser says ERR_UNSAFE_PORT or its like without trying to connect.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule PrivilegedPort = new(
        RuleIds.PrivilegedPort, nameof(PrivilegedPort),
        "Port is reserved for privileged users",
        "Port {0} ('{1}') is below 1024, which Linux keeps for privileged users{2}; take {3}, say",
        "An ordinary user gets 'permission denied' for a port below 1024 on Linux, and the process ends; Windows and macOS do not mind.",
        RuleLevel.Info, RuleStages.Source | RuleStages.Files);

    public static readonly Rule AirPlayPort = new(
        RuleIds.AirPlayPort, nameof(AirPlayPort),
        "Development port is the one of AirPlay on macOS",
        "On macOS, the AirPlay receiver holds port {0} ({1}); take another port, or switch the receiver off",
        "The server fails with 'address already in use' on a Mac, or its clients get an empty 403 from the AirPlay receiver.",
        RuleLevel.Info, RuleStages.Source | RuleStages.Files);

    public static readonly Rule DynamicRangePort = new(
        RuleIds.DynamicRangePort, nameof(DynamicRangePort),
        "Fixed port lies in the dynamic range",
        "Port {0} ('{1}') lies in 49152-65535, which systems hand out to outgoing connections and reserve by the block; take one below",
        "Now and then the port is taken when the server starts: by a connection of any program, or by a reservation that Windows made at its start.",
        RuleLevel.Info, RuleStages.Source | RuleStages.Files);

    public static readonly Rule IisExpressSslPort = new(
        RuleIds.IisExpressSslPort, nameof(IisExpressSslPort),
        "IIS Express cannot serve this address",
        "'{0}' does not work for IIS Express: {1}; {2}",
        "The connection is reset during the TLS handshake, or IIS Express does not start the site.",
        RuleLevel.Warning, RuleStages.Files);

    public static readonly Rule DuplicateListenPort = new(
        RuleIds.DuplicateListenPort, nameof(DuplicateListenPort),
        "Two endpoints claim the same port",
        "Port {0} is claimed twice: '{1}' collides with '{2}' ({3}); give one of them another port",
        "The second of two listeners on one port fails with 'address already in use' and its process ends.",
        RuleLevel.Error, RuleStages.Source | RuleStages.Files);

    public static readonly Rule PlatformPortIgnored = new(
        RuleIds.PlatformPortIgnored, nameof(PlatformPortIgnored),
        "Hosting platform assigns a port that the program does not read",
        "{0} hands over {1} in the variable PORT, which neither the start command nor the C# of '{2}' reads: it listens on '{3}' ({4}); {5}",
        "The platform sends its requests to the port in PORT; nobody listens there, so it reports a failed start and stops the program.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule PortInUse = new(
        RuleIds.PortInUse, nameof(PortInUse),
        "The expected port is already in use",
        "Port {0} of {1} is already in use by {2}; stop that program or give this endpoint another port",
        "Another program holds the port, so the backend cannot bind it and clients reach a stranger.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run | RuleStages.Probe);

    public static readonly Rule PortExcluded = new(
        RuleIds.PortExcluded, nameof(PortExcluded),
        "The system denies the port",
        "The system denies {0} to {1}: {2}; {3}",
        "The port is free, and yet nobody may bind it: it is reserved, exclusively owned, or for privileged users.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run | RuleStages.Probe);
}
