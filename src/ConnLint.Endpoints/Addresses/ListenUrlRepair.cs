using System;
using System.Globalization;
using System.Linq;

namespace ConnLint.Endpoints.Addresses;

/// <summary>Corrects a listen URL that the server refuses, where only one reading of it is evident.</summary>
internal static class ListenUrlRepair
{
    /// <summary>The corrected text, or null when more than one reading is possible.</summary>
    public static string? TryRepair(string text)
    {
        var candidate = text.Trim().Trim('"', '\'').Trim();
        if (candidate.Contains(','))
            return Join(candidate.Split(','));

        if (candidate.IndexOf("://", StringComparison.Ordinal) < 0)
            candidate = AddScheme(candidate);
        else
            candidate = DropPath(candidate);

        return candidate != text && IsPlausible(candidate) ? candidate : null;
    }

    /// <summary>A URL that the server takes, with the port of the text where it has one that browsers take.</summary>
    /// <param name="text">What the server refuses.</param>
    /// <param name="host">The host.</param>
    /// <param name="port">The port where the text has none.</param>
    public static string Example(string text, string host, int port)
        => string.Format(CultureInfo.InvariantCulture, "http://{0}:{1}", host, PortAtEnd(text) is { } own && !BlockedPorts.Contains(int.Parse(own, CultureInfo.InvariantCulture)) ? own : port.ToString(CultureInfo.InvariantCulture));

    private static string? Join(string[] parts)
    {
        var urls = parts.Select(part => part.Trim()).ToArray();
        return urls.All(IsPlausible) ? string.Join(";", urls) : null;
    }

    /// <summary>The text with <c>http://</c> or <c>https://</c> in front, where none of it, or not all, stands there.</summary>
    public static string AddScheme(string text)
    {
        if (text.StartsWith("//", StringComparison.Ordinal)) return "http:" + text;
        foreach (var scheme in new[] { "https", "http" })
        {
            // "http:/localhost:5000", "http//localhost:5000", "http:localhost:5000": a part of the delimiter is missing.
            foreach (var delimiter in new[] { ":/", "//", ":" })
            {
                if (text.StartsWith(scheme + delimiter, StringComparison.OrdinalIgnoreCase))
                    return scheme + "://" + text.Substring(scheme.Length + delimiter.Length);
            }
        }

        return "http://" + text;
    }

    private static string DropPath(string text)
    {
        var host = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = text.IndexOf('/', host);
        if (path < 0) return text;

        // "http://localhost/api:5000": the port stands behind the path.
        return text.Substring(0, path) + (text.IndexOf(':', host, path - host) < 0 && PortAtEnd(text) is { } port ? ":" + port : "");
    }

    private static string? PortAtEnd(string text)
    {
        var end = text.TrimEnd('/', '"', '\'');
        var port = end.Substring(end.LastIndexOf(':') + 1);
        return port.Length is > 0 and <= 5 && port.All(static character => character is >= '0' and <= '9') && int.Parse(port, CultureInfo.InvariantCulture) is > 0 and <= 65535 ? port : null;
    }

    // A bare number would be an address to the server, "5000" being 0.0.19.136; its author meant a port.
    private static bool IsPlausible(string text)
        => ListenUrl.TryParse(text, out var url, out _) && !url.IsIgnoredName && !url.Host.All(static character => character is >= '0' and <= '9');
}
