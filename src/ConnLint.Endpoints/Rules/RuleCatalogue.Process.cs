namespace ConnLint.Endpoints.Rules;

/// <content>Rules about the process.</content>
internal static partial class RuleCatalogue
{
    public static readonly Rule HostNeverRun = new(
        RuleIds.HostNeverRun, nameof(HostNeverRun),
        "Host is built but never run",
        "Nothing runs the host '{0}', so the program ends and nobody listens; add '{1}'",
        "A host binds its ports when it starts, not when it is built: the program reaches its end, exits with code 0, and every client is refused.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule ListenerNeverStarted = new(
        RuleIds.ListenerNeverStarted, nameof(ListenerNeverStarted),
        "Listener accepts without having been started",
        "'{0}' throws, because nothing here calls '{1}'; call it first",
        "A listener binds its port when it is started: until then every client is refused, and the call that waits for one throws an InvalidOperationException.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule StartupBlocked = new(
        RuleIds.StartupBlocked, nameof(StartupBlocked),
        "Hosted service blocks start-up",
        "'{0}' {1} while the host starts, so the server listens late or never; {2}",
        "A host starts its services one after the other, and the server of a web application last: until a service lets go, every client is refused.",
        RuleLevel.Warning, RuleStages.Source | RuleStages.Run);

    public static readonly Rule HostTaskNotAwaited = new(
        RuleIds.HostTaskNotAwaited, nameof(HostTaskNotAwaited),
        "Program does not wait for the host that it starts",
        "Nothing waits for the host that '{0}' starts, so the program ends and its server is gone; {1}",
        "A server's threads do not keep the process: when the entry point returns, the process ends, and clients are refused from then on.",
        RuleLevel.Warning, RuleStages.Source);

    public static readonly Rule ExitedBeforeListening = new(
        RuleIds.ExitedBeforeListening, nameof(ExitedBeforeListening),
        "The backend ended before it listened",
        "{0} ended with exit code {1} before it listened on {2}: {3}",
        "Nobody listens, because the process is gone; its last output says why.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run | RuleStages.Probe);

    public static readonly Rule NotListeningInTime = new(
        RuleIds.NotListeningInTime, nameof(NotListeningInTime),
        "The backend does not listen in time",
        "{0} is alive but {1} after {2} s; {3}",
        "Start-up is blocked before the server binds, so clients are refused although the process runs.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run | RuleStages.Probe);

    public static readonly Rule BoundElsewhere = new(
        RuleIds.BoundElsewhere, nameof(BoundElsewhere),
        "The backend listens elsewhere than promised",
        "Expected {0} ({1}), but {2} listens on {3}{4}",
        "Another setting won, or another address was bound; whoever follows the promise is refused.",
        RuleLevel.Error, RuleStages.Build | RuleStages.Run | RuleStages.Probe);

    public static readonly Rule HalfBoundLocalhost = new(
        RuleIds.HalfBoundLocalhost, nameof(HalfBoundLocalhost),
        "The name localhost is bound on one address family only",
        "{0} listens on {1} but not on {2}, which {3} ({4}) promises too; bind localhost, or promise and use {5}",
        "Who resolves localhost to the other address first is refused, or waits for a second attempt: browsers, curl, Node and .NET differ.",
        RuleLevel.Warning, RuleStages.Build | RuleStages.Run | RuleStages.Probe);

    public static readonly Rule StoppedListening = new(
        RuleIds.StoppedListening, nameof(StoppedListening),
        "The backend has stopped listening",
        "{0} no longer listens on {1}: {2}",
        "Clients that were served a moment ago are refused, because the host has stopped or the process has died.",
        RuleLevel.Error, RuleStages.Run | RuleStages.Probe);

    public static readonly Rule ScriptedStartRace = new(
        RuleIds.ScriptedStartRace, nameof(ScriptedStartRace),
        "Script sleeps instead of waiting until the server listens",
        "'{0}' hopes that '{1}' ({2}) listens by then; ask until it answers, as '{3}' does",
        "On a slow day the server starts later than the script has slept, and whatever comes next is refused.",
        RuleLevel.Info, RuleStages.Files);
}
