using System;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;

namespace ConnLint.Cli.Drawing;

/// <summary>Texts as pictures show them: cut to the width that a box has, and encoded for HTML and XML alike.</summary>
internal static class DrawnText
{
    // Of 12 pixels; monospaced fonts are about three fifths of that wide.
    private const double CharacterWidth = 7.3;
    private const int MaxColumns = 56;
    private const int Padding = 34;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text for an element or an attribute in quotes. What XML cannot hold is replaced.</summary>
    public static string Encoded(string text)
        => Encoder.Encode(string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = XmlConvert.IsXmlChar(from[i]) || char.IsSurrogate(from[i]) ? from[i] : '\uFFFD';
        }));

    /// <summary>A path of which the end tells most.</summary>
    public static string Title(DrawnBox box) => box.Title.Length <= MaxColumns ? box.Title : "…" + box.Title[^(MaxColumns - 1)..];

    public static string Text(DrawnRow row)
    {
        var text = row.Kind == RowKind.Client ? "→ " + row.Text : row.Text;
        return text.Length <= MaxColumns ? text : text[..(MaxColumns - 1)] + "…";
    }

    public static string Note(DrawnRow row)
    {
        if (row.Rule is { } rule) return rule;
        if (row.Notes.Count == 0) return "";
        var first = row.Kind == RowKind.Client ? row.Notes[0][(row.Notes[0].LastIndexOf('/') + 1)..] : row.Notes[0];
        if (first.Length > MaxColumns / 2) first = first[..(MaxColumns / 2)] + "…";
        return row.Notes.Count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first} +{row.Notes.Count - 1}");
    }

    public static int WidthOf(DrawnBox box)
    {
        var columns = box.Rows.Select(static row => Columns(Text(row)) + 2 + Columns(Note(row))).Append(Columns(Title(box)) + 1).Max();
        return (int)Math.Ceiling(columns * CharacterWidth) + Padding;
    }

    // Ideographs and the like are twice as wide.
    private static int Columns(string text) => text.Sum(static character => character < '\u1100' ? 1 : 2);
}
