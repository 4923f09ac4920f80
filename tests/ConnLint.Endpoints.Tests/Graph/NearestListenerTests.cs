using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class NearestListenerTests
{
    [Theory]
    [InlineData("http://localhost:5001", "http:5000 http:7000", 5000)]
    [InlineData("http://localhost:5010", "http:5001 http:5100", 5001)]
    [InlineData("http://localhost:500", "http:5000 http:3100", 5000)]
    [InlineData("http://localhost:5324", "http:5234 http:5325", 5325)]
    [InlineData("http://localhost:5342", "http:5432 http:9999", 5432)]
    [InlineData("http://localhost:6000", "http:5000 https:6001", 5000)]
    [InlineData("https://localhost:6000", "http:5000 https:6001", 6001)]
    [InlineData("http://localhost:5001", "http:5002 default:5003", 5003)]
    [InlineData("http://localhost:5001", "http:5003 http:5002", 5002)]
    [InlineData("http://localhost:5001", "http:0 http:7999", 7999)]
    public void Nearest_HasTheFewestEditedDigits(string client, string binds, int port)
    {
        Assert.True(ClientUrl.TryParse(client, out var url));
        Assert.Equal(port, NearestListener.To(url, Binds(binds))?.Port);
    }

    [Fact]
    public void NoListener_HasNoNearest()
    {
        Assert.True(ClientUrl.TryParse("http://localhost:5000", out var url));
        Assert.Null(NearestListener.To(url, Binds("http:0")));
        Assert.Null(NearestListener.To(url, []));
    }

    [Fact]
    public void ServersOwnDefault_IsNoGuessWhereAnotherEndpointIsConfigured()
    {
        Assert.True(ClientUrl.TryParse("http://localhost:5008", out var url));
        var unconfigured = Binds("http:5000").Select(static promised => promised with { Bind = promised.Bind with { Source = UrlSource.Default } });
        Assert.Equal(5090, NearestListener.To(url, [.. unconfigured, .. Binds("http:5090")])?.Port);
    }

    private static IEnumerable<PromisedBind> Binds(string text) => text.Split(' ').Select(static part => part.Split(':')).Select(static part =>
        new PromisedBind(
            "profile:x",
            part[0] == "default",
            new Bind(UrlSource.UseUrls, "x", "x", part[0] == "default" ? "http" : part[0], BindAddress.Localhost, int.Parse(part[1], CultureInfo.InvariantCulture), default)));
}
