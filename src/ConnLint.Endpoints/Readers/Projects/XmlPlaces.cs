using System;
using System.Collections.Generic;
using System.Xml;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Projects;

/// <summary>Where the values of an XML text stand. The reader knows where names and contents begin, in lines and columns from one.</summary>
internal sealed class XmlPlaces(TextLines lines)
{
    private readonly string _text = lines.Text;
    private readonly List<int> _starts = StartsOf(lines.Text);

    /// <summary>What the reader is to be given: it takes no byte order mark.</summary>
    public string Shown => _text.Substring(_starts[0]);

    /// <summary>The value of the attribute that the reader stands on.</summary>
    public ProjectValue Attribute(XmlReader reader, bool isConditional)
    {
        var value = reader.Value;
        var start = OffsetOf(reader);
        var quote = _text.IndexOfAny(['"', '\''], start);
        if (quote < 0) return Value(value, start, start, isConditional);

        var end = _text.IndexOf(_text[quote], quote + 1);
        return Value(value, quote + 1, end < 0 ? quote + 1 : end, isConditional);
    }

    /// <summary>
    /// The text of the element that the reader stands on, which is left behind it; of no more than its first run of text, for neither property nor
    /// metadata has elements inside.
    /// </summary>
    public ProjectValue Content(XmlReader reader, bool isConditional)
    {
        var (depth, isEmpty, start) = (reader.Depth, reader.IsEmptyElement, OffsetOf(reader));
        var (value, isKnown) = (default(ProjectValue), true);
        reader.Read();
        while (!isEmpty && !reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && value is null) value = Run(reader, isConditional);
            else isKnown = false;
            reader.Read();
        }

        if (!isEmpty) reader.Read();
        value ??= new ProjectValue("", lines.PlaceOf(start, start), isConditional);
        return isKnown ? value : value with { Text = null };
    }

    /// <summary>The parts of a list, which semicolons separate.</summary>
    public static IEnumerable<ProjectValue> Parts(ProjectValue list)
    {
        if (list.Text is null || list.Text.IndexOf(';') < 0)
        {
            yield return list;
            yield break;
        }

        var isVerbatim = list.Place.Length == list.Text.Length;
        for (var start = 0; start <= list.Text.Length;)
        {
            var end = list.Text.IndexOf(';', start);
            if (end < 0) end = list.Text.Length;
            var part = list.Text.Substring(start, end - start);
            var blanks = part.Length - part.TrimStart().Length;
            if (part.Trim() is { Length: > 0 } trimmed)
            {
                var place = isVerbatim ? new SettingValue(list.Text, list.Place).Part(start + blanks, trimmed.Length) : list.Place;
                yield return list with { Text = trimmed, Place = place };
            }

            start = end + 1;
        }
    }

    private ProjectValue Run(XmlReader reader, bool isConditional)
    {
        var start = OffsetOf(reader);
        var end = _text.IndexOf(reader.NodeType == XmlNodeType.CDATA ? "]]>" : "<", start, StringComparison.Ordinal);
        return Value(reader.Value, start, end < 0 ? start : end, isConditional);
    }

    private ProjectValue Value(string value, int start, int end, bool isConditional)
    {
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        return new ProjectValue(IsComputed(value) ? null : value.Trim(), lines.PlaceOf(start, end), isConditional);
    }

    private static bool IsComputed(string value)
        => value.IndexOf("$(", StringComparison.Ordinal) >= 0
        || value.IndexOf("@(", StringComparison.Ordinal) >= 0
        || value.IndexOf("%(", StringComparison.Ordinal) >= 0;

    private int OffsetOf(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        var line = Math.Max(0, Math.Min(_starts.Count, position.LineNumber) - 1);
        return Math.Max(0, Math.Min(_text.Length, _starts[line] + position.LinePosition - 1));
    }

    private static List<int> StartsOf(string text)
    {
        var starts = new List<int>();
        foreach (var (start, _) in TextRows.Of(text)) starts.Add(start);
        return starts;
    }
}
