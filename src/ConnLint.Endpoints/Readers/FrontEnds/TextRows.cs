using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>The lines of a text, for formats that are read line by line.</summary>
internal static class TextRows
{
    /// <summary>Where each line begins and ends, without the line end (LF, CRLF or CR) and a byte order mark.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; start <= text.Length;)
        {
            var end = text.IndexOfAny(['\r', '\n'], start);
            if (end < 0) end = text.Length;
            yield return (start, end);
            start = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }

    /// <summary>The range without the blanks at its ends.</summary>
    public static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t') start++;
        while (end > start && text[end - 1] is ' ' or '\t') end--;
        return (start, end);
    }
}
