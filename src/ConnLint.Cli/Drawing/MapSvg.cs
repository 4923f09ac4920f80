using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace ConnLint.Cli.Drawing;

/// <summary>Draws the boxes and arrows as SVG: alone, or as a part of the page, where everything leads to what is told of it.</summary>
internal static class MapSvg
{
    private const int ArrowGap = 2;
    private const int Bulge = 60;

    private static readonly string[] States = Array.ConvertAll(Enum.GetValues<ArrowState>(), NameOf);

    /// <summary>The picture as a file of its own.</summary>
    public static void Write(MapDrawing drawing, TextWriter output)
    {
        Draw(drawing, output, MapStyle.Picture, isLinked: false);
        output.WriteLine();
    }

    /// <summary>The picture as a part of a page that has the style already.</summary>
    public static void Draw(MapDrawing drawing, TextWriter output) => Draw(drawing, output, style: null, isLinked: true);

    /// <summary>The name of what is told of a row or an arrow.</summary>
    public static string IdOf(string kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name of an enumeration as a class.</summary>
    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => value.ToString().ToLowerInvariant();

    private static void Draw(MapDrawing drawing, TextWriter output, string? style, bool isLinked)
    {
        var layout = MapLayout.Of(drawing);
        output.Write(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {layout.Width} {layout.Height}\" width=\"{layout.Width}\" height=\"{layout.Height}\" role=\"{(isLinked ? "group" : "img")}\" aria-label=\"Who listens where, and who connects to whom\">"));
        if (style is not null) output.Write($"<style>{style}</style>");
        output.Write("<defs>");
        foreach (var state in States) output.Write($"<marker id=\"{state}\" class=\"{state}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8Z\"/></marker>");
        output.Write(Invariant($"</defs><rect class=\"ground\" width=\"{layout.Width}\" height=\"{layout.Height}\"/>"));

        var number = 0;
        foreach (var box in drawing.Boxes) Draw(layout.Boxes[box], output, isLinked, ref number);
        for (var i = 0; i < drawing.Arrows.Count; i++) Draw(drawing.Arrows[i], layout.Boxes, output, isLinked ? IdOf("a", i) : null);
        output.Write("</svg>");
    }

    private static void Draw(PlacedBox placed, TextWriter output, bool isLinked, ref int number)
    {
        var (box, _, x, y, width) = placed;
        output.Write(Invariant($"<g class=\"{(box.IsEmptyPlace ? "box empty" : "box")}\"><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{placed.Height}\" rx=\"6\"/>"));
        output.Write(Invariant($"<text class=\"title\" x=\"{x + 12}\" y=\"{y + 20}\">{DrawnText.Encoded(DrawnText.Title(box))}<title>{DrawnText.Encoded(box.Title)}</title></text>"));
        foreach (var row in box.Rows)
        {
            var middle = placed.MiddleOf(row);
            Open(output, isLinked ? IdOf("r", number) : null, "row " + NameOf(row.Kind) + (row.Rule is null ? "" : " reported"));
            output.Write(Invariant($"<rect x=\"{x + 1}\" y=\"{middle - 10}\" width=\"{width - 2}\" height=\"20\"/>"));
            output.Write(Invariant($"<text x=\"{x + 12}\" y=\"{middle + 4}\">{DrawnText.Encoded(DrawnText.Text(row))}<title>{DrawnText.Encoded(row.Text)}</title></text>"));
            output.Write(Invariant($"<text class=\"note\" x=\"{x + width - 12}\" y=\"{middle + 4}\">{DrawnText.Encoded(DrawnText.Note(row))}</text>"));
            Close(output, isLinked);
            number++;
        }

        output.Write("</g>");
    }

    // From one column to another by the sides that face each other; within a column by the right.
    private static void Draw(DrawnArrow arrow, IReadOnlyDictionary<DrawnBox, PlacedBox> boxes, TextWriter output, string? id)
    {
        var (from, to) = (boxes[arrow.From.Box], boxes[arrow.To.Box]);
        var (y1, y2) = (from.MiddleOf(arrow.From), to.MiddleOf(arrow.To));
        var x1 = to.Column < from.Column ? from.X : from.X + from.Width;
        var x2 = to.Column > from.Column ? to.X - ArrowGap : to.X + to.Width + ArrowGap;
        var bend = to.Column == from.Column ? Math.Max(x1, x2) + Bulge : (x1 + x2) / 2;
        var path = Invariant($"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}");
        var state = NameOf(arrow.State);
        Open(output, id, "arrow " + state);
        output.Write($"<path class=\"wide\" d=\"{path}\"/><path class=\"line\" d=\"{path}\" marker-end=\"url(#{state})\"><title>{DrawnText.Encoded(arrow.Message)}</title></path>");
        Close(output, id is not null);
    }

    private static void Open(TextWriter output, string? id, string classes) => output.Write(id is null ? $"<g class=\"{classes}\">" : $"<a class=\"{classes}\" href=\"#{id}\">");

    private static void Close(TextWriter output, bool isLinked) => output.Write(isLinked ? "</a>" : "</g>");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
