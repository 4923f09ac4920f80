using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.FrontEnds;

public sealed class HttpFileReaderTests
{
    internal const string Template = """
        @WebApi_HostAddress = http://localhost:5187

        # @name weather
        GET {{WebApi_HostAddress}}/weatherforecast/
        Accept: application/json

        ###
        // another one
        POST https://localhost:7220/todos?id={{$guid}} HTTP/1.1
        Content-Type: application/json

        { "url": "http://localhost:1/",
        GET http://localhost:2/ }

        ###
        @hostname=localhost
        @port=44320
        @host={{hostname}}:{{port}}
        https://{{host}}/api
            ?page=1

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Requests_AreReadWhereTheirPortStands(string lineEnd)
    {
        var text = Template.Replace("\n", lineEnd, StringComparison.Ordinal);
        var clients = HttpFileReader.Read("f", text);
        Assert.Equal(
            [
                ("GET", "http://localhost:5187/weatherforecast/", "http://localhost:5187"),
                ("POST", "https://localhost:7220/todos?id=", "https://localhost:7220/todos?id="),
                ("GET", "https://localhost:44320/api", "44320"),
            ],
            clients.Select(client => (client.Name, client.Url.Text, Places.In(text, client.Url.Place))));
        Assert.All(clients, static client => Assert.Equal(ClientRole.Request, client.Role));
        Assert.All(clients, client => Places.AssertLine(text, client.Url.Place));
    }

    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("\uFEFFGET http://localhost:5000", "http://localhost:5000")]
    [InlineData("  get   http://localhost:5000/a b   HTTP/2  ", "http://localhost:5000/a b")]
    [InlineData("WEBSOCKET ws://localhost:5000/", "ws://localhost:5000/")]
    [InlineData("GET http://localhost:5000/{{unknown}}/x", "http://localhost:5000/")]
    [InlineData("GET http://localhost:5000?{{unknown}}", "http://localhost:5000?")]
    [InlineData("GET /x\nAccept: a\nHost: localhost:5000", "http://localhost:5000/x")]
    [InlineData("GET /x\nhost : localhost:8443\n\nHost: localhost:1", "https://localhost:8443/x")]
    [InlineData("@h = localhost:443\nGET /x HTTP/1.1\nHost: {{h}}", "https://localhost:443/x")]
    [InlineData("GET {{ late }}/x\n###\n@late = http://localhost:5000", "http://localhost:5000/x")]
    [InlineData("@a=http://localhost:1\n@a=http://localhost:5000\nGET {{a}}", "http://localhost:5000")]
    [InlineData("@a=http://localhost:5000\nGET {{%a}}\n###\n@a=http://localhost:1", "http://localhost:5000")]
    [InlineData("< {%\n GET http://localhost:1\n%}\nGET http://localhost:5000", "http://localhost:5000")]
    public void Request_IsRead(string text, string url) => Assert.Equal(url, Assert.Single(HttpFileReader.Read("f", text)).Url.Text);

    [Theory]
    [InlineData("")]
    [InlineData("# GET http://localhost:5000")]
    [InlineData("// GET http://localhost:5000")]
    [InlineData("GET {{host}}/x")]
    [InlineData("GET http://localhost:{{port}}/x")]
    [InlineData("GET http://localhost:5000{{path}}")]
    [InlineData("GET {{$processEnv HOST}}/x")]
    [InlineData("GET http://{{")]
    [InlineData("GET /x")]
    [InlineData("GET localhost:5000/x")]
    [InlineData("text\nGET http://localhost:5000")]
    [InlineData("@a={{b}}\n@b={{a}}\nGET {{a}}")]
    [InlineData("@a = http://localhost:5000")]
    public void UnknownUrl_IsNoClient(string text) => Assert.Empty(HttpFileReader.Read("f", text));

    [Fact]
    public void Environments_GiveAUrlEach()
    {
        const string shared = """{ "$shared": { "host": "http://localhost:1" }, "dev": { "host": "http://localhost:2" }, "same": { "x": 1 }, "prod": { "x": "y" }, "vault": { "host": { "provider": "AzureKeyVault" } } }""";
        var environments = HttpEnvironmentReader.Read(("env", shared), ("user", """{ "prod": { "host": "http://localhost:3" } }"""));
        var clients = HttpFileReader.Read("f", "GET {{host}}/x\n###\n@host=http://localhost:4\nGET {{host}}/y", environments);
        Assert.Equal(["http://localhost:4/x", "http://localhost:4/y"], clients.Select(static client => client.Url.Text));
        Assert.Equal(
            [("http://localhost:2/x", "env"), ("http://localhost:1/x", "env"), ("http://localhost:3/x", "user")],
            HttpFileReader.Read("f", "GET {{host}}/x", environments).Select(static client => (client.Url.Text, client.Url.Place.Path)));
    }

    [Fact]
    public void SharedEnvironmentAlone_IsUsed()
        => Assert.Equal("http://localhost:1/x", Assert.Single(HttpFileReader.Read("f", "GET {{h}}/x", HttpEnvironmentReader.Read(("e", """{ "$shared": { "h": "http://localhost:1" } }""")))).Url.Text);

    [Theory]
    [InlineData("@a={{b}}{{b}}\n@b={{c}}{{c}}\n@c={{d}}{{d}}\n@d={{e}}{{e}}\n@e={{f}}{{f}}\n@f={{g}}{{g}}\n@g={{h}}{{h}}\n@h={{i}}{{i}}\n@i={{j}}{{j}}\n@j=\nGET http://x{{a}}\n", 1)]
    [InlineData("GET http://localhost:1/{{a}}\n###\n@a={{a}}\n", 20_000)]
    [InlineData("@a=http://localhost:1\nGET {{a}}\n###\n", 20_000)]
    public void LongText_IsReadInTime(string part, int count)
    {
        var text = string.Concat(Enumerable.Repeat(part, count));
        Places.AssertQuick(() => HttpFileReader.Read("f", text[..Math.Min(text.Length, 1 << 20)]));
    }

    [Fact]
    public void DamagedText_IsReadQuickly()
        => Places.AssertMutationsAreRead("@{}=:/#\r\n aG.$%<>", static text => HttpFileReader.Read("f", text).Select(static client => client.Url.Place), Template, "GET /x\nHost: localhost:5000");
}
