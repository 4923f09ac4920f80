using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class LaunchProfileFaultsTests
{
    private const string Faulty = """
        {
          "profiles": {
            // before
            "a": { "launchBrowser": "true", /* c */ "commandName": "Project", },
            "b": { "environmentVariables": { "X": 1 /* c */ } }
          }
        }
        """;

    [Theory]
    [InlineData("{\"profiles\":{\"a\":{\r\n\r\n  // one\r\n\"x\":1}}}", "// one", 2, 2)]
    [InlineData("{\"profiles\":{\"a\":{\r /* one\rtwo */\"x\":1}}}", "/* one", 1, 1)]
    [InlineData("{\"profiles\":{\"a\":{\n\"x\":1 /* one */\n}}}", "/* one */", 1, 6)]
    [InlineData("{\"profiles\":{\"a\":{\n\"x\":[1\n,]}}}", ",", 2, 0)]
    public void Fault_StandsWhereItsTextStands(string text, string written, int line, int column)
    {
        var fault = Assert.Single(LaunchProfileFaults.In("f", text)).Written;
        Assert.Equal(written, text.Substring(fault.Place.Start, fault.Place.Length));
        Assert.Equal((written, line, column), (fault.Text, fault.Place.Line, fault.Place.Column));
    }

    [Fact]
    public void EachProfile_HasItsFirstFault() => Assert.Equal(
        [("a", LaunchProfileFaultKind.NoBoolean, "launchBrowser"), ("b", LaunchProfileFaultKind.Comment, "")],
        LaunchProfileFaults.In("f", Faulty.Replace("\"X\": 1", "\"X\": \"1\"")).Select(static fault => (fault.Profile, fault.Kind, fault.Property)));

    [Fact]
    public void Depth_IsLimited()
        => Assert.Empty(LaunchProfileFaults.In("f", "{\"profiles\":{\"a\":{\"x\":" + new string('[', 100_000)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void DamagedText_NeverThrows(int seed)
    {
        var mutations = new Mutations(seed, "{}[]\",:/*\r\n1tn");
        for (var i = 0; i < 3_000; i++)
        {
            var text = mutations.Of(Faulty);
            Assert.All(LaunchProfileFaults.In("f", text), fault => Assert.Equal(fault.Written.Text, text.Substring(fault.Written.Place.Start, fault.Written.Place.Length)));
        }
    }
}
