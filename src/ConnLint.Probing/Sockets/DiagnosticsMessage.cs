using System;
using System.Collections.Generic;
using System.Net;

namespace ConnLint.Probing.Sockets;

/// <summary>The wire format of <c>sock_diag</c>: <c>linux/netlink.h</c> and <c>linux/inet_diag.h</c>, numbers in the machine's byte order.</summary>
internal static class DiagnosticsMessage
{
    private const ushort ByFamily = 20; // SOCK_DIAG_BY_FAMILY
    private const ushort RequestAlone = 1;
    private const ushort RequestAndDump = 0x301;
    private const ushort Error = 2;
    private const ushort Done = 3;
    private const int NoEntry = -2;
    private const byte Listening = 10; // TCP_LISTEN
    private const int HeaderLength = 16;
    private const int RequestLength = HeaderLength + 56;
    private const int PortOffset = HeaderLength + 4;
    private const int AddressOffset = HeaderLength + 8;
    private const int WaitingOffset = HeaderLength + 56; // idiag_rqueue, and behind it idiag_wqueue
    private const int InodeOffset = HeaderLength + 68;
    private const int AttributesOffset = HeaderLength + 72;
    private const ushort OnlyIPv6Attribute = 11; // INET_DIAG_SKV6ONLY
    private const int LookupOffset = HeaderLength + 8; // struct inet_diag_sockid
    private const byte IPv4 = 2;
    private const byte IPv6 = 10;

    /// <summary>Asks for every TCP socket of a family that listens.</summary>
    public static byte[] Request(byte family)
    {
        var request = Request(family, RequestAndDump);
        BitConverter.GetBytes(1 << Listening).CopyTo(request, HeaderLength + 4);
        return request;
    }

    /// <summary>Asks for the socket to which the kernel would give a connection to this address, by its own rules: any address, or one socket for both families, included.</summary>
    public static byte[] Lookup(IPEndPoint endPoint)
    {
        var address = endPoint.Address.GetAddressBytes();
        var request = Request(address.Length == 4 ? IPv4 : IPv6, RequestAlone);
        request[LookupOffset] = (byte)(endPoint.Port >> 8);
        request[LookupOffset + 1] = (byte)endPoint.Port;
        address.CopyTo(request, LookupOffset + 4);
        address.CopyTo(request, LookupOffset + 20);
        for (var i = LookupOffset + 40; i < RequestLength; i++) request[i] = 0xFF; // INET_DIAG_NOCOOKIE
        return request;
    }

    /// <summary>Whether the answer to <see cref="Lookup"/> names a listener; null for an answer that says neither.</summary>
    public static bool? IsListener(byte[] answer, int length)
    {
        if (length < HeaderLength + 4) return null;
        return BitConverter.ToUInt16(answer, 4) switch
        {
            Error => BitConverter.ToInt32(answer, HeaderLength) == NoEntry ? false : null,
            ByFamily => answer[HeaderLength + 1] == Listening,
            _ => null,
        };
    }

    /// <summary>Adds the sockets of one packet of the answer.</summary>
    public static DumpState Parse(byte[] packet, int length, List<LinuxSocket> sockets)
    {
        var start = 0;
        while (start + HeaderLength <= length)
        {
            var messageLength = BitConverter.ToInt32(packet, start);
            var type = BitConverter.ToUInt16(packet, start + 4);
            if (type == Done) return DumpState.Ended;
            if (type != ByFamily || messageLength < AttributesOffset || messageLength > length - start) return DumpState.Broken;

            sockets.Add(SocketIn(packet, start, start + messageLength));
            start += Aligned(messageLength);
        }

        return DumpState.Continues;
    }

    private static byte[] Request(byte family, ushort flags)
    {
        var request = new byte[RequestLength];
        BitConverter.GetBytes(RequestLength).CopyTo(request, 0);
        BitConverter.GetBytes(ByFamily).CopyTo(request, 4);
        BitConverter.GetBytes(flags).CopyTo(request, 6);
        request[HeaderLength] = family;
        request[HeaderLength + 1] = 6; // IPPROTO_TCP
        return request;
    }

    private static LinuxSocket SocketIn(byte[] packet, int start, int end)
    {
        var address = AddressIn(packet, start);
        var port = (packet[start + PortOffset] << 8) | packet[start + PortOffset + 1];
        var inode = BitConverter.ToUInt32(packet, start + InodeOffset);
        return new LinuxSocket(new IPEndPoint(address, port), inode, IsOnlyIPv6(packet, start + AttributesOffset, end))
        {
            Queue = new AcceptQueue(BitConverter.ToInt32(packet, start + WaitingOffset), BitConverter.ToInt32(packet, start + WaitingOffset + 4)),
        };
    }

    private static IPAddress AddressIn(byte[] packet, int start)
    {
        var bytes = new byte[packet[start + HeaderLength] == IPv4 ? 4 : 16];
        Array.Copy(packet, start + AddressOffset, bytes, 0, bytes.Length);
        var address = new IPAddress(bytes);
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    private static bool? IsOnlyIPv6(byte[] packet, int start, int end)
    {
        while (start + 4 < end)
        {
            int length = BitConverter.ToUInt16(packet, start);
            if (length < 4) return null;
            if (BitConverter.ToUInt16(packet, start + 2) == OnlyIPv6Attribute) return packet[start + 4] != 0;
            start += Aligned(length);
        }

        return null;
    }

    private static int Aligned(int length) => (length + 3) & ~3;
}

/// <summary>Whether more packets of an answer follow.</summary>
internal enum DumpState
{
    Continues,
    Ended,
    Broken,
}
