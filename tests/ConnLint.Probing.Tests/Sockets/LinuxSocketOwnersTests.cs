using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class LinuxSocketOwnersTests
{
    [Fact]
    public void SocketLink_NamesItsInode() => Assert.Equal(12086, LinuxSocketOwners.ParseLink("socket:[12086]"));

    [Theory]
    [InlineData("")]
    [InlineData("pipe:[12086]")]
    [InlineData("/dev/null")]
    [InlineData("socket:[")]
    [InlineData("socket:[]")]
    [InlineData("socket:[12086")]
    [InlineData("socket:[x]")]
    public void OtherLink_NamesNone(string link) => Assert.Equal(-1, LinuxSocketOwners.ParseLink(link));
}
