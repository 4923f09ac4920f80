using System;
using System.Globalization;
using System.Net;

namespace ConnLint.Endpoints.Addresses;

/// <summary>A prefix of <c>System.Net.HttpListener</c>, read as <c>Add</c> and <c>Start</c> read it.</summary>
/// <remarks>
/// Grammar: <c>("http" | "https") "://" host [":" port] "/" [path "/"]</c>. What is known only at run time is a <see cref="TracedText.Hole"/>, of which nothing is said. Sources: dotnet/runtime
/// <c>HttpListener.cs</c>, <c>ListenerPrefix.cs</c> and <c>HttpEndPointManager.cs</c>; each fault was measured on .NET 10, Linux.
/// </remarks>
internal static class ListenerPrefix
{
    private static readonly string[] Schemes = ["http://", "https://"];

    /// <param name="text">The prefix as far as it is known.</param>
    /// <param name="endsInside">Whether it is known to end without a slash although its last part is not: a number stands there.</param>
    public static ListenerPrefixFault FaultOf(string text, bool endsInside = false)
    {
        var hole = text.IndexOf(TracedText.Hole);
        var scheme = SchemeOf(text);
        if (scheme is null && (hole < 0 || hole >= Schemes[1].Length)) return ListenerPrefixFault.NoScheme;
        if (scheme is not null && (text.Length == scheme.Length || text[scheme.Length] is '/' or ':')) return ListenerPrefixFault.EmptyHost;
        if (endsInside || text[text.Length - 1] is not ('/' or TracedText.Hole)) return ListenerPrefixFault.NoSlash;
        if (scheme is null) return ListenerPrefixFault.None;

        var authority = AuthorityOf(text, scheme.Length);
        if (authority[0] == '[') return ListenerPrefixFault.IPv6Address;

        var colon = authority.IndexOf(':');
        var host = colon < 0 ? authority : authority.Substring(0, colon);
        if (colon >= 0 && !IsPort(authority.Substring(colon + 1))) return ListenerPrefixFault.InvalidPort;
        return IPAddress.TryParse(host, out var address) && address.Equals(IPAddress.Any) ? ListenerPrefixFault.AnyAddress : ListenerPrefixFault.None;
    }

    /// <summary>What stands after the host's colon, of a prefix that has a scheme.</summary>
    public static string PortOf(string text)
    {
        var authority = AuthorityOf(text, SchemeOf(text)!.Length);
        return authority.Substring(authority.IndexOf(':') + 1);
    }

    /// <summary>The same prefix with another host.</summary>
    public static string WithHost(string text, string host)
    {
        var start = SchemeOf(text)!.Length;
        var bracket = text[start] == '[' ? text.IndexOf(']', start) : start;
        var end = text.IndexOfAny([':', '/'], Math.Max(bracket, start));
        return text.Substring(0, start) + host + (end < 0 ? "" : text.Substring(end));
    }

    /// <summary>The same text with a scheme, and the slash that the listener asks for next.</summary>
    public static string WithScheme(string text)
    {
        var candidate = text.Trim();
        if (candidate.IndexOf("://", StringComparison.Ordinal) < 0) candidate = ListenUrlRepair.AddScheme(candidate);
        var delimiter = candidate.IndexOf("://", StringComparison.Ordinal);
        var scheme = delimiter > 0 && (candidate[delimiter - 1] is 's' or 'S') ? Schemes[1] : Schemes[0];
        var rest = candidate.Substring(delimiter + 3).TrimStart('/');
        return scheme + (rest.Length == 0 ? "localhost:8080" : rest) + (rest.EndsWith("/", StringComparison.Ordinal) ? "" : "/");
    }

    private static string? SchemeOf(string text)
    {
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme;
        }

        return null;
    }

    private static string AuthorityOf(string text, int start)
    {
        var end = text.IndexOf('/', start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }

    // A part that is computed may make any number of it.
    private static bool IsPort(string text)
        => text.IndexOf(TracedText.Hole) >= 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort);
}
