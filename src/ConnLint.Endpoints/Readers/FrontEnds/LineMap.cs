using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>The lines of a text, ended by LF, CRLF or CR, to turn offsets into places.</summary>
internal sealed class LineMap
{
    private readonly string _path;
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineMap(string path, string text)
    {
        (_path, _text) = (path, text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
        }
    }

    public int Count => _starts.Count;

    /// <summary>A line without its line end.</summary>
    public (int Start, int End) Line(int line)
    {
        var (start, end) = (_starts[line], line + 1 < _starts.Count ? _starts[line + 1] : _text.Length);
        while (end > start && _text[end - 1] is '\r' or '\n') end--;
        return (start, end);
    }

    /// <summary>The place of a range, cut off where its first line ends.</summary>
    public TextPlace Place(int start, int end)
    {
        var line = LineOf(start);
        var lineEnd = Line(line).End;
        return new TextPlace(_path, start, System.Math.Max(0, System.Math.Min(end, lineEnd) - start), line, start - _starts[line]);
    }

    public SettingValue Value(int start, int end) => new(_text.Substring(start, end - start), Place(start, end));

    public int LineOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
