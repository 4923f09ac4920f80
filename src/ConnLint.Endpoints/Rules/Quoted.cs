using System;
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
        var cut = text.IndexOfAny(['?', '#']);
        if (cut >= 0) text = text.Substring(0, cut);

        var authority = text.IndexOf("://", StringComparison.Ordinal);
        authority = authority < 0 ? 0 : authority + 3;
        var at = text.LastIndexOf('@');
        if (at >= authority) text = text.Substring(0, authority) + text.Substring(at + 1);
        return Text(text);
    }

    public static string Text(string text)
    {
        var shown = new StringBuilder(Math.Min(text.Length, MaxLength) + 1);
        foreach (var character in text)
        {
            if (shown.Length == MaxLength)
            {
                shown.Append('…');
                break;
            }

            shown.Append(char.IsControl(character) ? '\uFFFD' : character);
        }

        return shown.ToString();
    }
}
