using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>What goes when a property of a JSON object is removed: its line, and the comma that parts it from its neighbour.</summary>
internal static class JsonProperties
{
    /// <summary>The characters, by the place of the property's value; null where comments make it doubtful.</summary>
    public static (int Start, int Length)? RemovalOf(string text, TextPlace value)
    {
        var isQuoted = TextLayout.Has(text, value.Start - 1, "\"");
        var (start, end) = isQuoted ? (value.Start - 1, value.Start + value.Length + 1) : (value.Start, value.Start + value.Length);
        if (end > text.Length || KeyBefore(text, start) is not { } key) return null;

        var next = TextLayout.SkipBlanks(text, end);
        if (next < text.Length && text[next] == ',') return WithItsLine(text, key, next + 1);

        // The last one takes the comma before it along; the only one takes nothing.
        var before = SkipBack(text, key);
        if (before >= 0 && text[before] == ',') return (before, end - before);
        return before >= 0 && text[before] == '{' ? WithItsLine(text, key, end) : null;
    }

    private static (int Start, int Length) WithItsLine(string text, int start, int end)
    {
        if (TextLayout.IndentBefore(text, start) is not { } indent) return (start, TextLayout.SkipBlanks(text, end) - start);
        var next = TextLayout.SkipRestOfLine(text, end);
        return next > end ? (start - indent.Length, next - start + indent.Length) : (start, TextLayout.SkipBlanks(text, end) - start);
    }

    private static int? KeyBefore(string text, int value)
    {
        var colon = SkipBack(text, value);
        if (colon < 0 || text[colon] != ':') return null;
        var close = SkipBack(text, colon);
        if (close < 1 || text[close] != '"') return null;
        var open = text.LastIndexOf('"', close - 1);
        return open >= 0 && (open == 0 || text[open - 1] != '\\') ? open : null;
    }

    private static int SkipBack(string text, int position)
    {
        do position--;
        while (position >= 0 && text[position] is ' ' or '\t' or '\r' or '\n');
        return position;
    }
}
