using ConnLint.Cli.Mapping;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Tests.Mapping;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("Invalid url: 'http://user:secret@localhost:5000'", "Invalid url: 'http://localhost:5000'")]
    [InlineData("Invalid url: 'user:secret@localhost'", "Invalid url: 'localhost'")]
    [InlineData("Invalid url: 'http://user:sec\nret@localhost'", "Invalid url: 'http://localhost'")]
    [InlineData("Invalid url: 'it's me:secret@localhost'", "Invalid url: 'localhost'")]
    [InlineData("Unrecognized scheme in server address 'ftp://a/?secret'. Only 'http://' and 'https://' are supported.", "Unrecognized scheme in server address 'ftp://a/'. Only 'http://' and 'https://' are supported.")]
    [InlineData("The short switch '-p=secret' is not defined in the switch mappings.", "The short switch '-p=…' is not defined in the switch mappings.")]
    [InlineData("Failed to load configuration from file 'src/C#/a=b/appsettings.json'.", "Failed to load configuration from file 'src/C#/a=b/appsettings.json'.")]
    [InlineData("The endpoint Http is missing the required 'Url' parameter.", "The endpoint Http is missing the required 'Url' parameter.")]
    [InlineData("Unable to configure HTTPS.\nRun 'dotnet dev-certs https'. See https://example.org/?a", "Unable to configure HTTPS.")]
    [InlineData("HTTP/3 requires HTTPS.", "HTTP/3 requires HTTPS.")]
    [InlineData("Invalid url: '", "Invalid url: '")]
    [InlineData("", "")]
    public void Message_IsALineWithoutSecrets(string message, string shown) => Assert.Equal(shown, ShownText.Message(message));

    [Theory]
    [InlineData(HttpProtocols.None, "none")]
    [InlineData(HttpProtocols.Http2, "http2")]
    [InlineData(HttpProtocols.Http1AndHttp2, "http1AndHttp2")]
    [InlineData(HttpProtocols.Http1AndHttp2AndHttp3, "http1AndHttp2AndHttp3")]
    [InlineData(HttpProtocols.Http1 | HttpProtocols.Http3, "http1AndHttp3")]
    [InlineData((HttpProtocols)8, "none")]
    public void Protocols_AreNamedAsKestrelNamesThem(object protocols, string name) => Assert.Equal(name, ShownText.Name((HttpProtocols)protocols));

    [Theory]
    [InlineData("a\u001b[2J\nb", "a\ufffd[2J\ufffdb")]
    [InlineData("", "")]
    public void Whole_HasNoControlCharacter(string path, string shown) => Assert.Equal(shown, ShownPath.Whole(path));

    [Fact]
    public void Whole_KeepsPairsAtTheSeams()
    {
        var path = new string('a', 99) + "\ud83d\ude00" + new string('b', 200);
        Assert.Equal(path, ShownPath.Whole(path));
    }
}
