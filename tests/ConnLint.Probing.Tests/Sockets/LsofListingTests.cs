using System.Linq;
using System.Net;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class LsofListingTests
{
    private const string Recorded = """
        p579
        cControlCe
        f9
        tIPv4
        n*:7000
        f10
        tIPv6
        n*:7000
        p4711
        cdotnet
        f245
        tIPv4
        n127.0.0.1:5080
        f246
        tIPv6
        n[::1]:5080
        TST=LISTEN
        TQR=0
        TQS=0
        """;

    [Fact]
    public void RecordedListing_GivesListenersWithOwners()
        => Assert.Equal(["0.0.0.0:7000 579", "[::]:7000 579", "127.0.0.1:5080 4711", "[::1]:5080 4711"], Parse(Recorded));

    [Fact]
    public void AnyAddressOfIPv6_LeavesOpenWhetherItServesIPv4()
        => Assert.Equal([false, null, false, false], LsofListing.Parse(Recorded).Select(listener => listener.IsDualStack));

    [Fact]
    public void WindowsLineEnds_AreFine() => Assert.Equal(4, LsofListing.Parse(Recorded.Replace("\n", "\r\n", System.StringComparison.Ordinal)).Count);

    [Fact]
    public void MappedAddress_IsGivenAsIPv4() => Assert.Equal(["127.0.0.1:7003 1"], Parse("p1\ntIPv6\nn[::ffff:127.0.0.1]:7003"));

    [Theory]
    [InlineData("")]
    [InlineData("lsof: WARNING: can't stat() fuse file system\n      Output information may be incomplete.")]
    [InlineData("p1\nn")]
    [InlineData("p1\nn*:http")]
    [InlineData("p1\nn*:99999")]
    [InlineData("p1\nnlocalhost:5080")]
    [InlineData("p1\nn5080")]
    public void MalformedLine_IsSkipped(string text) => Assert.Empty(Parse(text));

    [Fact]
    public void MalformedProcess_LeavesNoOwner() => Assert.Null(Assert.Single(LsofListing.Parse("p-1x\ntIPv4\nn*:1")).ProcessId);

    [Fact]
    public void Listener_ServesItsOwnFamily() => Assert.True(LsofListing.Parse(Recorded)[0].Serves(IPAddress.Loopback));

    private static string[] Parse(string text) => LsofListing.Parse(text).Select(listener => $"{listener.EndPoint} {listener.ProcessId}").ToArray();
}
