using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>The first packet of a TCP connection to this machine, as its firewall sees it. The answers are null where only the packet itself could tell.</summary>
/// <param name="To">The address that was asked, one of this machine's.</param>
/// <param name="Port">The port that was asked.</param>
internal sealed record Knocking(IPAddress To, int Port)
{
    /// <summary>Whether it comes from this machine: then it passes the loopback interface, whatever address was asked, and that address is its source, too.</summary>
    public bool IsFromHere { get; init; }

    /// <summary>The interface that has the address, by which one from another machine comes in; null where that is not known.</summary>
    public string? Interface { get; init; }

    /// <summary>The file name of the listener's program without <c>.exe</c>; null where it is not known.</summary>
    public string? Program { get; init; }

    /// <summary>The listener's command line, for comparison only; empty where it is not known.</summary>
    public string CommandLine { get; init; } = "";

    public bool IsIPv6 => To.AddressFamily == AddressFamily.InterNetworkV6;

    public bool Asks(IEnumerable<PortSpan> ports) => ports.Any(span => span.Contains(Port));

    public bool GoesTo(string network) => Contains(network, To);

    public bool? ComesFrom(string network) => IsFromHere ? Contains(network, To) : IsEverything(network) ? true : null;

    /// <param name="name">An interface, or the beginning of several with the sign for that (<c>+</c> of iptables, <c>*</c> of nftables) behind it.</param>
    public bool? ComesInBy(string name) => IsFromHere ? IsSame(name, "lo") || IsSame(name, "lo0") : Interface is null ? (IsSame(name, "lo") || IsSame(name, "lo0") ? false : null) : IsSame(name, Interface);

    private static bool IsSame(string name, string own) => name.EndsWith('+') || name.EndsWith('*') ? own.StartsWith(name[..^1], System.StringComparison.Ordinal) : name == own;

    private static bool IsEverything(string network) => network.EndsWith("/0", System.StringComparison.Ordinal);

    private static bool Contains(string network, IPAddress address)
        => IPNetwork.TryParse(network.Contains('/') ? network : network + (network.Contains(':') ? "/128" : "/32"), out var parsed) && parsed.Contains(address);
}
