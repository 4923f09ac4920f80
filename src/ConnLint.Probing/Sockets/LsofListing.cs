using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ConnLint.Probing.Sockets;

/// <summary>Reads <c>lsof -nP -iTCP -sTCP:LISTEN -F pctn</c>: one field a line, its first character naming it; a line that is not understood is skipped.</summary>
internal static class LsofListing
{
    public static IReadOnlyList<Listener> Parse(string text)
    {
        var listeners = new List<Listener>();
        int? processId = null;
        var isIPv6 = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length < 2) continue;
            var value = line.Substring(1).TrimEnd('\r');
            switch (line[0])
            {
                case 'p':
                    processId = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
                    break;
                case 't':
                    isIPv6 = value == "IPv6";
                    break;
                case 'n' when EndPointOf(value, isIPv6) is { } endPoint:
                    listeners.Add(new Listener(endPoint, processId) { IsDualStack = endPoint.Address.Equals(IPAddress.IPv6Any) ? null : false });
                    break;
            }
        }

        return listeners;
    }

    private static IPEndPoint? EndPointOf(string name, bool isIPv6)
    {
        var colon = name.LastIndexOf(':');
        if (colon < 0 || !ushort.TryParse(name.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return null;

        var host = name.Substring(0, colon);
        if (host == "*") return new IPEndPoint(isIPv6 ? IPAddress.IPv6Any : IPAddress.Any, port);
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address)) return null;
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return new IPEndPoint(address, port);
    }
}
