using System.Linq;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Mapping;

namespace ConnLint.Cli.Tests.Drawing;

public sealed class MapLayoutTests
{
    private static readonly ProjectEntry[] Two = [Drawn.Project("A", "http://localhost:1"), Drawn.Project("B", "http://localhost:2")];

    private static readonly ServerEntry A = new("A", "profile:http", "http://localhost:1", null);
    private static readonly ServerEntry B = new("B", "profile:http", "http://localhost:2", null);

    [Fact]
    public void Clients_StandToTheLeftOfWhatTheyAsk()
    {
        var columns = ColumnsOf(Drawn.Of(Two, Drawn.Served("web", "http://localhost:1", A), Drawn.Served("A", "http://localhost:2", B), Drawn.Served("web", "http://localhost:2", B)));
        Assert.Equal("A:1 B:2 web:0", columns);
    }

    [Fact]
    public void Circle_Ends()
        => Assert.Equal("A:0 B:1", ColumnsOf(Drawn.Of(Two, Drawn.Served("A", "http://localhost:2", B), Drawn.Served("B", "http://localhost:1", A), Drawn.Served("A", "http://localhost:1", A))));

    [Fact]
    public void WhatWasMeant_StandsWhereItWouldBeAsked()
        => Assert.Equal("Api.csproj:1 nobody answers:1 web:0", ColumnsOf(Drawn.Of([Drawn.Project("Api.csproj", "http://localhost:5080")], Drawn.Refused("web", "http://localhost:5081"))));

    [Fact]
    public void UnconnectedBoxes_StandBelowTheOthers()
    {
        var layout = MapLayout.Of(Drawn.Of([Drawn.Project("Lone", "http://localhost:3"), .. Two], Drawn.Served("web", "http://localhost:1", A)));
        var column = layout.Boxes.Values.Where(static box => box.Column == 0).OrderBy(static box => box.Y).Select(static box => box.Box.Title);
        Assert.Equal(["web", "Lone", "B"], column);
    }

    [Fact]
    public void Boxes_DoNotOverlap()
    {
        var clients = Enumerable.Range(0, 30).Select(static i => i % 3 == 0 ? Drawn.Refused("c" + (i % 7), "http://localhost:" + (9000 + i)) : Drawn.Served("c" + (i % 7), "http://localhost:2", i % 2 == 0 ? A : B));
        var layout = MapLayout.Of(Drawn.Of(Two, [.. clients]));
        var placed = layout.Boxes.Values.ToList();
        Assert.All(placed, one => Assert.DoesNotContain(placed, other => other != one && one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height));
        Assert.All(placed, one => Assert.True(one.X + one.Width <= layout.Width && one.Y + one.Height <= layout.Height));
    }

    [Fact]
    public void LongChain_NeedsNoRecursion()
    {
        const int Count = 3000;
        var projects = Enumerable.Range(0, Count).Select(static i => Drawn.Project("P" + i, "http://localhost:" + i)).ToArray();
        var clients = Enumerable.Range(0, Count - 1).Select(static i => Drawn.Served("P" + i, "http://localhost:" + (i + 1), new ServerEntry("P" + (i + 1), "profile:http", "http://localhost:" + (i + 1), null)));
        var layout = MapLayout.Of(Drawn.Of(projects, [.. clients]));
        Assert.Equal(Count - 1, layout.Boxes.Values.Max(static box => box.Column));
    }

    [Fact]
    public void Nothing_IsASmallPicture() => Assert.InRange(MapLayout.Of(Drawn.Of([])).Width, 1, 100);

    private static string ColumnsOf(MapDrawing drawing)
        => string.Join(' ', MapLayout.Of(drawing).Boxes.Values.OrderBy(static box => box.Box.Title, System.StringComparer.Ordinal).Select(static box => $"{box.Box.Title}:{box.Column}"));
}
