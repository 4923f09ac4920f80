using System;
using System.Collections.Generic;
using System.Net;
using ConnLint.Cli.Checking;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Checking;

public sealed class EndpointChecksTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 3, 1, 6)]
    [InlineData(4, 3, 4, 6)]
    [InlineData(3, 0, 6, 3)]
    [InlineData(6, 0, 6)]
    public void ExitCode_IsTheWorst(int worst, params int[] codes) => Assert.Equal((ExitCode)worst, EndpointChecks.WorstOf(Array.ConvertAll(codes, static code => (ExitCode)code)));

    [Fact]
    public void Table_IsReadOnceForAll_AndAgainForWhoAsksAgain()
    {
        var counted = new CountedTable();
        var reading = new SharedReading(counted);
        var (one, other) = (new SharedSocketTable(reading), new SharedSocketTable(reading));
        Assert.Same(one.Listeners(), other.Listeners());
        Assert.Equal(1, counted.Readings);
        Assert.NotSame(one.Listeners(), other.Describe(7));
        Assert.Equal(2, counted.Readings);
        Assert.Equal("no owners", one.Limitation);
        Assert.Same(one.Describe(7), other.Describe(7));
    }

    private sealed class CountedTable : SocketTable
    {
        public int Readings { get; private set; }

        public override IReadOnlyList<Listener> Listeners()
        {
            Readings++;
            Limitation = "no owners";
            return [new Listener(new IPEndPoint(IPAddress.Loopback, Readings), null)];
        }

        public override ProcessDescription? Describe(int processId) => new(processId, "Api", null, null, null);
    }
}
