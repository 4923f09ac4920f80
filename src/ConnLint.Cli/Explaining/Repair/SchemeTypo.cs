using System;
using System.Linq;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Cli.Explaining.Repair;

/// <summary>Reads the beginning of a URL as it was meant: <c>htpp://</c>, <c>http:/</c>, <c>http//</c>, <c>http:</c>, <c>http://http://</c>.</summary>
internal static class SchemeTypo
{
    private static readonly string[] Delimiters = ["://", ":\\\\", ":/", ":\\", "//", ":", "/"];

    /// <summary>The scheme and what follows it; <c>http</c> where the text has none, and null where it has one that is no slip of the pen.</summary>
    public static (string? Scheme, string Behind) Split(string text)
    {
        var word = string.Concat(text.TakeWhile(char.IsAsciiLetter));
        var delimiter = Array.Find(Delimiters, candidate => text.AsSpan(word.Length).StartsWith(candidate, StringComparison.Ordinal));
        if (delimiter is null || word.Length == 0) return ("http", delimiter is "://" or "//" ? text[delimiter.Length..] : text);

        var scheme = Nearest(word.ToLowerInvariant());
        if (scheme is null) return delimiter == "://" ? (null, text) : ("http", text);

        var rest = text[(word.Length + delimiter.Length)..].TrimStart('/', '\\');
        var (inner, behind) = Split(rest);
        return behind.Length < rest.Length ? (inner, behind) : (scheme, rest);
    }

    /// <summary>The scheme of the web that a word is, or is one or two slips away from; null for any other word.</summary>
    public static string? Nearest(string word)
    {
        if (word is "ws" or "wss") return word == "ws" ? "http" : "https";

        // "ftp" and "tcp" are as near as "htp" by letters, but stand for themselves.
        if (word.Length < 3 || word.Any(static letter => letter is not ('h' or 't' or 'p' or 's'))) return null;
        int http = NearestListener.Edits(word, "http"), https = NearestListener.Edits(word, "https");
        return Math.Min(http, https) > 2 ? null : https < http ? "https" : "http";
    }
}
