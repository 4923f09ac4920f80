using System;
using System.Net;
using System.Net.Sockets;

namespace ConnLint.Endpoints.Addresses;

/// <summary>
/// A bind address after normalisation: the interfaces it reaches and the families it is bound on, however it was written.
/// </summary>
internal readonly struct BindAddress : IEquatable<BindAddress>
{
    /// <summary><c>localhost</c>: both loopback addresses.</summary>
    public static readonly BindAddress Localhost = new(BindScope.Loopback, AddressFamilies.Both, null);

    /// <summary><c>*</c>, <c>+</c>, a host name, or <c>[::]</c> in Kestrel, whose socket is dual stack.</summary>
    public static readonly BindAddress Any = new(BindScope.Any, AddressFamilies.Both, null);

    public static readonly BindAddress LoopbackIPv4 = new(BindScope.Loopback, AddressFamilies.IPv4, null);

    public static readonly BindAddress LoopbackIPv6 = new(BindScope.Loopback, AddressFamilies.IPv6, null);

    private readonly IPAddress? _one;

    private BindAddress(BindScope scope, AddressFamilies families, IPAddress? one)
    {
        Scope = scope;
        Families = families;
        _one = one;
    }

    public BindScope Scope { get; }

    public AddressFamilies Families { get; }

    /// <summary>Normalises an IP address as a server binds it.</summary>
    /// <param name="address">The address handed to the server.</param>
    /// <param name="dualStack">
    /// Whether the server turns <c>[::]</c> into a dual-stack socket: Kestrel does, <see cref="TcpListener"/> and a plain socket do not.
    /// </param>
    public static BindAddress From(IPAddress address, bool dualStack)
    {
        var family = address.AddressFamily == AddressFamily.InterNetworkV6 ? AddressFamilies.IPv6 : AddressFamilies.IPv4;
        if (address.Equals(IPAddress.IPv6Any))
            return new(BindScope.Any, dualStack ? AddressFamilies.Both : AddressFamilies.IPv6, null);
        if (address.Equals(IPAddress.Any))
            return new(BindScope.Any, AddressFamilies.IPv4, null);
        if (address.Equals(IPAddress.Loopback) || address.Equals(IPAddress.IPv6Loopback))
            return new(BindScope.Loopback, family, null);

        // 127.0.0.2 is reachable from this machine only, yet it is another address than 127.0.0.1.
        return new(IPAddress.IsLoopback(address) ? BindScope.Loopback : BindScope.OneAddress, family, address);
    }

    /// <summary>Whether two listeners on the same port would collide.</summary>
    public bool Overlaps(BindAddress other)
    {
        if ((Families & other.Families) == AddressFamilies.None) return false;
        if (Scope == BindScope.Any || other.Scope == BindScope.Any) return true;
        return Equals(_one, other._one) && Scope == other.Scope;
    }

    /// <summary>Whether a connection from this machine to <paramref name="target"/> reaches this listener.</summary>
    public bool Serves(BindAddress target) => Overlaps(target);

    public bool Equals(BindAddress other) => Scope == other.Scope && Families == other.Families && Equals(_one, other._one);

    public override bool Equals(object? obj) => obj is BindAddress other && Equals(other);

    public override int GetHashCode() => ((int)Scope * 31) + ((int)Families * 7) + (_one?.GetHashCode() ?? 0);

    /// <summary>The address as it stands in a listen URL: <c>localhost</c>, <c>127.0.0.1</c>, <c>[::1]</c>, <c>0.0.0.0</c>, <c>[::]</c>, <c>*</c>.</summary>
    public override string ToString() => (Scope, Families) switch
    {
        _ when _one is not null => _one.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{_one}]" : _one.ToString(),
        (BindScope.Loopback, AddressFamilies.Both) => "localhost",
        (BindScope.Loopback, AddressFamilies.IPv4) => "127.0.0.1",
        (BindScope.Loopback, _) => "[::1]",
        (_, AddressFamilies.Both) => "*",
        (_, AddressFamilies.IPv4) => "0.0.0.0",
        _ => "[::]",
    };
}
