using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Endpoints;

/// <summary>
/// The hosts and ports of URLs of any scheme (RFC 3986, section 3.2), of lists of them, and of the several hosts that <c>mongodb://a:1,b:2/</c> has. User
/// info is skipped; where an unescaped password hides the host, nothing is read.
/// </summary>
internal static class UrlEndpoints
{
    private static readonly char[] AuthorityEnds = ['/', '?', '#', ' ', ';', '\\'];

    /// <summary>Reads what stands between two offsets of a value.</summary>
    public static List<NamedEndpoint> Read(SettingValue value, int start, int end)
    {
        var text = value.Text;
        var found = new List<NamedEndpoint>();
        for (var at = start; at < end;)
        {
            var delimiter = text.IndexOf("://", at, end - at, StringComparison.Ordinal);
            if (delimiter < 0) break;

            var authority = delimiter + 3;
            var authorityEnd = text.IndexOfAny(AuthorityEnds, authority, end - authority);
            if (authorityEnd < 0) authorityEnd = end;
            if (SchemeAt(text, start, delimiter) is { } scheme) AddHosts(value, scheme, authority, authorityEnd, end, found);
            at = authority;
        }

        return found;
    }

    // A scheme begins the text or an item of a list; any other one is part of a path or a query.
    private static string? SchemeAt(string text, int start, int delimiter)
    {
        var from = delimiter;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '+' or '-' or '.' or '_')) from--;
        if (from == delimiter || (from > start && text[from - 1] is not (',' or ';' or ' '))) return null;

        return text.Substring(from, delimiter - from).ToLowerInvariant();
    }

    private static void AddHosts(SettingValue value, string scheme, int start, int end, int textEnd, List<NamedEndpoint> found)
    {
        var text = value.Text;
        var at = text.LastIndexOf('@', end - 1, end - start);
        if (at < 0 && text.IndexOf('@', end, textEnd - end) >= 0) return;

        for (var item = at < 0 ? start : at + 1; item < end;)
        {
            var comma = text.IndexOf(',', item, end - item);
            if (comma < 0) comma = end;
            if (HostPort.Parse(text, item, comma) is { } host) found.Add(host.ToEndpoint(value, EndpointForm.Url, scheme, hasDefault: true));
            item = comma + 1;
        }
    }
}
