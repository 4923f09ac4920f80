using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace ConnLint.Cli.Drawing;

/// <summary>
/// Writes the picture as a flowchart of Mermaid, which GitHub and GitLab draw in Markdown. Every label stands in quotes, and of what has a meaning there nothing stays:
/// Mermaid's own escapes (mermaid.js.org "Entity codes to escape characters") keep quotes, brackets, HTML and Markdown texts.
/// </summary>
internal static class MapMermaid
{
    // All others may begin a list, a tag, a comment, an entity or another label.
    private const string Harmless = " /:.,";

    private const int MaxLength = 100;

    public static void Write(MapDrawing drawing, TextWriter output)
    {
        output.WriteLine("flowchart LR");
        var ids = new Dictionary<DrawnRow, string>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < drawing.Boxes.Count; i++) Write(drawing.Boxes[i], i, ids, output);
        foreach (var arrow in drawing.Arrows) output.WriteLine($"  {ids[arrow.From]} {LineOf(arrow)} {ids[arrow.To]}");

        output.WriteLine("  classDef refused stroke:#cf222e,stroke-width:2px");
        output.WriteLine("  classDef ignored stroke:#9a6700,stroke-dasharray:4 4");
        var refused = drawing.Arrows.Select(static (arrow, i) => (arrow.State, Index: i)).Where(static arrow => arrow.State == ArrowState.Refused).ToList();
        if (refused.Count > 0) output.WriteLine($"  linkStyle {string.Join(',', refused.Select(static arrow => arrow.Index.ToString(CultureInfo.InvariantCulture)))} stroke:#cf222e,stroke-width:2px");
    }

    private static void Write(DrawnBox box, int number, Dictionary<DrawnRow, string> ids, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  subgraph b{number}[\"{Label(box.Title)}\"]"));
        if (box.Rows.Count == 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    b{number}e[\"listens nowhere\"]"));
        for (var i = 0; i < box.Rows.Count; i++)
        {
            var row = box.Rows[i];
            var id = string.Create(CultureInfo.InvariantCulture, $"b{number}r{i}");
            ids[row] = id;
            var label = Label(row.Kind == RowKind.Ignored ? "ignored: " + row.Text : row.Text);
            if (row.Notes.Count > 0) label += "<br/>" + Label(string.Join(", ", row.Notes));
            output.WriteLine($"    {id}{(row.Kind == RowKind.Client ? $"([\"{label}\"])" : $"[\"{label}\"]")}{ClassOf(row)}");
        }

        output.WriteLine("  end");
    }

    private static string ClassOf(DrawnRow row) => row.Kind switch
    {
        RowKind.Ignored => ":::ignored",
        RowKind.Failure => ":::refused",
        RowKind.Client when row.Rule is not null => ":::refused",
        _ => "",
    };

    private static string LineOf(DrawnArrow arrow) => arrow.State switch
    {
        ArrowState.Served => "-->",
        ArrowState.Refused => $"-- \"{Label(arrow.Rule!)}\" --x",
        ArrowState.Meant => "-. \"probably meant\" .->",
        _ => "-.->",
    };

    private static string Label(string text)
    {
        var label = new StringBuilder();
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (length++ == MaxLength) return label.Append('…').ToString();
            if (char.IsAsciiLetterOrDigit(text[i]) || IsHarmless(text, i)) label.Append(text[i]);
            else if (char.IsSurrogatePair(text, i)) Append(char.ConvertToUtf32(text, i++));
            else Append(char.IsSurrogate(text[i]) ? '\uFFFD' : text[i]);
        }

        return label.ToString();

        void Append(int character) => label.Append(CultureInfo.InvariantCulture, $"#{character};");
    }

    // "1. " would begin a list.
    private static bool IsHarmless(string text, int index)
        => Harmless.Contains(text[index], StringComparison.Ordinal) && (text[index] != '.' || (index + 1 < text.Length && text[index + 1] != ' '));
}
