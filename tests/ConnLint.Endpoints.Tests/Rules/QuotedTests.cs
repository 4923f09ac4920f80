using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Tests.Rules;

public sealed class QuotedTests
{
    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("http://localhost:5000/api", "http://localhost:5000/api")]
    [InlineData("http://user:secret@localhost:5000", "http://localhost:5000")]
    [InlineData("http://secret@localhost:5000/api", "http://localhost:5000/api")]
    [InlineData("http://user:se@cret@localhost", "http://localhost")]
    [InlineData("http://user:se/cret@localhost", "http://localhost")]
    [InlineData("http://localhost?key=secret", "http://localhost")]
    [InlineData("http://localhost/#secret", "http://localhost/")]
    [InlineData("http://user:se?cret@localhost", "http://")]
    [InlineData("http://user:se#cret@localhost", "http://")]
    [InlineData("user:secret@localhost:5000", "localhost:5000")]
    [InlineData("http://localhost:5000?mail=a@b.cret", "http://localhost:5000")]
    [InlineData("http://localhost/a:b?mail=a@b.cret", "http://localhost/a:b")]
    [InlineData("?secret", "")]
    [InlineData("amqp://guest:secret@localhost:5672/vhost", "amqp://localhost:5672/vhost")]
    [InlineData("http:/user:secret@localhost", "localhost")]
    [InlineData("http://a:1;http://user:secret@b:2", "http://b:2")]
    [InlineData("http://user:secret@a:1;http://b:2", "http://a:1;http://b:2")]
    public void Url_NeverShowsASecret(string text, string shown)
    {
        Assert.Equal(shown, Quoted.Url(text));
        Assert.DoesNotContain("cret", Quoted.Url(text), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001b[31mb", "a\uFFFD[31mb")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    [InlineData("a\u009bb", "a\uFFFDb")]
    [InlineData("a\0b", "a\uFFFDb")]
    public void ControlCharacter_DoesNotReachATerminal(string text, string shown) => Assert.Equal(shown, Quoted.Text(text));

    [Fact]
    public void LongText_IsCut() => Assert.Equal(new string('x', 120) + "…", Quoted.Text(new string('x', 5_000)));

    [Fact]
    public void TextOfFullLength_IsNotCut() => Assert.Equal(new string('x', 120), Quoted.Text(new string('x', 120)));

    [Fact]
    public void TextIsNotCutThroughACharacter() => Assert.DoesNotContain("\ud83d…", Quoted.Text(new string('x', 119) + "😀😀"), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u2028b")]
    public void TextThatTurnsTheLineAround_IsMadeHarmless(string text) => Assert.Equal("a\uFFFDb", Quoted.Text(text));
}
