using System.Collections.Generic;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>The one main cause, or that there is none.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Rule">The rule of the cause; null where no rule has this kind yet.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Fix">What to do, or null where nothing is known.</param>
/// <param name="ExitCode">How the command ends.</param>
internal sealed record Verdict(VerdictKind Kind, Rule? Rule, string Message, string? Fix, ExitCode ExitCode)
{
    /// <summary>The other causes that what was seen speaks against.</summary>
    public IReadOnlyList<RuledOut> RuledOut { get; init; } = [];

    /// <summary>The rule that finds the same in the repository's files, before anything runs; null where the model knows none.</summary>
    public Rule? FoundEarlierBy { get; init; }

    /// <summary>Where that rule finds it and what it says; null where nobody looked, or nothing is found.</summary>
    public EarlierFinding? Earlier { get; init; }

    /// <summary>What else has to be said, each one sentence without a period.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A cause that it is not.</summary>
/// <param name="Rule">The rule of that cause.</param>
/// <param name="Reason">What speaks against it, in words that follow its title.</param>
internal sealed record RuledOut(Rule Rule, string Reason);

internal enum VerdictKind
{
    /// <summary>Somebody answers.</summary>
    Reachable,

    /// <summary>Nobody holds the port.</summary>
    NothingListening,

    /// <summary>The port is held on another address or family than the one asked.</summary>
    ListeningElsewhere,

    /// <summary>The project that promises the port runs, and listens on others.</summary>
    BoundElsewhere,

    /// <summary>The project that promises the port runs, and listens nowhere.</summary>
    NotListeningInTime,

    /// <summary>The project that promises localhost has bound one of its two addresses.</summary>
    HalfBoundLocalhost,

    /// <summary>Another program has the port that a project promises.</summary>
    WrongOwner,

    /// <summary>The backend could not bind its port, because somebody holds it.</summary>
    PortInUse,

    /// <summary>The backend could not bind its port, because the system does not let it.</summary>
    PortExcluded,

    /// <summary>The environment sends clients to a proxy.</summary>
    ProxyIntercepts,

    /// <summary>Something answers, in another protocol than the one asked.</summary>
    WrongProtocol,

    /// <summary>The target cannot be connected to as it is written.</summary>
    InvalidTarget,

    /// <summary>The port is one inside a container, or leads to one on which nothing listens.</summary>
    ContainerNotPublished,

    /// <summary>Somebody holds the port, and something forbids the way to it.</summary>
    Firewalled,

    /// <summary>There is no way to the address, or nobody answers there.</summary>
    Unreachable,

    /// <summary>The name has no address.</summary>
    NameUnresolved,

    /// <summary>The name has an address, and not that of the machine that was meant.</summary>
    NameResolvesElsewhere,

    /// <summary>It could not be looked at.</summary>
    NotChecked,
}
