using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Cli.Drawing;

/// <summary>Where a box is drawn, in pixels.</summary>
internal sealed record PlacedBox(DrawnBox Box, int Column, int X, int Y, int Width)
{
    public const int RowHeight = 22;
    public const int TitleHeight = 30;

    // Rows that say the same are still two; a file may hold as many of them as it draws arrows.
    private readonly Dictionary<DrawnRow, int> _indexes = Box.Rows.Select(static (row, index) => (Row: row, Index: index)).ToDictionary(static one => one.Row, static one => one.Index, (IEqualityComparer<DrawnRow>)ReferenceEqualityComparer.Instance);

    public int Height => TitleHeight + (Box.Rows.Count * RowHeight) + 6;

    public int MiddleOf(DrawnRow row) => Y + TitleHeight + (_indexes[row] * RowHeight) + (RowHeight / 2);
}

/// <summary>
/// Puts clients to the left of what they ask: a box's column is the longest way to it, arrows back not counted; within a column, boxes follow those that they are
/// connected with (the layered drawing of Sugiyama, Tagawa and Toda 1981, without bends).
/// </summary>
internal sealed class MapLayout
{
    private const int ColumnGap = 90;
    private const int BoxGap = 26;
    private const int Margin = 24;
    private const int Sweeps = 4;

    private readonly MapDrawing _drawing;
    private readonly Dictionary<DrawnBox, int> _columns = [];
    private readonly Dictionary<DrawnBox, HashSet<DrawnBox>> _next = [];

    private MapLayout(MapDrawing drawing)
    {
        _drawing = drawing;
        foreach (var box in drawing.Boxes) _next[box] = [];
        var askers = drawing.Arrows.ToLookup(static arrow => arrow.To, static arrow => arrow.From.Box);
        foreach (var arrow in drawing.Arrows)
        {
            // What was meant stands where it would stand if it were asked.
            var from = arrow.State == ArrowState.Meant ? askers[arrow.From] : [arrow.From.Box];
            foreach (var box in from)
            {
                if (box != arrow.To.Box) _next[box].Add(arrow.To.Box);
            }
        }
    }

    public IReadOnlyDictionary<DrawnBox, PlacedBox> Boxes { get; private set; } = new Dictionary<DrawnBox, PlacedBox>();

    public int Width { get; private set; }

    public int Height { get; private set; }

    public static MapLayout Of(MapDrawing drawing)
    {
        var layout = new MapLayout(drawing);
        layout.AssignColumns();
        layout.Place(layout.Ordered());
        return layout;
    }

    // Depth first without recursion: an arrow to a box that is still open closes a circle and does not count.
    private void AssignColumns()
    {
        var done = new List<DrawnBox>();
        var isOpen = new Dictionary<DrawnBox, bool>();
        var back = new HashSet<(DrawnBox From, DrawnBox To)>();
        foreach (var start in _drawing.Boxes)
        {
            if (isOpen.ContainsKey(start)) continue;
            var path = new Stack<(DrawnBox Box, IEnumerator<DrawnBox> Next)>();
            Enter(start);
            while (path.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    isOpen[top.Box] = false;
                    done.Add(top.Box);
                    path.Pop();
                }
                else if (!isOpen.TryGetValue(top.Next.Current, out var open)) Enter(top.Next.Current);
                else if (open) back.Add((top.Box, top.Next.Current));
            }

            void Enter(DrawnBox box)
            {
                isOpen[box] = true;
                path.Push((box, _next[box].GetEnumerator()));
            }
        }

        for (var i = done.Count - 1; i >= 0; i--)
        {
            var column = _columns.GetValueOrDefault(done[i]);
            _columns[done[i]] = column;
            foreach (var next in _next[done[i]])
            {
                if (!back.Contains((done[i], next))) _columns[next] = Math.Max(_columns.GetValueOrDefault(next), column + 1);
            }
        }
    }

    private List<List<DrawnBox>> Ordered()
    {
        var columns = _drawing.Boxes.GroupBy(box => _columns[box]).OrderBy(static column => column.Key).Select(static column => column.ToList()).ToList();
        var neighbours = _drawing.Arrows.SelectMany(static arrow => new[] { (arrow.From.Box, Other: arrow.To.Box), (arrow.To.Box, Other: arrow.From.Box) }).ToLookup(static pair => pair.Box, static pair => pair.Other);

        // Every column begins at the top, and what is connected with nothing stands below the rest.
        const double Last = double.MaxValue;
        var rank = new Dictionary<DrawnBox, double>();
        foreach (var column in columns) Rank(column);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var index = sweep % 2 == 0 ? i : columns.Count - 1 - i;
                columns[index] = [.. columns[index].OrderBy(box => neighbours[box].Select(other => rank[other]).DefaultIfEmpty(Last).Average())];
                Rank(columns[index]);
            }
        }

        return columns;

        void Rank(List<DrawnBox> column)
        {
            for (var i = 0; i < column.Count; i++) rank[column[i]] = i;
        }
    }

    private void Place(List<List<DrawnBox>> columns)
    {
        var placed = new Dictionary<DrawnBox, PlacedBox>();
        var x = Margin;
        for (var column = 0; column < columns.Count; column++)
        {
            var (y, width) = (Margin, columns[column].Max(DrawnText.WidthOf));
            foreach (var box in columns[column])
            {
                placed[box] = new PlacedBox(box, column, x, y, width);
                y += placed[box].Height + BoxGap;
            }

            x += width + ColumnGap;
            Height = Math.Max(Height, y - BoxGap + Margin);
        }

        Boxes = placed;
        Width = Math.Max(x, 2 * Margin);
        Height = Math.Max(Height, 2 * Margin);
    }
}
