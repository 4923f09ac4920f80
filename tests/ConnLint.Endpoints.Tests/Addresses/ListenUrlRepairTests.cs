using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed class ListenUrlRepairTests
{
    [Theory]
    [InlineData("localhost:5000", "http://localhost:5000")]
    [InlineData("127.0.0.1:5000", "http://127.0.0.1:5000")]
    [InlineData("*:5000", "http://*:5000")]
    [InlineData("//localhost:5000", "http://localhost:5000")]
    [InlineData("http:/localhost:5000", "http://localhost:5000")]
    [InlineData("https:/localhost:5001", "https://localhost:5001")]
    [InlineData("http//localhost:5000", "http://localhost:5000")]
    [InlineData("https//localhost:5001", "https://localhost:5001")]
    [InlineData("http:localhost:5000", "http://localhost:5000")]
    [InlineData("http://localhost:5000/api", "http://localhost:5000")]
    [InlineData("http://localhost:5000/api/", "http://localhost:5000")]
    [InlineData("http://localhost/api:5000", "http://localhost:5000")]
    [InlineData("http://localhost/api:5000/", "http://localhost:5000")]
    [InlineData("http://localhost:5000/api:5001", "http://localhost:5000")]
    [InlineData("http://localhost/api", "http://localhost")]
    [InlineData("http://localhost/api:0", "http://localhost")]
    [InlineData(" http://localhost:5000", "http://localhost:5000")]
    [InlineData("\"http://localhost:5000\"", "http://localhost:5000")]
    [InlineData("'http://localhost:5000'", "http://localhost:5000")]
    [InlineData("http://localhost:5000,https://localhost:5001", "http://localhost:5000;https://localhost:5001")]
    [InlineData("http://localhost:5000, https://localhost:5001", "http://localhost:5000;https://localhost:5001")]
    public void EvidentMistake_IsRepaired(string text, string repaired) => Assert.Equal(repaired, ListenUrlRepair.TryRepair(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("http://")]
    [InlineData("myhost:5000")]
    [InlineData("ftp://localhost:21")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:0")]
    [InlineData("http://a,b")]
    [InlineData(",")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://unix:/tmp/")]
    [InlineData("http:/http://localhost:5000")]
    [InlineData("http")]
    [InlineData("http:")]
    [InlineData("5000")]
    [InlineData("http:5000")]
    [InlineData(":5000")]
    [InlineData("5000,5001")]
    public void AmbiguousText_IsNotRepaired(string text) => Assert.Null(ListenUrlRepair.TryRepair(text));

    [Theory]
    [InlineData("http://:5132", "http://localhost:5132")]
    [InlineData("tcp://localhost:5132/", "http://localhost:5132")]
    [InlineData("ftp://localhost:21", "http://localhost:8080")]
    [InlineData("http://:80", "http://localhost:80")]
    [InlineData("http://localhost:513200", "http://localhost:8080")]
    [InlineData("http://localhost:0", "http://localhost:8080")]
    [InlineData("http://", "http://localhost:8080")]
    [InlineData("", "http://localhost:8080")]
    public void Example_KeepsThePort(string text, string example) => Assert.Equal(example, ListenUrlRepair.Example(text, "localhost", 8080));

    [Fact]
    public void EveryRepair_IsAccepted()
    {
        foreach (var text in ListenUrlTexts.All)
        {
            if (ListenUrlRepair.TryRepair(text) is not { } repaired) continue;
            foreach (var (url, _) in ListenUrlList.Split(repaired)) Assert.True(ListenUrl.TryParse(url, out _, out var fault), $"{text} → {repaired}: {fault}");
        }
    }
}
