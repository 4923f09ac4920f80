using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Tests.Facts;

public sealed class ClientUrlTests
{
    [Theory]
    [InlineData("http://localhost:5000", "http", "localhost", 5000, "5000")]
    [InlineData("https://localhost:5001/api?x=1", "https", "localhost", 5001, "5001")]
    [InlineData("HTTP://LOCALHOST:5000/", "http", "localhost", 5000, "5000")]
    [InlineData("ws://localhost:5000/hub", "http", "localhost", 5000, "5000")]
    [InlineData("wss://127.0.0.1:5001", "https", "127.0.0.1", 5001, "5001")]
    [InlineData("http://[::1]:5000/x", "http", "[::1]", 5000, "5000")]
    [InlineData("http://app.localhost:5000", "http", "localhost", 5000, "5000")]
    [InlineData("http://127.0.0.2:5000", "http", "127.0.0.2", 5000, "5000")]
    [InlineData("http://user:5000@localhost:5000/", "http", "localhost", 5000, "5000")]
    [InlineData("http://localhost:5000?to=http://localhost:6000", "http", "localhost", 5000, "5000")]
    [InlineData("http://localhost:5000#:6000", "http", "localhost", 5000, "5000")]
    [InlineData("http://localhost:5000/{id}", "http", "localhost", 5000, "5000")]
    public void LoopbackUrl_IsRead(string text, string scheme, string address, int port, string digits)
    {
        Assert.True(ClientUrl.TryParse(text, out var client));
        Assert.Equal((scheme, address, port), (client.Scheme, client.Address.ToString(), client.Port));
        Assert.Equal(digits, text.Substring(client.PortStart, digits.Length));
        Assert.True(client.PortStart > text.IndexOf('@', System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost", 80)]
    [InlineData("https://localhost/x", 443)]
    [InlineData("wss://[::1]", 443)]
    [InlineData("http://localhost:/", 80)]
    [InlineData("http://localhost:05000", 5000)]
    public void PortThatIsNotThere_HasNoPlace(string text, int port)
    {
        Assert.True(ClientUrl.TryParse(text, out var client));
        Assert.Equal((port, -1), (client.Port, client.PortStart));
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost:5000")]
    [InlineData("/api")]
    [InlineData("ftp://localhost:21")]
    [InlineData("tcp://localhost:5000")]
    [InlineData("http://example.com:5000")]
    [InlineData("http://192.168.1.10:5000")]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://localhost:0")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:$PORT")]
    [InlineData("http://localhost.example.com:5000")]
    [InlineData("http://localhost:5000@example.com")]
    [InlineData(" http://localhost:5000")]
    [InlineData("http://")]
    public void OtherText_IsNoLoopbackClient(string text) => Assert.False(ClientUrl.TryParse(text, out _));
}
