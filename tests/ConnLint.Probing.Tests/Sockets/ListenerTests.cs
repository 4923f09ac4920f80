using System.Net;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class ListenerTests
{
    [Theory]
    [InlineData("127.0.0.1", null, "127.0.0.1", true)]
    [InlineData("127.0.0.1", null, "127.0.0.2", false)]
    [InlineData("127.0.0.1", null, "::1", false)]
    [InlineData("0.0.0.0", null, "127.0.0.2", true)]
    [InlineData("0.0.0.0", null, "::1", false)]
    [InlineData("::1", null, "::1", true)]
    [InlineData("::1", null, "127.0.0.1", false)]
    [InlineData("::", true, "127.0.0.1", true)]
    [InlineData("::", null, "127.0.0.1", true)]
    [InlineData("::", false, "127.0.0.1", false)]
    [InlineData("::", false, "::1", true)]
    [InlineData("192.168.1.5", null, "127.0.0.1", false)]
    public void Serves_FollowsAddressAndFamily(string held, bool? isDualStack, string asked, bool expected)
        => Assert.Equal(expected, new Listener(new IPEndPoint(IPAddress.Parse(held), 5080), 1) { IsDualStack = isDualStack }.Serves(IPAddress.Parse(asked)));
}
