using System;
using System.Globalization;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>A promised <c>localhost</c> that one of the two loopback addresses alone serves.</summary>
internal static class HalfBound
{
    private const string Localhost = "://localhost:";

    /// <summary>Where the server's own addresses show it.</summary>
    public static Told Tell(string application, Promise promise, HalfServed half)
        => Told(application, promise, half.Url, half.Port, half.Served == AddressFamilies.IPv4 ? IPAddress.IPv6Loopback : IPAddress.Loopback);

    /// <summary>Where only the system knows: the server says <c>localhost</c> as soon as it has one of them.</summary>
    public static Told? Tell(string application, Promise? promise)
    {
        if (promise is null) return null;
        foreach (var url in promise.Urls)
        {
            // The usual form; a parser is not loaded for every good start.
            var at = url.IndexOf(Localhost, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !ushort.TryParse(url.AsSpan(at + Localhost.Length).TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0) continue;
            if (LoopbackSockets.Free(port) is { } free) return Told(application, promise, url, port, free);
        }

        return null;
    }

    private static Told Told(string application, Promise promise, string url, int port, IPAddress free)
    {
        var other = free.Equals(IPAddress.Loopback) ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        return new Told(
            RuleCatalogue.HalfBoundLocalhost, false,
            application, new IPEndPoint(other, port), new IPEndPoint(free, port), Quoted.Url(url), promise.Source, other);
    }
}
