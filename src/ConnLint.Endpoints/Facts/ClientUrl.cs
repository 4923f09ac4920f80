using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Facts;

/// <summary>A loopback URL that some client is going to connect to.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>; web sockets count as the scheme they upgrade from.</param>
/// <param name="Address">The loopback address: <c>localhost</c> reaches either family.</param>
/// <param name="Port">The port, the scheme's own where none is written.</param>
/// <param name="PortStart">Offset of the port's digits in the text, or -1 where none is written.</param>
internal sealed record ClientUrl(string Scheme, BindAddress Address, int Port, int PortStart)
{
    /// <summary>Scheme, host and port, without the secrets that a path or a query may hold.</summary>
    public string Origin => string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", Scheme, Address, Port);

    /// <summary>Reads an absolute <c>http</c>, <c>https</c>, <c>ws</c> or <c>wss</c> URL whose host is this machine; anything else is no loopback client.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ClientUrl? client)
    {
        client = null;
        var scheme = SchemeOf(text);
        if (scheme is null || !Uri.TryCreate(text, UriKind.Absolute, out var uri)) return false;
        if (AddressOf(uri) is not { } address || uri.Port <= 0) return false;

        client = new ClientUrl(scheme, address, uri.Port, PortStartIn(text, uri));
        return true;
    }

    private static string? SchemeOf(string text)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ws://", StringComparison.OrdinalIgnoreCase)) return "http";
        if (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("wss://", StringComparison.OrdinalIgnoreCase)) return "https";
        return null;
    }

    private static BindAddress? AddressOf(Uri uri)
    {
        if (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return BindAddress.Localhost;
        return IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip) ? BindAddress.From(ip, dualStack: false) : null;
    }

    private static int PortStartIn(string text, Uri uri)
    {
        var authority = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.IndexOfAny(['/', '?', '#'], authority);
        if (end < 0) end = text.Length;
        var colon = text.LastIndexOf(':', end - 1, end - authority);
        var digits = uri.Port.ToString(CultureInfo.InvariantCulture);
        return colon >= 0 && text.Substring(colon + 1, end - colon - 1) == digits ? colon + 1 : -1;
    }
}
