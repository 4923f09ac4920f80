using System.Net;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed class BindAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", BindScope.Loopback, AddressFamilies.IPv4, "127.0.0.1")]
    [InlineData("::1", BindScope.Loopback, AddressFamilies.IPv6, "[::1]")]
    [InlineData("127.0.0.2", BindScope.Loopback, AddressFamilies.IPv4, "127.0.0.2")]
    [InlineData("0.0.0.0", BindScope.Any, AddressFamilies.IPv4, "0.0.0.0")]
    [InlineData("::", BindScope.Any, AddressFamilies.Both, "*")]
    [InlineData("192.168.1.10", BindScope.OneAddress, AddressFamilies.IPv4, "192.168.1.10")]
    [InlineData("fe80::1", BindScope.OneAddress, AddressFamilies.IPv6, "[fe80::1]")]
    [InlineData("2001:db8::1", BindScope.OneAddress, AddressFamilies.IPv6, "[2001:db8::1]")]
    [InlineData("255.255.255.255", BindScope.OneAddress, AddressFamilies.IPv4, "255.255.255.255")]
    internal void Address_IsNormalised(string text, BindScope scope, AddressFamilies families, string shown)
    {
        var address = BindAddress.From(IPAddress.Parse(text), dualStack: true);
        Assert.Equal((scope, families, shown), (address.Scope, address.Families, address.ToString()));
    }

    [Fact]
    public void AnyOfTheSixthVersion_IsOneFamilyOnAPlainSocket()
    {
        var address = BindAddress.From(IPAddress.IPv6Any, dualStack: false);
        Assert.Equal((BindScope.Any, AddressFamilies.IPv6, "[::]"), (address.Scope, address.Families, address.ToString()));
    }

    [Theory]
    [InlineData("http://localhost:1", BindScope.Loopback, AddressFamilies.Both)]
    [InlineData("http://app.localhost:1", BindScope.Loopback, AddressFamilies.Both)]
    [InlineData("http://127.1:1", BindScope.Loopback, AddressFamilies.IPv4)]
    [InlineData("http://2130706433:1", BindScope.Loopback, AddressFamilies.IPv4)]
    [InlineData("http://0:1", BindScope.Any, AddressFamilies.IPv4)]
    [InlineData("http://[::]:1", BindScope.Any, AddressFamilies.Both)]
    [InlineData("http://*:1", BindScope.Any, AddressFamilies.Both)]
    [InlineData("http://+:1", BindScope.Any, AddressFamilies.Both)]
    [InlineData("http://myhost:1", BindScope.Any, AddressFamilies.Both)]
    [InlineData("http://localhost.:1", BindScope.Any, AddressFamilies.Both)]
    internal void Host_IsNormalised(string text, BindScope scope, AddressFamilies families)
    {
        Assert.True(ListenUrl.TryParse(text, out var url, out _));
        Assert.Equal((scope, families), (url.Address.Scope, url.Address.Families));
    }

    [Theory]
    [InlineData("http://myhost:1", true)]
    [InlineData("http://localhost.:1", true)]
    [InlineData("http://localhost:abc", true)]
    [InlineData("http://*:1", false)]
    [InlineData("http://+:1", false)]
    [InlineData("http://[::]:1", false)]
    [InlineData("http://localhost:1", false)]
    [InlineData("http://10.0.0.1:1", false)]
    [InlineData("http://unix:/tmp/a", false)]
    public void Name_IsIgnored(string text, bool ignored)
    {
        Assert.True(ListenUrl.TryParse(text, out var url, out _));
        Assert.Equal(ignored, url.IsIgnoredName);
    }

    [Theory]
    [InlineData("HTTP://localhost", "http://localhost:80")]
    [InlineData("https://*/", "https://*:443")]
    [InlineData("http://[::1]:5000", "http://[::1]:5000")]
    [InlineData("http://unix:/tmp/a", "http://unix:/tmp/a")]
    public void Url_IsWrittenWithItsPort(string text, string written)
    {
        Assert.True(ListenUrl.TryParse(text, out var url, out _));
        Assert.Equal(written, url.ToString());
    }
}
