using System;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Analyzers.Variables;

/// <summary>Tells which part of a URL a value becomes, from the text that stands before it.</summary>
internal static class UrlPart
{
    public enum Kind
    {
        /// <summary>A path, a query, or no part of a URL that could be refused.</summary>
        Elsewhere,

        /// <summary>The URL itself begins with the value, so what the whole text is used for decides.</summary>
        Start,

        /// <summary>The host or the port.</summary>
        Authority,
    }

    public static Kind After(string before)
    {
        if (before.Length == 0) return Kind.Start;

        // "http://" or "http://host:" is still open for a host or a port; after the first slash comes a path.
        var delimiter = before.IndexOf("://", StringComparison.Ordinal);
        if (delimiter < 0) return before is [TracedText.Hole, ':'] ? Kind.Start : Kind.Elsewhere;
        if (before.IndexOfAny(['/', '?', '#'], delimiter + 3) >= 0) return Kind.Elsewhere;

        var scheme = before.Substring(0, delimiter);
        if (IsNetworkScheme(scheme)) return Kind.Authority;
        return scheme is [TracedText.Hole] ? Kind.Start : Kind.Elsewhere;
    }

    private static bool IsNetworkScheme(string scheme)
        => scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss" or "tcp" or "amqp" or "amqps" or "redis" or "rediss" or "net.tcp" or "mqtt" or "mqtts";
}
