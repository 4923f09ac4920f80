using System;
using ConnLint.Probing.Waiting;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>The bytes are those that the generated classes of grpc.health.v1 write and read.</summary>
public sealed class HealthMessageTests
{
    [Theory]
    [InlineData("", "0000000000")]
    [InlineData("a.B", "00000000050A03612E42")]
    public void Request_IsAFrame(string service, string bytes) => Assert.Equal(bytes, Convert.ToHexString(HealthMessage.Request(service)));

    [Theory]
    [InlineData("00000000020801", 1)]
    [InlineData("00000000020802", 2)]
    [InlineData("00000000020803", 3)]
    [InlineData("0000000000", 0)]
    [InlineData("01000000020801", 0)]
    [InlineData("0000", 0)]
    [InlineData("", 0)]
    public void Response_HasAStatus(string bytes, int status) => Assert.Equal(status, HealthMessage.Status(Convert.FromHexString(bytes)));

    [Fact]
    public void LongService_IsNone()
    {
        Assert.True(HealthMessage.IsService(new string('a', 127)));
        Assert.False(HealthMessage.IsService(new string('ä', 64)));
    }
}
