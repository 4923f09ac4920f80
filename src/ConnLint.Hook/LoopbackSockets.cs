using System.Net;
using System.Net.Sockets;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Hook;

/// <summary>
/// Asks the system whether this machine's two loopback addresses are taken on a port: the server says <c>localhost</c> even when it got only one of them.
/// A socket that is bound and closed at once, without listening, tells it on every system and costs less than to read the system's tables.
/// </summary>
internal static class LoopbackSockets
{
    /// <summary>The address families that this machine has.</summary>
    public static AddressFamilies Families => Socket.OSSupportsIPv6 ? AddressFamilies.Both : AddressFamilies.IPv4;

    /// <summary>The address on which nobody is, where somebody is on the other; null where both are taken, or one of them is none of this machine.</summary>
    public static IPAddress? Free(int port)
    {
        if (Families != AddressFamilies.Both) return null;
        bool? four = IsFree(IPAddress.Loopback, port), six = IsFree(IPAddress.IPv6Loopback, port);
        return (four, six) switch
        {
            (true, false) => IPAddress.Loopback,
            (false, true) => IPAddress.IPv6Loopback,
            _ => null,
        };
    }

    private static bool? IsFree(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.AddressAlreadyInUse ? false : null;
        }
    }
}
