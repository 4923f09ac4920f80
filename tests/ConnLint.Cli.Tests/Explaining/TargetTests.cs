using ConnLint.Cli.Explaining;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class TargetTests
{
    [Theory]
    [InlineData("5080", "http://localhost:5080")]
    [InlineData(" 5080 ", "http://localhost:5080")]
    [InlineData("localhost:5080", "http://localhost:5080")]
    [InlineData("LocalHost:5080", "http://localhost:5080")]
    [InlineData("shop.localhost:5080", "http://shop.localhost:5080")]
    [InlineData("127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("[::1]:5080", "http://[::1]:5080")]
    [InlineData("[::ffff:127.0.0.1]:5080", "http://127.0.0.1:5080")]
    [InlineData("http://localhost", "http://localhost:80")]
    [InlineData("https://localhost", "https://localhost:443")]
    [InlineData("http://[::1]", "http://[::1]:80")]
    [InlineData("HTTPS://localhost:7080/api/orders?id=1#top", "https://localhost:7080")]
    [InlineData("ws://localhost:5080/hub", "http://localhost:5080")]
    [InlineData("wss://127.0.0.2:5080", "https://127.0.0.2:5080")]
    [InlineData("http://user:secret@localhost:5080", "http://localhost:5080")]
    [InlineData("user:secret@localhost:5080/x@y", "http://localhost:5080")]
    public void Loopback_IsRead(string text, string url)
    {
        Assert.True(Target.TryParse(text, out var target, out var fault), fault);
        Assert.Equal(url, target.Url);
        Assert.True(target.IsLoopback);
    }

    [Theory]
    [InlineData("http://localhost:99999", "'http://localhost:99999' is no target: its port is not between 1 and 65535; write for example http://localhost:5080")]
    [InlineData("localhost:0", "'localhost:0' is no target: its port is not between 1 and 65535; write for example http://localhost:5080")]
    [InlineData("99999999999", "'99999999999' is no target: its port is not between 1 and 65535; write for example http://localhost:5080")]
    [InlineData("localhost/api:5500", "'localhost/api:5500' is no target: the port stands behind the path; write for example http://localhost:5080/api")]
    [InlineData("localhost", "'localhost' is no target: it names no port; write for example http://localhost:5080")]
    [InlineData("http://localhost:5080x", "'http://localhost:5080x' is no target: what follows the host is not a port; write for example http://localhost:5080")]
    [InlineData("http://localhost:", "'http://localhost:' is no target: what follows the host is not a port; write for example http://localhost:5080")]
    [InlineData("http://:5080", "'http://:5080' is no target: it names no host; write for example http://localhost:5080")]
    [InlineData("http://", "'http://' is no target: it names no host; write for example http://localhost:80")]
    [InlineData("http:/localhost:5080", "'http:/localhost:5080' is no target: its scheme is not followed by '://'; write for example http://localhost:5080")]
    [InlineData("http//localhost:5080", "'http//localhost:5080' is no target: its scheme is not followed by '://'; write for example http://localhost:5080")]
    [InlineData("http:localhost:5080", "'http:localhost:5080' is no target: its scheme is not followed by '://'; write for example http://localhost:5080")]
    [InlineData("ftp://localhost:5080", "'ftp://localhost:5080' is no target: its scheme is none of http, https, ws and wss; write for example http://localhost:5080")]
    [InlineData("::1:5080", "'::1:5080' is no target: an IPv6 address stands in brackets; write for example http://[::1]:5080")]
    [InlineData("[::1:5080", "'[::1:5080' is no target: its host is neither a name nor an address; write for example http://localhost:5080")]
    [InlineData("http://*:5080", "'http://*:5080' is no target: that is an address to listen on, not one to connect to; write for example http://localhost:5080")]
    [InlineData("0.0.0.0:5080", "'0.0.0.0:5080' is no target: that is an address to listen on, not one to connect to; write for example http://localhost:5080")]
    [InlineData("[::]:5080", "'[::]:5080' is no target: that is an address to listen on, not one to connect to; write for example http://localhost:5080")]
    [InlineData("", "the target is empty; write for example http://localhost:5080")]
    public void OtherText_IsRefusedWithAnExample(string text, string expected)
    {
        Assert.False(Target.TryParse(text, out _, out var fault));
        Assert.Equal(expected, fault);
    }

    [Theory]
    [InlineData("http://user:secret@localhost:99999/?token=secret")]
    [InlineData("http://user:se/secret@localhost:1")]
    [InlineData("http://user:x?secret@localhost:1")]
    [InlineData("http://user:x#secret@localhost:1")]
    [InlineData("user:secret@localhost")]
    [InlineData("http:/user:secret@localhost:1")]
    [InlineData("ftp://user:secret@localhost:1#secret")]
    public void Secret_IsNeverRepeated(string text)
    {
        Assert.False(Target.TryParse(text, out _, out var fault));
        Assert.DoesNotContain("secret", fault, System.StringComparison.Ordinal);
    }

    [Fact]
    public void ControlCharacter_CannotReachTheTerminal()
    {
        Assert.False(Target.TryParse("local\u001b[31mhost:1", out _, out var fault));
        Assert.DoesNotContain('\u001b', fault);
    }
}
