using System;

namespace ConnLint.Endpoints.Readers;

/// <summary>How the author of a text breaks and indents its lines, for what is written into it.</summary>
internal static class TextLayout
{
    public static string LineBreakOf(string text) => text.IndexOf('\n') is > 0 and var end && text[end - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The blanks before a position, when nothing else stands there on its line; else null.</summary>
    public static string? IndentBefore(string text, int position)
    {
        var start = LineStart(text, position);
        for (var i = start; i < position; i++)
        {
            if (text[i] is not (' ' or '\t')) return null;
        }

        return text.Substring(start, position - start);
    }

    public static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;

    /// <summary>The end of a position's line, without what breaks it.</summary>
    public static int LineEnd(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        if (end < 0) return text.Length;
        return end > position && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The first position from there on that is no blank of the same line.</summary>
    public static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t') position++;
        return position;
    }

    /// <summary>The position behind what breaks a line, when nothing but blanks comes before it; else the position itself.</summary>
    public static int SkipRestOfLine(string text, int position)
    {
        var end = SkipBlanks(text, position);
        if (end < text.Length && text[end] == '\r') end++;
        return end < text.Length && text[end] == '\n' ? end + 1 : position;
    }

    /// <summary>Whether a text stands at a position.</summary>
    public static bool Has(string text, int position, string expected) => position >= 0 && string.CompareOrdinal(text, position, expected, 0, expected.Length) == 0;
}
