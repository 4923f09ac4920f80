using System;
using System.Net;

namespace ConnLint.Endpoints.Addresses;

/// <summary>The URL prefixes for which HTTP.sys asks an ordinary user for a reservation, however they reach it: <c>HttpListener</c> on Windows, <c>UseHttpSys</c>.</summary>
/// <remarks>
/// Grammar: <c>scheme "://" host [":" port] ["/" path]</c>. On <c>localhost</c> nobody needs one; <c>+</c>, <c>*</c> and every other name do. Sources: learn.microsoft.com, "UrlPrefix Strings"
/// of HTTP Server, and "HTTP.sys web server implementation in ASP.NET Core". Of loopback addresses, reports differ, so they are taken for free.
/// </remarks>
internal static class ReservedPrefix
{
    private const string Localhost = "localhost";

    /// <summary>The host that needs a reservation; null where none is needed, or where the host is known only at run time.</summary>
    /// <param name="prefix">The prefix, or as much of it as is known.</param>
    public static string? HostOf(string prefix)
    {
        var delimiter = prefix.IndexOf("://", StringComparison.Ordinal);
        if (delimiter < 0) return null;

        var start = delimiter + 3;
        var bracket = start < prefix.Length && prefix[start] == '[' ? prefix.IndexOf(']', start) : start;
        if (bracket < 0) return null;

        var end = prefix.IndexOfAny([':', '/'], bracket);
        var host = prefix.Substring(start, (end < 0 ? prefix.Length : end) - start);
        return host.Length == 0 || host.IndexOf(TracedText.Hole) >= 0 || IsFree(host) ? null : host;
    }

    /// <summary>Whether the host is every name at once: <c>+</c>, or <c>*</c> for what nobody else asked for.</summary>
    public static bool IsWildcard(string host) => host is "+" or "*";

    /// <summary>What <c>netsh http add urlacl</c> has to name: the same host to the letter, the port, a slash at the end.</summary>
    public static string Reservation(string prefix)
    {
        var end = prefix.IndexOf('/', prefix.IndexOf("://", StringComparison.Ordinal) + 3);
        var authority = end < 0 ? prefix : prefix.Substring(0, end);
        var hasPort = authority.LastIndexOf(':') > authority.LastIndexOf(']') && authority.LastIndexOf(':') > authority.LastIndexOf('/');
        var port = hasPort ? "" : prefix.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        var path = end < 0 ? "" : prefix.Substring(end);
        return authority + port + path + (path.EndsWith("/", StringComparison.Ordinal) ? "" : "/");
    }

    private static bool IsFree(string host)
        => host.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + Localhost, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
