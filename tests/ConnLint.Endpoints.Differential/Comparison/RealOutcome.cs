using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Puts a server's answer into the words of an <see cref="Outcome"/>.</summary>
internal static class RealOutcome
{
    private const int FirstDynamicPort = 32_768;

    public static Outcome Of(Answer answer, Case one)
        => answer.Throws is not null
            ? new Outcome { Throws = answer.Throws }
            : new Outcome { Bound = [.. answer.Addresses.Select(address => Bound(address, answer, CaseJson.Write(one))).Order(StringComparer.Ordinal)], Overridden = answer.Overridden };

    /// <summary>The addresses for which the system's table lacks a socket: then the server's own list is no evidence.</summary>
    public static IReadOnlyList<string> WithoutSocket(Answer answer)
        => answer.Sockets.Count == 0 ? [] : [.. answer.Addresses.SelectMany(static address => Sockets(Split(address))).Where(socket => !answer.Sockets.Contains(socket))];

    private static string Bound(string address, Answer answer, string text)
    {
        var (scheme, host, port) = Split(address);
        var ip = IsLocalhost(host) ? "127.0.0.1" : host.Trim('[', ']');
        var endpoint = answer.Endpoints.FirstOrDefault(endpoint => endpoint.Port == port && endpoint.Address == ip);
        var digits = port.ToString(CultureInfo.InvariantCulture);
        var shown = port >= FirstDynamicPort && !text.Contains(digits, StringComparison.Ordinal) ? "0" : digits;
        // Which name below localhost a URL has changes nothing about what is bound.
        return $"{scheme}://{(IsLocalhost(host) ? "localhost" : host)}:{shown} {endpoint?.Protocols ?? "?"}";
    }

    private static IEnumerable<string> Sockets((string Scheme, string Host, int Port) address)
        => IsLocalhost(address.Host)
            ? [new IPEndPoint(IPAddress.Loopback, address.Port).ToString(), new IPEndPoint(IPAddress.IPv6Loopback, address.Port).ToString()]
            : [new IPEndPoint(IPAddress.Parse(address.Host), address.Port).ToString()];

    private static (string Scheme, string Host, int Port) Split(string address)
    {
        var host = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var colon = address.LastIndexOf(':');
        return (address[..(host - 3)], address[host..colon], int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture));
    }

    private static bool IsLocalhost(string host) => host.EndsWith("localhost", StringComparison.Ordinal);
}
