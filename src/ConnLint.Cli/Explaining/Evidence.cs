using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Containers;
using ConnLint.Probing.Firewalls;
using ConnLint.Probing.Ports;
using ConnLint.Probing.Protocols;
using ConnLint.Probing.Proxies;
using ConnLint.Probing.Routes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>All that was seen, and nothing concluded from it.</summary>
/// <param name="Target">What was asked.</param>
/// <param name="Resolved">The addresses to which a client goes; empty where the name does not resolve.</param>
/// <param name="Attempts">An attempt for each of these and, within this machine, for its loopback addresses.</param>
internal sealed record Evidence(Target Target, IReadOnlyList<IPAddress> Resolved, IReadOnlyList<ConnectResult> Attempts)
{
    /// <summary>What somebody has seen before, as the pasted message tells; null where none was pasted.</summary>
    public Symptom? Pasted { get; init; }

    /// <summary>Why the name leads where it does; null for an address, and for a name that leads to loopback addresses as it should.</summary>
    public NameFacts? Naming { get; init; }

    /// <summary>Addresses beside those of loopback that are this machine's.</summary>
    public IReadOnlyList<IPAddress> Own { get; init; } = [];

    /// <summary>Who listens on the target's port, on any address.</summary>
    public IReadOnlyList<Holder> Holders { get; init; } = [];

    /// <summary>.NET processes that listen on other ports.</summary>
    public IReadOnlyList<Holder> Others { get; init; } = [];

    /// <summary>Processes of the projects that promise the target's port, which listen on nothing; empty where somebody listens, or nobody looked.</summary>
    public IReadOnlyList<Owner> Silent { get; init; } = [];

    /// <summary>When it was looked.</summary>
    public DateTimeOffset Time { get; init; } = TimeProvider.System.GetUtcNow();

    /// <summary>What the projects of this repository promise, on any port.</summary>
    public IReadOnlyList<ProjectPromise> Promises { get; init; } = [];

    /// <summary>The ports of the repository's compose services; empty where no container can matter and nobody looked.</summary>
    public IReadOnlyList<ServicePort> Services { get; init; } = [];

    /// <summary>The containers that run now, as far as the engine could be asked.</summary>
    public IReadOnlyList<RunningContainer> Containers { get; init; } = [];

    /// <summary>The promises on the target's port.</summary>
    public IEnumerable<ProjectPromise> Promised => Promises.Where(promise => promise.Bind.Port == Target.Port);

    /// <summary>The folder below which projects were looked for, fit to be shown; null where the target is elsewhere and nobody looked.</summary>
    public string? Solution { get; init; }

    /// <summary>What the address that accepts speaks; null where the target names no scheme or nobody accepts.</summary>
    public Recognition? Spoken { get; init; }

    /// <summary>The proxy that the environment gives to requests for the target; null where it names none.</summary>
    public ProxyVariables? Proxy { get; init; }

    /// <summary>What the system does with ports; null where no message speaks of a bind and nobody looked.</summary>
    public PortRules? Ports { get; init; }

    /// <summary>The firewall's rules that block the port; empty where none does, or where none can matter and nobody looked.</summary>
    public IReadOnlyList<FirewallRule> Firewall { get; init; } = [];

    /// <summary>What keeps other machines from the port, while this one is served; empty where nothing does, or where no other machine can be meant and nobody looked.</summary>
    public IReadOnlyList<FirewallRule> FirewallForOthers { get; init; } = [];

    /// <summary>A connection to a listener of our own on this machine, for comparison; null where it can't tell anything.</summary>
    public ConnectResult? Control { get; init; }

    /// <summary>A connection to another program of this machine that listens, for comparison; null where none is known, or it can't tell anything.</summary>
    public ConnectResult? OtherControl { get; init; }

    /// <summary>Who that is; null where the system does not tell.</summary>
    public Owner? OtherControlOwner { get; init; }

    /// <summary>The way to the address of another machine that is silent or out of reach; null where none is, or nobody could look.</summary>
    public Route? Route { get; init; }

    /// <summary>What could not be looked at.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>Whether the system told who listens.</summary>
    public bool IsTableRead { get; init; } = true;

    /// <summary>Whether some address that a client tries accepts its connection.</summary>
    public bool IsAccepted => Asked.Any(static attempt => attempt.Outcome == ConnectOutcome.Accepted);

    /// <summary>Who holds the port where a client asks, by the system's own table; null where nobody does.</summary>
    public Holder? ServingHolder => Holders.FirstOrDefault(
        holder => Asked.Any(attempt => IsOwn(attempt.EndPoint.Address) && holder.Listener.Serves(attempt.EndPoint.Address)));

    /// <summary>Whether some address that a client tries is this machine's; elsewhere nobody but the attempt tells who listens.</summary>
    public bool IsHere => Resolved.Any(IsOwn);

    /// <summary>How the command ends where nobody accepts.</summary>
    public ExitCode FailureCode => First(ConnectOutcome.TimedOut) is null ? ExitCode.Refused : ExitCode.TimedOut;

    /// <summary>The attempts that a client of the target makes.</summary>
    public IEnumerable<ConnectResult> Asked => Attempts.Where(attempt => Resolved.Contains(attempt.EndPoint.Address));

    /// <summary>Whether an address is this machine's.</summary>
    public bool IsOwn(IPAddress address) => IPAddress.IsLoopback(address) || Own.Contains(address);

    /// <summary>The first attempt of a client that ended so, or null.</summary>
    public ConnectResult? First(ConnectOutcome outcome) => Asked.FirstOrDefault(attempt => attempt.Outcome == outcome);
}

/// <summary>Something that could not be looked at, and why.</summary>
internal sealed record Gap(string Subject, string Reason)
{
    /// <summary>Whether the look itself failed, as opposed to one that the system or the user does not allow.</summary>
    public bool IsFault { get; init; }
}
