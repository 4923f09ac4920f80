using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Yaml;

/// <summary>
/// The lines of a text, for the places of its parts. A line ends with LF, CRLF or CR; a byte order mark is the first column of the first line.
/// </summary>
internal sealed class TextLines(string path, string text)
{
    private readonly List<int> _starts = StartsOf(text);

    public string Path => path;

    public string Text => text;

    public int LineOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The place of a range, cut off at the end of the line on which it begins.</summary>
    public TextPlace PlaceOf(int start, int end)
    {
        start = Math.Max(0, Math.Min(start, text.Length));
        end = Math.Max(start, Math.Min(end, text.Length));
        var length = text.IndexOfAny(['\r', '\n'], start, end - start);
        if (length >= 0) end = length;

        var line = LineOf(start);
        return new TextPlace(path, start, end - start, line, start - _starts[line]);
    }

    private static List<int> StartsOf(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return starts;
    }
}
