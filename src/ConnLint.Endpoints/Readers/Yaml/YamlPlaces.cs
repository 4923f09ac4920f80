using System;
using ConnLint.Endpoints.Facts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ConnLint.Endpoints.Readers.Yaml;

/// <summary>Where the content of an event stands; the library's marks include quotes, anchors and tags.</summary>
/// <param name="lines">The whole text.</param>
/// <param name="offset">How many of its first characters the parser was not shown.</param>
internal sealed class YamlPlaces(TextLines lines, int offset)
{
    /// <summary>The first line of a sequence or mapping, up to its end where that is on it.</summary>
    public TextPlace Of(NodeEvent start, ParsingEvent? end)
    {
        var (first, last) = (Content(start), (int)(end ?? start).Start.Index + offset);

        // A bracket ends what it closes; without brackets the end is the beginning of what follows.
        var isClosed = first < last && last < lines.Text.Length && (lines.Text[first], lines.Text[last]) is ('[', ']') or ('{', '}');
        return Trimmed(first, isClosed ? last + 1 : last);
    }

    public TextPlace Of(Scalar scalar)
    {
        var (start, end) = (Content(scalar), EndOf(scalar));
        return scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => lines.PlaceOf(start + 1, end - 1),
            ScalarStyle.Literal or ScalarStyle.Folded => FirstLine(start, end),
            _ => Trimmed(start, end),
        };
    }

    // The text of a block begins below its header, which may have a comment; a block without text stands at its header.
    private TextPlace FirstLine(int start, int end)
    {
        var lineEnd = lines.Text.IndexOfAny(['\r', '\n'], start);
        if (lineEnd < 0) return Trimmed(start, end);
        var first = lineEnd;
        while (first < lines.Text.Length && lines.Text[first] is ' ' or '\t' or '\r' or '\n') first++;
        return first < end ? Trimmed(first, end) : Trimmed(start, lineEnd);
    }

    private TextPlace Trimmed(int start, int end)
    {
        var place = lines.PlaceOf(start, end);
        var length = place.Length;
        while (length > 0 && lines.Text[place.Start + length - 1] is ' ' or '\t') length--;
        return place with { Length = length };
    }

    // Behind an anchor and a tag, which neither a plain scalar nor any other content begins with.
    private int Content(NodeEvent node)
    {
        var (text, start, end) = (lines.Text, (int)node.Start.Index + offset, EndOf(node));
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return start;

        while (start < end && text[start] is '&' or '!' or ' ' or '\t' or '\r' or '\n' or '#')
        {
            if (text[start] is '&' or '!') while (start < end && text[start] is not (' ' or '\t' or '\r' or '\n')) start++;
            else if (text[start] == '#') while (start < end && text[start] is not ('\r' or '\n')) start++;
            else start++;
        }

        return start;
    }

    private int EndOf(NodeEvent node) => Math.Min((int)node.End.Index + offset, lines.Text.Length);
}
