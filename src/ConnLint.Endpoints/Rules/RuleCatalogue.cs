using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Rules;

/// <summary>The texts of every rule, once.</summary>
internal static class RuleCatalogue
{
    public static readonly Rule BindsAllInterfaces = new(
        RuleIds.BindsAllInterfaces, nameof(BindsAllInterfaces),
        "Endpoint listens on every network interface",
        "'{0}' listens on every network interface; bind '{1}' unless other machines have to reach it",
        "A development server on the any address is open to everybody in the same network, and the system's firewall may answer for it.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule MalformedListenUrl = new(
        RuleIds.MalformedListenUrl, nameof(MalformedListenUrl),
        "The server refuses this listen URL",
        "The server refuses to listen on '{0}': {1}; {2}",
        "Kestrel throws while it starts, the process ends, and every client is refused.",
        RuleLevel.Error, RuleStages.Source);

    public static readonly Rule DynamicLocalhostPort = new(
        RuleIds.DynamicLocalhostPort, nameof(DynamicLocalhostPort),
        "Port 0 on localhost cannot be bound",
        "'{0}' asks for a dynamic port on both loopback addresses, which the server refuses; use '{1}'",
        "Kestrel cannot find one free port on two addresses and throws while it starts; 127.0.0.1:0 or [::1]:0 work.",
        RuleLevel.Error, RuleStages.Source);

    public static readonly Rule HardcodedListenPort = new(
        RuleIds.HardcodedListenPort, nameof(HardcodedListenPort),
        "Listen port is fixed in code",
        "Port {0} is fixed in code, where no launch profile, container or host can move it; read it from configuration and keep {0} as the default",
        "A port in code beats what the launch profile or the platform promises, so clients look for the backend where it is not.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule DuplicateListenPort = new(
        RuleIds.DuplicateListenPort, nameof(DuplicateListenPort),
        "Two endpoints claim the same port",
        "Port {0} is claimed twice: '{1}' collides with '{2}' ({3}); give one of them another port",
        "The second of two listeners on one port fails with 'address already in use' and its process ends.",
        RuleLevel.Error, RuleStages.Source | RuleStages.Files);

    public static readonly Rule PortInUse = new(
        RuleIds.PortInUse, nameof(PortInUse),
        "The expected port is already in use",
        "Port {0} of {1} is already in use by {2}; stop that program or give this endpoint another port",
        "Another program holds the port, so the backend cannot bind it and clients reach a stranger.",
        RuleLevel.Error, RuleStages.Build);

    public static readonly Rule EndpointFromUnsetVariable = new(
        RuleIds.EndpointFromUnsetVariable, nameof(EndpointFromUnsetVariable),
        "Endpoint is built from an environment variable that may be unset",
        "The environment variable '{0}' becomes part of an endpoint without a check; add '?? throw' that names it, or a fallback",
        "Where the variable is missing, the endpoint is null or empty: the program dies at start-up or connects to the wrong place.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule UrlsOverriddenByKestrel = new(
        RuleIds.UrlsOverriddenByKestrel, nameof(UrlsOverriddenByKestrel),
        "URLs are dropped because Kestrel endpoints are configured",
        "'{0}' ({1}) is dropped, because the Kestrel endpoint '{2}' ({3}) wins; keep one of them, or give both the same port",
        "Kestrel logs 'Overriding address(es)' and listens on its own endpoints only; whoever follows the URL is refused.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule NobodyListens = new(
        RuleIds.NobodyListens, nameof(NobodyListens),
        "No project of the solution listens where this client connects",
        "Nobody in the solution listens on {0}; the nearest endpoint is '{1}' ({2})",
        "The connection is refused in every way in which the solution can be started.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Files);

    public static readonly Rule ExitedBeforeListening = new(
        RuleIds.ExitedBeforeListening, nameof(ExitedBeforeListening),
        "The backend ended before it listened",
        "{0} ended with exit code {1} before it listened on {2}: {3}",
        "Nobody listens, because the process is gone; its last output says why.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run);

    public static readonly Rule NotListeningInTime = new(
        RuleIds.NotListeningInTime, nameof(NotListeningInTime),
        "The backend does not listen in time",
        "{0} is alive but nothing listens on {1} after {2} s; look for work that blocks start-up, or raise ConnLintCheckTimeout",
        "Start-up is blocked before the server binds, so clients are refused although the process runs.",
        RuleLevel.Error, RuleStages.Build);

    public static readonly Rule BoundElsewhere = new(
        RuleIds.BoundElsewhere, nameof(BoundElsewhere),
        "The backend listens elsewhere than promised",
        "Expected {0} ({1}), but {2} listens on {3}{4}",
        "Another setting won, or another address was bound; whoever follows the promise is refused.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run);

    public static readonly Rule NothingListening = new(
        RuleIds.NothingListening, nameof(NothingListening),
        "Nothing listens on the port",
        "Nothing listens on {0}{1}",
        "The system answers the connection attempt with a reset, because nobody holds the port.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule ListeningElsewhere = new(
        RuleIds.ListeningElsewhere, nameof(ListeningElsewhere),
        "The port is held on another address or family",
        "{0} is refused, because port {1} is held on {2} only, by {3}; {4}",
        "Somebody listens on the port, but not on the address that the client uses.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule CheckIncomplete = new(
        RuleIds.CheckIncomplete, nameof(CheckIncomplete),
        "Something could not be looked at",
        "{0} could not be looked at: {1}",
        "What was not looked at is no evidence for or against anything.",
        RuleLevel.Info, RuleStages.Build | RuleStages.Probe);

    /// <summary>Every rule, by id.</summary>
    public static readonly IReadOnlyList<Rule> All =
        new[]
        {
            BindsAllInterfaces, MalformedListenUrl, DynamicLocalhostPort, HardcodedListenPort, DuplicateListenPort, PortInUse,
            EndpointFromUnsetVariable, UrlsOverriddenByKestrel, NobodyListens, ExitedBeforeListening, NotListeningInTime, BoundElsewhere,
            NothingListening, ListeningElsewhere, CheckIncomplete,
        }
        .OrderBy(static rule => rule.Id, System.StringComparer.Ordinal).ToArray();
}
