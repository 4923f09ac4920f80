using System.Collections.Generic;

namespace ConnLint.Cli.Drawing;

/// <summary>What a picture of the map shows: boxes of rows, and arrows from row to row.</summary>
internal sealed record MapDrawing(IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<DrawnArrow> Arrows);

/// <summary>A program, a front end, or a file with requests; also what stands for everything that does not answer.</summary>
/// <param name="title">Its path, or what it stands for.</param>
internal sealed class DrawnBox(string title)
{
    public string Title => title;

    public List<DrawnRow> Rows { get; } = [];

    /// <summary>Whether it stands for nothing that listens.</summary>
    public bool IsEmptyPlace { get; init; }
}

/// <summary>What a line of a box is.</summary>
internal enum RowKind
{
    Endpoint,

    /// <summary>A setting that loses.</summary>
    Ignored,

    /// <summary>A start that fails.</summary>
    Failure,

    /// <summary>A URL to which the box connects.</summary>
    Client,
}

/// <summary>A line of a box.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The URL, or what is wrong.</param>
internal sealed record DrawnRow(DrawnBox Box, RowKind Kind, string Text)
{
    /// <summary>What stands beside it: the launch contexts, or the places.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>What is told of it, with file and line.</summary>
    public List<string> Facts { get; } = [];

    /// <summary>The rule that reports it.</summary>
    public string? Rule { get; init; }
}

/// <summary>What becomes of a connection, as far as a rule says so.</summary>
internal enum ArrowState
{
    Served,

    /// <summary>A rule reports it.</summary>
    Refused,

    /// <summary>Not known, or reported by no rule.</summary>
    Open,

    /// <summary>No connection: where one probably should go.</summary>
    Meant,
}

/// <summary>A connection, or several that differ by their paths alone.</summary>
internal sealed record DrawnArrow(DrawnRow From, DrawnRow To, ArrowState State)
{
    /// <summary>What becomes of it, in a sentence.</summary>
    public string Message { get; init; } = "";

    public string? Rule { get; init; }
}
