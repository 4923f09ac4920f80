using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace ConnLint.Probing.Sockets;

/// <summary>Reads <c>/proc/net/tcp</c> and <c>/proc/net/tcp6</c>; a line that is not understood is skipped.</summary>
internal static class ProcNetTcp
{
    private const string Listening = "0A";
    private const int AddressColumn = 1;
    private const int StateColumn = 3;
    private const int InodeColumn = 9;

    private static readonly char[] Blanks = [' ', '\t'];

    public static IEnumerable<LinuxSocket> Parse(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var columns = line.Split(Blanks, InodeColumn + 2, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length <= InodeColumn || columns[StateColumn] != Listening) continue;
            if (!long.TryParse(columns[InodeColumn], NumberStyles.None, CultureInfo.InvariantCulture, out var inode)) continue;
            if (EndPointOf(columns[AddressColumn]) is { } endPoint) yield return new LinuxSocket(endPoint, inode, null);
        }
    }

    private static IPEndPoint? EndPointOf(string text)
    {
        var colon = text.IndexOf(':');
        if (colon is not (8 or 32) || AddressOf(text.Substring(0, colon)) is not { } address) return null;
        return ushort.TryParse(text.Substring(colon + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var port)
            ? new IPEndPoint(address, port)
            : null;
    }

    // The kernel prints the address as 32-bit words of the machine's own byte order.
    private static IPAddress? AddressOf(string hexadecimal)
    {
        var bytes = new byte[hexadecimal.Length / 2];
        for (var start = 0; start < hexadecimal.Length; start += 8)
        {
            if (!uint.TryParse(hexadecimal.Substring(start, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var word)) return null;
            BitConverter.GetBytes(word).CopyTo(bytes, start / 2);
        }

        var address = new IPAddress(bytes);
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
