using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining.Looking;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Names;
using ConnLint.Probing.Protocols;
using ConnLint.Probing.Proxies;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>Looks: resolves the name, tries the loopback addresses, reads the system's sockets and the repository's promises.</summary>
internal sealed class EvidenceGathering(SocketTable table, SolutionPromises solution)
{
    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RemoteLimit = TimeSpan.FromSeconds(3); // a router or a neighbour that is missing is told after as long

    private readonly List<Gap> _gaps = [];
    private bool _isTableRead = true;

    public async Task<Evidence> OfAsync(Target target, Symptom? pasted, CancellationToken cancellationToken)
    {
        // The files are read on another thread meanwhile; for another machine, nobody waits for them.
        var promises = Task.Run(Promises, cancellationToken);
        var (resolved, naming) = target.Address is not null ? ([target.Address], null) : await new NameLook(_gaps).OfAsync(target, cancellationToken).ConfigureAwait(false);
        var evidence = new Evidence(target, resolved, [])
        {
            Pasted = pasted,
            Naming = naming,
            Proxy = ProxyVariables.For(target.Scheme == "https", target.Host, Environment.GetEnvironmentVariable),
            Gaps = _gaps,
        };
        if (resolved.Count == 0) return new ContainerLook(_gaps).AddServices(evidence, await promises.ConfigureAwait(false));

        IPAddress[] own = [.. resolved.Where(static address => !IPAddress.IsLoopback(address) && OwnAddress.Is(address))];
        var sockets = await SocketsAsync(target, resolved, own, cancellationToken).ConfigureAwait(false);
        evidence = evidence with { Attempts = sockets.Attempts, Own = own, IsTableRead = _isTableRead };
        if (target.HasScheme && evidence.First(ConnectOutcome.Accepted) is { } accepted)
            evidence = evidence with { Spoken = await SpokenAsync(target, accepted.EndPoint, cancellationToken).ConfigureAwait(false) };

        if (RouteLook.Concerned(evidence) is { } lost) evidence = await LookAsync("The way to " + HostTexts.Of(lost), evidence, seen => new RouteLook(_gaps).AddToAsync(seen, lost, cancellationToken)).ConfigureAwait(false);

        if (!evidence.IsHere && naming?.LedBy(target, resolved) is null)
        {
            // Who listens on another machine is nothing that this one knows, and its own listeners and projects have nothing to do with it.
            if (!evidence.IsAccepted) _gaps.Add(new Gap("Who listens on " + string.Join(" and ", resolved.Select(HostTexts.Of)), "that is another machine"));
            return evidence;
        }

        var found = await promises.ConfigureAwait(false);
        evidence = new PortLook(_gaps).AddTo(WithOwners(evidence, found, sockets.Listeners));

        if (ProcessLook.Matters(evidence)) evidence = await LookAsync("The processes of the projects", evidence, seen => Task.FromResult(new ProcessLook(table, solution).AddTo(seen, sockets.Listeners))).ConfigureAwait(false);

        // Asked here, as even an empty look takes the time of its compilation, and the usual refusal needs none.
        if (ContainerLook.Matters(evidence) || FirewallLook.Matters(evidence)) evidence = await LookFurtherAsync(evidence, found, sockets.Listeners, cancellationToken).ConfigureAwait(false);
        return evidence with { Gaps = [.. _gaps, .. found.Gaps] };
    }

    private async Task<Evidence> LookFurtherAsync(Evidence evidence, FoundPromises found, IReadOnlyList<Listener> listeners, CancellationToken cancellationToken)
    {
        evidence = await LookAsync("Containers", evidence, seen => new ContainerLook(_gaps).AddToAsync(seen, found, cancellationToken)).ConfigureAwait(false);
        return await LookAsync("The firewall", evidence, seen => new FirewallLook(table, listeners, _gaps).AddToAsync(seen, cancellationToken)).ConfigureAwait(false);
    }

    // A look that fails must neither end the others nor vanish.
    private async Task<Evidence> LookAsync(string subject, Evidence evidence, Func<Evidence, Task<Evidence>> look)
    {
        try
        {
            return await look(evidence).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _gaps.Add(new Gap(subject, exception.GetType().Name) { IsFault = true });
            return evidence;
        }
    }

