using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>The lines of a text, to check places with; lines end with LF, CRLF or CR.</summary>
internal sealed class LineStarts
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineStarts(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _starts.Add(i + 1);
        }
    }

    /// <summary>What is wrong with a place, or null: it stands in the text, on one line, and line and column are those of its offset.</summary>
    public string? FaultOf(TextPlace place)
    {
        if (place.Start < 0 || place.Length < 0 || place.Start + place.Length > _text.Length) return $"{place} {place.Start}+{place.Length} is not in the text of {_text.Length}";
        if (_text.AsSpan(place.Start, place.Length).IndexOfAny('\r', '\n') >= 0) return $"{place} {place.Start}+{place.Length} has a line end in it";
        if (place.Length == 0) return null;

        var found = _starts.BinarySearch(place.Start);
        var line = found >= 0 ? found : ~found - 1;
        var column = place.Start - _starts[line];
        return (line, column) == (place.Line, place.Column) ? null : $"{place.Start}+{place.Length} is ({line},{column}), not ({place.Line},{place.Column})";
    }
}
