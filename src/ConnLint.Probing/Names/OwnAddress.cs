using System;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace ConnLint.Probing.Names;

/// <summary>Whether an address is one of this machine's: only those can be bound. Nothing is sent.</summary>
internal static class OwnAddress
{
    public static bool Is(IPAddress address)
    {
        if (IPAddress.IsLoopback(address)) return true;
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            // Another machine's, or of a family that this one does not have.
            return false;
        }
    }

    /// <summary>The name of the interface that has an address and leads out of this machine; null where none does, or the system does not tell.</summary>
    public static string? InterfaceOf(IPAddress address)
    {
        try
        {
            return Array.Find(NetworkInterface.GetAllNetworkInterfaces(), one => one.NetworkInterfaceType != NetworkInterfaceType.Loopback && one.GetIPProperties().UnicastAddresses.Any(own => own.Address.Equals(address)))?.Name;
        }
        catch (NetworkInformationException)
        {
            // A sandbox that hides them.
            return null;
        }
    }
}
