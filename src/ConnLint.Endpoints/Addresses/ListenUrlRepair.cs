using System;
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

    private static string? Join(string[] parts)
    {
        var urls = parts.Select(part => part.Trim()).ToArray();
        return urls.All(IsPlausible) ? string.Join(";", urls) : null;
    }

    private static string AddScheme(string text)
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
        var path = text.IndexOf('/', text.IndexOf("://", StringComparison.Ordinal) + 3);
        return path < 0 ? text : text.Substring(0, path);
    }

    // A bare number would be an address to the server, "5000" being 0.0.19.136; its author meant a port.
    private static bool IsPlausible(string text)
        => ListenUrl.TryParse(text, out var url, out _) && !url.IsIgnoredName && !url.Host.All(static character => character is >= '0' and <= '9');
}
