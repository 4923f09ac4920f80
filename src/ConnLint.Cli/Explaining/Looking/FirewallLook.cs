using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Failures;
using ConnLint.Probing.Firewalls;
using ConnLint.Probing.Names;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>
/// Looks for what keeps connections away: from this machine, after silence or a refusal that the socket table contradicts, and else from others, where an address was asked by which they come.
/// </summary>
internal sealed class FirewallLook(SocketTable table, IReadOnlyList<Listener> listeners, List<Gap> gaps)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public async Task<Evidence> AddToAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        if (!Matters(evidence)) return evidence;
        if (evidence.IsAccepted) return evidence with { FirewallForOthers = Rules(Packet(evidence, OthersComeBy(evidence)!)) };

        var asked = evidence.Resolved.First(evidence.IsOwn);
        var isIPv6 = asked.AddressFamily == AddressFamily.InterNetworkV6;
        var other = OtherListener(evidence, asked);
        var otherControl = other is null ? null : ConnectAttempt.ToAsync(new IPEndPoint(asked, other.EndPoint.Port), Limit, cancellationToken);
        var control = await ControlConnection.TryAsync(isIPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, Limit, cancellationToken).ConfigureAwait(false);
        evidence = evidence with
        {
            Control = control,
            OtherControl = otherControl is null ? null : await otherControl.ConfigureAwait(false),
            OtherControlOwner = other?.ProcessId is { } id && table.Describe(id) is { } process ? Owner.Of(process) : null,
        };
        return evidence with { Firewall = Rules(Packet(evidence, asked) with { IsFromHere = true }) };
    }

    /// <summary>Whether a firewall can matter: it does not where a refusal has its reason already.</summary>
    public static bool Matters(Evidence evidence)
        => evidence is { IsAccepted: false, IsHere: true } && (evidence.First(ConnectOutcome.TimedOut) is not null || evidence.First(ConnectOutcome.Failed) is not null || evidence.ServingHolder is not null)
            || evidence.IsAccepted && OthersComeBy(evidence) is not null;

    // A .NET program, or a service of the system: others may wait for one connection alone, as a debugger does, and that one would be ours.
    private Listener? OtherListener(Evidence evidence, IPAddress asked)
        => evidence.Others.Select(static holder => holder.Listener).Concat(listeners.Where(static listener => listener.EndPoint.Port < PortDenial.FirstUnprivileged))
            .FirstOrDefault(listener => listener.EndPoint.Port != evidence.Target.Port && listener.Serves(asked));

    // What goes into a container is forwarded, and asked of other rules than what stays here.
    private static IPAddress? OthersComeBy(Evidence evidence)
        => evidence.Holders.Any(static holder => holder.Owner is { } owner && Forwarders.PublishesContainers(owner.Program)) ? null : evidence.Resolved.FirstOrDefault(address => evidence.Own.Contains(address));

    private static Knocking Packet(Evidence evidence, IPAddress to)
    {
        var holder = evidence.ServingHolder;
        return new Knocking(to, evidence.Target.Port) { Interface = OwnAddress.InterfaceOf(to), Program = holder?.Owner is { } owner ? owner.IsDotnet ? "dotnet" : owner.Program : null, CommandLine = holder?.CommandLine ?? "" };
    }

    private IReadOnlyList<FirewallRule> Rules(Knocking packet)
    {
        var (rules, limitation) = FirewallRules.Blocking(packet);
        if (limitation is not null) gaps.Add(new Gap("The rules of the firewall", limitation));
        return rules;
    }
}
