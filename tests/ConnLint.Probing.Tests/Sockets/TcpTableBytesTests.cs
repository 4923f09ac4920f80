using System;
using System.Linq;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

/// <summary>The layout of <c>MIB_TCPTABLE_OWNER_PID</c>, as Windows fills it; ports are in network order, in the low half of their word.</summary>
public sealed class TcpTableBytesTests
{
    private const string TwoRows =
        "02000000" +
        "020000007f00000113d80000000000000000000067120000" +
        "02000000000000000087e6000000000000000000000000000000";

    private const string OneRowOf6 =
        "01000000" +
        "00000000000000000000000000000001" + "00000000" + "13d80000" +
        "00000000000000000000000000000000" + "00000000" + "00000000" + "02000000" + "67120000";

    [Fact]
    public void IPv4Table_GivesListenersWithOwners()
        => Assert.Equal("127.0.0.1:5080 4711", Text(TcpTableBytes.ParseIPv4(Convert.FromHexString(TwoRows)).First()));

    [Fact]
    public void IPv6Table_GivesListenersWithOwners()
        => Assert.Equal("[::1]:5080 4711", Text(Assert.Single(TcpTableBytes.ParseIPv6(Convert.FromHexString(OneRowOf6)))));

    [Fact]
    public void DualStackSocket_IsInBothTables_SoEachRowIsOneFamily()
        => Assert.False(Assert.Single(TcpTableBytes.ParseIPv6(Convert.FromHexString(OneRowOf6))).IsDualStack);

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("00000000")]
    [InlineData("ffffffff")]
    [InlineData("010000000200")]
    public void CutTable_GivesWhatIsWhole(string hexadecimal)
    {
        Assert.Empty(TcpTableBytes.ParseIPv4(Convert.FromHexString(hexadecimal)));
        Assert.Empty(TcpTableBytes.ParseIPv6(Convert.FromHexString(hexadecimal)));
    }

    private static string Text(Listener listener) => $"{listener.EndPoint} {listener.ProcessId}";
}
