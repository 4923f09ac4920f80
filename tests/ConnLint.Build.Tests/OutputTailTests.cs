using System.Linq;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Tests;

public sealed class OutputTailTests
{
    private readonly OutputTail _tail = new();

    [Fact]
    public void TheLastTwenty_AreKept_InTheOrderOfArrival()
    {
        for (var line = 0; line < 30; line++) _tail.Add("line " + line, isError: line is 12 or 20);

        Assert.Equal(Enumerable.Range(10, 20).Select(static line => "line " + line), _tail.Lines());
    }

    [Fact]
    public void AFloodOfOutput_DoesNotPushTheErrorsOut()
    {
        _tail.Add("early", isError: true);
        for (var line = 0; line < 100; line++) _tail.Add("out", isError: false);

        Assert.Equal(20, _tail.Lines().Count);
        Assert.Equal("early", _tail.Lines()[0]);
    }

    [Fact]
    public void AFloodOfErrors_LeavesRoomForWhatCameLater()
    {
        for (var line = 0; line < 100; line++) _tail.Add("err", isError: true);
        _tail.Add("late", isError: false);

        Assert.Equal(20, _tail.Lines().Count);
        Assert.Equal("late", _tail.Lines()[^1]);
    }
}
