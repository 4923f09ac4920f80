using System;
using System.Collections.Generic;
using System.Net;

namespace ConnLint.Probing.Sockets;

/// <summary>Reads the memory layout of <c>MIB_TCPTABLE_OWNER_PID</c> and <c>MIB_TCP6TABLE_OWNER_PID</c>.</summary>
internal static class TcpTableBytes
{
    private const int CountLength = 4;

    /// <summary>Rows of six words: state, local address, local port, remote address, remote port, owner.</summary>
    public static IEnumerable<Listener> ParseIPv4(byte[] table)
        => Rows(table, length: 24, (row) => ToListener(new IPAddress(Slice(table, row + 4, 4)), table, row + 8, row + 20));

    /// <summary>Rows of local address, scope and port, remote address, scope and port, state, owner.</summary>
    public static IEnumerable<Listener> ParseIPv6(byte[] table)
        => Rows(table, length: 56, (row) => ToListener(new IPAddress(Slice(table, row, 16)), table, row + 20, row + 52));

    private static IEnumerable<Listener> Rows(byte[] table, int length, Func<int, Listener> read)
    {
        if (table.Length < CountLength) yield break;
        var count = BitConverter.ToUInt32(table, 0);
        for (var index = 0; index < count && CountLength + ((index + 1) * length) <= table.Length; index++)
            yield return read(CountLength + (index * length));
    }

    // A dual-stack socket appears in both tables, so its row in the second stands for IPv6 alone.
    private static Listener ToListener(IPAddress address, byte[] table, int port, int owner)
    {
        var endPoint = new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, (table[port] << 8) | table[port + 1]);
        return new Listener(endPoint, BitConverter.ToInt32(table, owner)) { IsDualStack = false };
    }

    private static byte[] Slice(byte[] table, int start, int length)
    {
        var slice = new byte[length];
        Array.Copy(table, start, slice, 0, length);
        return slice;
    }
}
