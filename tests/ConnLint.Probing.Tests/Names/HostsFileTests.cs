using System.IO;
using System.Linq;
using System.Net;
using ConnLint.Probing.Names;

namespace ConnLint.Probing.Tests.Names;

public sealed class HostsFileTests
{
    // As Docker Desktop leaves it on Windows.
    private const string Windows = """
        # localhost name resolution is handled within DNS itself.
        #	127.0.0.1       localhost
        #	::1             localhost
        # Added by Docker Desktop
        192.168.1.13 host.docker.internal
        192.168.1.13 gateway.docker.internal
        # To allow the same kube context to work on the host and the container:
        127.0.0.1 kubernetes.docker.internal
        # End of section
        """;

    [Fact]
    public void FileOfWindows_IsReadWithItsLines()
    {
        var entries = HostsFile.Parse(Windows.ReplaceLineEndings("\r\n"));
        Assert.Equal(
            [new(IPAddress.Parse("192.168.1.13"), "host.docker.internal", 5), new(IPAddress.Parse("192.168.1.13"), "gateway.docker.internal", 6), new(IPAddress.Loopback, "kubernetes.docker.internal", 8)],
            entries);
    }

    [Fact]
    public void FileOfDebian_HasSeveralNamesInALine()
        => Assert.Equal(
            ["127.0.0.1 localhost 1", "127.0.1.1 box.example 2", "127.0.1.1 box 2", "::1 localhost 4", "::1 ip6-localhost 4"],
            HostsFile.Parse("127.0.0.1\tlocalhost\n127.0.1.1\tbox.example box # mine\n\n::1     localhost ip6-localhost\nff02::1").Select(static entry => $"{entry.Address} {entry.Name} {entry.Line}"));

    [Theory]
    [InlineData("")]
    [InlineData("#127.0.0.1 localhost")]
    [InlineData("localhost 127.0.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.256 api.test")]
    public void LineThatIsNone_IsLeftOut(string text) => Assert.Empty(HostsFile.Parse(text));

    [Fact]
    public void FileOfThisSystem_IsWhereItSays()
    {
        Assert.True(File.Exists(HostsFile.PathOfThisSystem()));
        Assert.NotNull(HostsFile.Parse(File.ReadAllText(HostsFile.PathOfThisSystem())));
    }
}
