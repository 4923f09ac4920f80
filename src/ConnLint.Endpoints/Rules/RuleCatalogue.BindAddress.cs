namespace ConnLint.Endpoints.Rules;

/// <content>Rules about the bind address.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule BindsAllInterfaces = new(
        RuleIds.BindsAllInterfaces, nameof(BindsAllInterfaces),
        "Endpoint listens on every network interface",
        "'{0}' listens on every network interface; bind '{1}' unless other machines have to reach it",
        "A development server on the any address is open to everybody in the same network, and the system's firewall may answer for it.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule LoopbackInContainer = new(
        RuleIds.LoopbackInContainer, nameof(LoopbackInContainer),
        "Server in a container listens on the container's loopback interface only",
        "In its container, '{0}' listens on '{1}' ({2}), which nobody outside of it reaches{3}; {4}",
        "A container has a loopback interface of its own: published ports, other containers and probes arrive on another one and are refused.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule HostNameBindsAllInterfaces = new(
        RuleIds.HostNameBindsAllInterfaces, nameof(HostNameBindsAllInterfaces),
        "The server ignores this host name and listens on every interface",
        "'{0}' listens on every network interface, port {1}: {2}; {3}",
        "Kestrel binds 'localhost', names below it, IP addresses and '*'; every other host is a name that it does not look up, and it binds the any address.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule SingleLoopbackFamily = new(
        RuleIds.SingleLoopbackFamily, nameof(SingleLoopbackFamily),
        "Endpoint listens on one of the two loopback addresses only",
        "'{0}' does not listen on {1}, to which {2}; bind '{3}'",
        "A client that resolves 'localhost' to the other address, and tries no second one, is refused.",
        RuleLevel.Info, RuleStages.Source | RuleStages.Files);

    public static readonly Rule AddressNotLocal = new(
        RuleIds.AddressNotLocal, nameof(AddressNotLocal),
        "Listen URL has the IP address of one machine",
        "'{0}' can be bound only on the machine that has the address {1}; write '{2}' for this machine alone, '{3}' for all",
        "On every other machine, and after the next change of network, the server fails with 'cannot assign requested address' and its process ends.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule MalformedListenUrl = new(
        RuleIds.MalformedListenUrl, nameof(MalformedListenUrl),
        "The server refuses this listen URL",
        "The server refuses to listen on '{0}': {1}; {2}",
        "Kestrel throws while it starts, the process ends, and every client is refused.",
        RuleLevel.Error, RuleStages.Source | RuleStages.Files);

    public static readonly Rule DynamicLocalhostPort = new(
        RuleIds.DynamicLocalhostPort, nameof(DynamicLocalhostPort),
        "Port 0 on localhost cannot be bound",
        "'{0}' asks for a dynamic port on both loopback addresses, which the server refuses; use '{1}'",
        "Kestrel cannot find one free port on two addresses and throws while it starts; 127.0.0.1:0 or [::1]:0 work.",
        RuleLevel.Error, RuleStages.Source | RuleStages.Files);

    public static readonly Rule InvalidListenerPrefix = new(
        RuleIds.InvalidListenerPrefix, nameof(InvalidListenerPrefix),
        "HttpListener refuses this prefix",
        "HttpListener refuses the prefix '{0}': {1}; {2}",
        "The call throws, or Start() does, and whoever connects is refused.",
        RuleLevel.Error, RuleStages.Source);

    public static readonly Rule PrefixNeedsReservation = new(
        RuleIds.PrefixNeedsReservation, nameof(PrefixNeedsReservation),
        "HTTP.sys gives this prefix to administrators only, unless it is reserved",
        "On Windows, HTTP.sys{3} refuses '{0}' to an ordinary user, and the server ends with 'Access is denied'; listen on '{1}', or reserve it with 'netsh http add urlacl url={2} user=…'",
        "HTTP.sys, on which HttpListener and UseHttpSys stand on Windows, lets everybody listen on localhost; other hosts, '+' and '*' have to be reserved by an administrator first.",
        RuleLevel.Info, RuleStages.Source | RuleStages.Files);

    public static readonly Rule LegacyBuilderIgnoresHttpPorts = new(
        RuleIds.LegacyBuilderIgnoresHttpPorts, nameof(LegacyBuilderIgnoresHttpPorts),
        "WebHost does not read the ports that its container is told",
        "In its container, '{0}' listens on 'http://localhost:5000', which nobody outside of it reaches, because this builder does not read {1}; set ASPNETCORE_URLS=http://*:{2}, or call UseUrls",
        "Images of .NET 8 and later set ASPNETCORE_HTTP_PORTS and no URL; of all builders WebHost alone does not know it, and falls back to the container's loopback interface.",
        RuleLevel.Warning, RuleStages.Source);
}
