using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Firewalls;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Looks for what keeps connections from this machine's own addresses: only after silence, or a refusal that the socket table contradicts.</summary>
internal sealed class FirewallLook(List<Gap> gaps)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public async Task<Evidence> AddToAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        if (!Matters(evidence)) return evidence;

        var isIPv6 = evidence.Resolved[0].AddressFamily == AddressFamily.InterNetworkV6;
        var control = await ControlConnection.TryAsync(isIPv6 ? IPAddress.IPv6Loopback : IPAddress.Loopback, Limit, cancellationToken).ConfigureAwait(false);
        var (rules, limitation) = FirewallRules.Blocking(evidence.Target.Port);
        if (limitation is not null) gaps.Add(new Gap("The rules of the firewall", limitation));
        return evidence with { Control = control, Firewall = rules };
    }

    /// <summary>Whether a firewall can matter: it does not where a refusal has its reason already.</summary>
    public static bool Matters(Evidence evidence)
        => evidence is { IsAccepted: false, IsHere: true } && (evidence.First(ConnectOutcome.TimedOut) is not null || evidence.First(ConnectOutcome.Failed) is not null || evidence.ServingHolder is not null);
}
