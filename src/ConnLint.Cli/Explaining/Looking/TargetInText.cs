using System;
using System.Globalization;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Tells whether a value in a file is about the endpoint that was asked.</summary>
internal static class TargetInText
{
    private const string Ends = "\"'\r\n";

    /// <summary>Whether the value around a place, up to its quotes or the ends of its line, names the target's port, and not with the other scheme.</summary>
    public static bool IsIn(string text, TextPlace place, Target target)
    {
        var start = Math.Min(place.Start, text.Length);
        while (start > 0 && !Ends.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        var end = Math.Min(place.Start + place.Length, text.Length);
        while (end < text.Length && !Ends.Contains(text[end], StringComparison.Ordinal)) end++;
        return IsIn(text.AsSpan(start, end - start), target);
    }

    /// <summary>Whether a text names the port of a target anywhere.</summary>
    public static bool IsIn(ReadOnlySpan<char> text, Target target)
    {
        var digits = target.Port.ToString(CultureInfo.InvariantCulture);
        for (var from = 0; text[from..].IndexOf(digits, StringComparison.Ordinal) is >= 0 and var found; from += found + digits.Length)
        {
            var at = from + found;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || at + digits.Length < text.Length && char.IsLetterOrDigit(text[at + digits.Length])) continue;
            if (!target.HasScheme || SchemeBefore(text[..at]) is not { Length: > 0 } scheme || scheme.Equals(target.Scheme, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Of "https://localhost:" it is "https"; of "Host=localhost;Port=" there is none.
    private static ReadOnlySpan<char> SchemeBefore(ReadOnlySpan<char> text)
    {
        var host = text.LastIndexOf("://", StringComparison.Ordinal);
        if (host < 0 || text[(host + 3)..].ContainsAny(' ', ';', '/')) return [];

        var start = host;
        while (start > 0 && char.IsAsciiLetter(text[start - 1])) start--;
        return text[start..host];
    }
}
