using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed class ReservedPrefixTests
{
    [Theory]
    [InlineData("http://+:80/", "+")]
    [InlineData("http://*", "*")]
    [InlineData("https://shop.example.com/api/", "shop.example.com")]
    [InlineData("http://[fe80::1]:80/", "[fe80::1]")]
    [InlineData("http://shop:\0/", "shop")]
    [InlineData("http://.localhost.:80/", ".localhost.")]
    public void Host_NeedsAReservation(string prefix, string host) => Assert.Equal(host, ReservedPrefix.HostOf(prefix));

    [Theory]
    [InlineData("http://localhost:80/")]
    [InlineData("http://LOCALHOST")]
    [InlineData("http://shop.localhost:80/")]
    [InlineData("http://127.0.0.1:80/")]
    [InlineData("http://[::1]:80/")]
    [InlineData("http://\0:80/")]
    [InlineData("http://\0.example.com:80/")]
    [InlineData("http://")]
    [InlineData("http:///api")]
    [InlineData("http://[::1")]
    [InlineData("shop:80")]
    [InlineData("")]
    public void Host_NeedsNone(string prefix) => Assert.Null(ReservedPrefix.HostOf(prefix));

    [Theory]
    [InlineData("http://+", "http://+:80/")]
    [InlineData("https://shop/api", "https://shop:443/api/")]
    [InlineData("http://shop:5000", "http://shop:5000/")]
    [InlineData("http://[fe80::1]/", "http://[fe80::1]:80/")]
    [InlineData("http://[fe80::1]:5000/", "http://[fe80::1]:5000/")]
    public void Reservation_HasPortAndSlash(string prefix, string reservation) => Assert.Equal(reservation, ReservedPrefix.Reservation(prefix));
}
