using System.Net;
using System.Net.Sockets;

namespace ConnLint.Probing.Sockets;

/// <summary>A listening TCP socket of this system.</summary>
/// <param name="EndPoint">The address and port it holds; an IPv4-mapped IPv6 address is given as the IPv4 address that it serves.</param>
/// <param name="ProcessId">Its owner, or null where the system does not tell this user.</param>
internal sealed record Listener(IPEndPoint EndPoint, int? ProcessId)
{
    /// <summary>
    /// Whether a socket on <c>[::]</c> takes IPv4 connections too; null where the system's table does not say,
    /// so that only an attempt to connect can tell.
    /// </summary>
    public bool? IsDualStack { get; init; }

    /// <summary>Who waits to be accepted; null where the system's table does not say.</summary>
    public AcceptQueue? Queue { get; init; }

    /// <summary>
    /// Whether a connection to <paramref name="address"/> on the same port arrives here; a <c>[::]</c> socket of unknown kind counts as
    /// dual stack, the usual default.
    /// </summary>
    public bool Serves(IPAddress address)
    {
        var held = EndPoint.Address;
        if (held.Equals(address)) return true;
        if (held.Equals(IPAddress.Any)) return address.AddressFamily == AddressFamily.InterNetwork;
        if (!held.Equals(IPAddress.IPv6Any)) return false;
        return address.AddressFamily == AddressFamily.InterNetworkV6 || IsDualStack != false;
    }
}
