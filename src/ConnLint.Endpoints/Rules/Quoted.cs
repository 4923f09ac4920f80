using System;
using System.Globalization;
using System.Text;

namespace ConnLint.Endpoints.Rules;

/// <summary>
/// Makes a value fit to be shown: scheme, host and port stay; user info, query and fragment never leave the file,
/// control characters cannot reach a terminal, and a long text is cut.
/// </summary>
internal static class Quoted
{
    private const int MaxLength = 120;

    public static string Url(string text)
    {
        var authority = text.IndexOf("://", StringComparison.Ordinal);
        authority = authority < 0 ? 0 : authority + 3;
        var cut = text.IndexOfAny(['?', '#']);
        if (cut >= 0) text = text.Substring(0, IsInsidePassword(text, authority, cut) ? Math.Min(authority, cut) : cut);

        var at = text.LastIndexOf('@');
        if (at >= authority) text = text.Substring(0, authority) + text.Substring(at + 1);
        return Text(text);
    }

    /// <summary>A host, or what a server takes for one: to Kestrel, which knows no user info, <c>user:password@name</c> is a name.</summary>
    public static string Host(string text) => Text(text.Substring(text.LastIndexOf('@') + 1));

    public static string Text(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, MaxLength) + 1);
        foreach (var character in text)
        {
            if (shown.Length == MaxLength)
            {
                if (char.IsHighSurrogate(shown[MaxLength - 1])) shown.Length--;
                shown.Append('…');
                break;
            }

            shown.Append(IsShown(character) ? character : '\uFFFD');
        }

        return shown.ToString();
    }

    // "http://user:pass?word@host": by the grammar the host ends at the question mark, but somebody forgot to escape a password.
    private static bool IsInsidePassword(string text, int authority, int cut)
    {
        if (text.IndexOf('@', cut) < 0 || text.LastIndexOf('@', cut) >= authority) return false;
        var colon = text.LastIndexOf(':', cut);
        if (colon < authority || text.IndexOf('/', authority) is var path && path >= 0 && path < cut) return false;
        for (var i = colon + 1; i < cut; i++)
        {
            if (text[i] is < '0' or > '9') return true;
        }

        return false;
    }

    // Neither what moves a terminal's cursor nor what turns the line around or hides in it.
    private static bool IsShown(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
