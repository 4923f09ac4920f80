using System.Net;
using ConnLint.Probing.Names;

namespace ConnLint.Probing.Tests.Names;

public sealed class OwnAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("198.51.100.7", false)]
    [InlineData("2001:db8::7", false)]
    public void Address_IsOwnWhereItCanBeBound(string address, bool expected) => Assert.Equal(expected, OwnAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")] // by which nobody comes from elsewhere
    [InlineData("198.51.100.7")]
    public void AddressThatLeadsNowhere_HasNoInterface(string address) => Assert.Null(OwnAddress.InterfaceOf(IPAddress.Parse(address)));
}
