using ConnLint.Build.Checking;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Server=db;User Id=sa;Password=p w;Encrypt=true", "Server=db;User Id=sa;Password=***;Encrypt=true")]
    [InlineData("Server=db;PWD=x", "Server=db;PWD=***")]
    [InlineData("AccountName=a;AccountKey=abc==;EndpointSuffix=x", "AccountName=a;AccountKey=***;EndpointSuffix=x")]
    [InlineData("Endpoint=sb://bus/;SharedAccessKeyName=***;SharedAccessKey=q", "Endpoint=sb://bus/;SharedAccessKeyName=***;SharedAccessKey=***")]
    [InlineData("{\"apiKey\": \"a;b c\", \"port\": 5000}", "{\"apiKey\": ***, \"port\": 5000}")]
    [InlineData("--client-secret=abc", "--client-secret=***")]
    [InlineData("Access_Token: abc", "Access_Token: ***")]
    [InlineData("password='a b' host=c", "password=*** host=c")]
    public void Pairs(string line, string shown) => Assert.Equal(shown, Of(line));

    [Theory]
    [InlineData("GET https://me:pw@host:5001/a?code=1#frag end", "GET https://***@host:5001/a?*** end")]
    [InlineData("amqp://guest:guest@rabbit:5672", "amqp://***@rabbit:5672")]
    [InlineData("redis://:p@ss@cache:6379", "redis://***@cache:6379")]
    [InlineData("Request starting HTTP/1.1 GET /login?user=a&pass=b", "Request starting HTTP/1.1 GET /login?***")]
    public void Urls(string line, string shown) => Assert.Equal(shown, Of(line));

    [Theory]
    [InlineData("sent Bearer abc.def-123", "sent Bearer ***")]
    [InlineData("x eyJhbGciOi.eyJzdWIi.sig y", "x *** y")]
    [InlineData("Authorization: Basic dXNlcjpwdw==", "Authorization: ***")]
    public void Tokens(string line, string shown) => Assert.Equal(shown, Of(line));

    [Theory]
    [InlineData("Now listening on: http://localhost:5000")]
    [InlineData("   at System.Net.Sockets.Socket.Bind(EndPoint localEP) in Socket.cs:line 12")]
    [InlineData("The key has expired; see the token endpoint")]
    [InlineData("Invalid url: 'localhost:5000'")]
    public void HarmlessLines_StayAsTheyAre(string line) => Assert.Equal(line, Of(line));

    [Fact]
    public void ControlCharacters_CannotReachTheTerminal() => Assert.Equal("red\uFFFD\uFFFDx y", Of("\u001b[31mred\u001b[0m\u0007\u009bx\ty"));

    [Fact]
    public void ALongLine_IsCut() => Assert.Equal(501, Of(new string('x', 4096)).Length);

    [Fact]
    public void KnownValues_AreMaskedWhereverTheyStand_UnlessTheyAreTooShort()
        => Assert.Equal("(***) and abc", new Redaction(["s3cr3t", "abc"]).Of("(s3cr3t) and abc"));

    [Theory]
    [InlineData("DB_PASSWORD", true)]
    [InlineData("ConnectionStrings__Main", true)]
    [InlineData("ApiKey", true)]
    [InlineData("ASPNETCORE_URLS", false)]
    [InlineData("GREETING", false)]
    public void Names(string name, bool isSecret) => Assert.Equal(isSecret, Redaction.IsSecretName(name));

    private static string Of(string line) => new Redaction([]).Of(line);
}
