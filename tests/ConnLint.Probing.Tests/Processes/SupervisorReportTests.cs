using System.Collections.Generic;
using ConnLint.Probing.Processes;

namespace ConnLint.Probing.Tests.Processes;

public sealed class SupervisorReportTests
{
    private readonly List<string> _lines = [];
    private readonly List<(string Text, bool IsError, bool IsEnd)> _forwarded = [];

    [Fact]
    public void Pieces_AreForwardedAsTheyComeAndObservedOnce()
    {
        using var report = Report();
        foreach (var line in new[] { "out+ one ", "err+ other ", "out+ two ", "out three", "err end", "out next" }) report.Add(line);
        Assert.Equal(
            [("one ", false, false), ("other ", true, false), ("two ", false, false), ("three", false, true), ("end", true, true), ("next", false, true)],
            _forwarded);
        Assert.Equal(["one ", "other ", "next"], _lines);
        Assert.Equal(["one ", "other ", "next"], report.LastLines);
    }

    [Fact]
    public void EmptyLine_IsALine()
    {
        using var report = Report();
        report.Add("out ");
        report.Add("out");
        Assert.Equal(["", ""], _lines);
    }

    [Fact]
    public void ForwardingThatFails_EndsNothing()
    {
        using var report = new SupervisorReport(_lines.Add, static (_, _, _) => throw new System.IO.IOException("closed"));
        report.Add("out one");
        report.Add("exited 3");
        Assert.Equal(3, report.ExitCode);
    }

    private SupervisorReport Report() => new(_lines.Add, (text, isError, isEnd) => _forwarded.Add((text, isError, isEnd)));
}