    private Evidence WithOwners(Evidence evidence, FoundPromises found, IReadOnlyList<Listener> listeners)
    {
        var port = evidence.Target.Port;
        var names = found.Promises.Select(static promise => promise.Name).Distinct().ToList();
        return evidence with
        {
            Holders = Holders(listeners, evidence, static (held, asked) => held == asked),
            Others = Holders(listeners, evidence, static (held, asked) => held != asked)
                .Where(holder => holder.Owner is { } owner && (owner.IsDotnet || names.Exists(owner.Runs)))
                .OrderBy(holder => Math.Abs(holder.Port - port)).ToList(),
            Promises = evidence.IsAccepted ? [.. found.Promises.Select(promise => promise.Bind.Port == port ? solution.WithAssembly(promise) : promise)] : found.Promises,
            Solution = found.Folder,
        };
    }

    private async Task<Recognition> SpokenAsync(Target target, IPEndPoint endPoint, CancellationToken cancellationToken)
    {
        var spoken = await new ProtocolRecognition(endPoint, AttemptLimit).RunAsync(target.Scheme == "https", cancellationToken).ConfigureAwait(false);
        if (spoken.Protocol == SpokenProtocol.Unknown)
            _gaps.Add(new Gap("What " + HostTexts.Of(endPoint) + " speaks", string.Join(", ", spoken.Results.Select(static result => result.Name + ": " + result.Message))));
        return spoken;
    }

    private FoundPromises Promises()
    {
        try
        {
            return solution.Read();
        }
        catch (Exception exception)
        {
            return new FoundPromises("the current folder", "", [], [new Gap("The projects around the current folder", exception.GetType().Name) { IsFault = true }]);
        }
    }

    // A listener that starts or ends between the two readings would look like a contradiction; looking again settles that.
    private async Task<(ConnectResult[] Attempts, IReadOnlyList<Listener> Listeners)> SocketsAsync(
        Target target, IReadOnlyList<IPAddress> resolved, IPAddress[] own, CancellationToken cancellationToken)
    {
        for (var isSecond = false; ; isSecond = true)
        {
            // Beyond this machine, only what was asked is contacted.
            var isHere = resolved.All(IPAddress.IsLoopback);
            var addresses = isHere ? resolved.Append(IPAddress.Loopback).Append(IPAddress.IPv6Loopback).Distinct() : resolved;
            var attempts = Task.WhenAll(addresses.Select(
                address => ConnectAttempt.ToAsync(new IPEndPoint(address, target.Port), isHere ? AttemptLimit : RemoteLimit, cancellationToken)));
            var listeners = Listeners();
            var results = await attempts.ConfigureAwait(false);
            if (isSecond || !Contradicts(results, own, listeners)) return (results, listeners);
        }
    }

    private static bool Contradicts(ConnectResult[] attempts, IPAddress[] own, IReadOnlyList<Listener> listeners)
        => Array.Exists(attempts, attempt => attempt.Outcome == ConnectOutcome.Refused && (IPAddress.IsLoopback(attempt.EndPoint.Address) || own.Contains(attempt.EndPoint.Address))
            && listeners.Any(listener => listener.EndPoint.Port == attempt.EndPoint.Port
                && listener.IsDualStack is not null
                && listener.Serves(attempt.EndPoint.Address)));

    private IReadOnlyList<Listener> Listeners()
    {
        try
        {
            return table.Listeners();
        }
        catch (Exception exception)
        {
            _isTableRead = false;
            _gaps.Add(new Gap("The system's socket table", exception.GetType().Name) { IsFault = true });
            return [];
        }
    }

    private List<Holder> Holders(IReadOnlyList<Listener> listeners, Evidence evidence, Func<int, int, bool> isWanted)
    {
        var holders = new List<Holder>();
        foreach (var listener in listeners)
        {
            if (!isWanted(listener.EndPoint.Port, evidence.Target.Port)) continue;
            var process = listener.ProcessId is { } id ? table.Describe(id) : null;
            var owner = process is null ? null : Owner.Of(process);
            if (owner is null && listener.EndPoint.Port == evidence.Target.Port)
                _gaps.Add(new Gap("The owner of " + HostTexts.Of(listener.EndPoint), table.Limitation ?? "its process ended meanwhile"));
            holders.Add(new Holder(listener, owner) { CommandLine = process?.CommandLine ?? "" });
        }

        return holders;
    }
}
