namespace ConnLint.Endpoints.Rules;

/// <content>Rules about what a probe finds.</content>
internal static partial class RuleCatalogue
{
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

    public static readonly Rule Firewalled = new(
        RuleIds.Firewalled, nameof(Firewalled),
        "Something forbids the connection",
        "{0} is blocked: {1}; {2}",
        "A firewall, a security program or a sandbox drops or rejects what a listener would have accepted.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule NameResolvesElsewhere = new(
        RuleIds.NameResolvesElsewhere, nameof(NameResolvesElsewhere),
        "The name does not resolve, or leads to another machine",
        "The host name '{0}' {1}; {2}",
        "The client asks another machine than the one that was meant, or none at all.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule InvalidTarget = new(
        RuleIds.InvalidTarget, nameof(InvalidTarget),
        "The URL itself is wrong",
        "'{0}' is nothing that {1} can connect to: {2}; {3}",
        "The client fails before it asks any server.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule WrongProtocol = new(
        RuleIds.WrongProtocol, nameof(WrongProtocol),
        "The port speaks another protocol",
        "{0} asks in {1}, but what answers on port {2}, {3}, speaks {4}; {5}",
        "The connection is accepted and then closed, or answered in a way that the client does not understand.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule WrongOwner = new(
        RuleIds.WrongOwner, nameof(WrongOwner),
        "Another program answers on the port",
        "{0} leads to {1}, and not to {2}, which promises that port ({3}); {4}",
        "The client talks to a program that knows nothing of its requests, and the backend that was meant cannot start.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule ContainerNotPublished = new(
        RuleIds.ContainerNotPublished, nameof(ContainerNotPublished),
        "The port does not lead into the container",
        "{0} leads to no container: {1}; {2}",
        "A port inside a container is no port of this machine: it is reached where it is published, and only where the program binds it.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule Unreachable = new(
        RuleIds.Unreachable, nameof(Unreachable),
        "There is no way to the server",
        "{0} cannot be reached: {1}; {2}",
        "The connection attempt ends without an answer, or the system knows no way to the address.",
        RuleLevel.Error, RuleStages.Probe);

    public static readonly Rule ServerReachable = new(
        RuleIds.ServerReachable, nameof(ServerReachable),
        "The server answers",
        "{0} accepts connections{1}: {2}",
        "Whatever refuses or fails lies in the client, or between it and this machine.",
        RuleLevel.Info, RuleStages.Probe);

    public static readonly Rule CheckIncomplete = new(
        RuleIds.CheckIncomplete, nameof(CheckIncomplete),
        "Something could not be looked at",
        "{0} could not be looked at: {1}",
        "What was not looked at is no evidence for or against anything.",
        RuleLevel.Info, RuleStages.Build | RuleStages.Probe);

    public static readonly Rule CheckFailed = new(
        RuleIds.CheckFailed, nameof(CheckFailed),
        "A check itself failed",
        "{0}: the check itself failed with {1}, so it says nothing for or against any cause",
        "A fault of ConnLint, which is no finding about the backend.",
        RuleLevel.Warning, RuleStages.Probe);
}
