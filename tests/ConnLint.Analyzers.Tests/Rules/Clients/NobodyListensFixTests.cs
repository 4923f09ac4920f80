using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.CodeFixes.Rules;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class NobodyListensFixTests
{
    [Theory]
    [InlineData("""await client.GetAsync("http://localhost:[|5999|]/users");""", """await client.GetAsync("http://localhost:5100/users");""")]
    [InlineData("""await client.GetAsync("https://localhost:[|5999|]");""", """await client.GetAsync("https://localhost:5101");""")]
    [InlineData("""await client.GetAsync($"http://localhost:[|5999|]/{args[0]}");""", """await client.GetAsync($"http://localhost:5100/{args[0]}");""")]
    [InlineData("""await client.GetAsync("http://u:p@[::1]:[|51|]/a:51");""", """await client.GetAsync("http://u:p@[::1]:5100/a:51");""")]
    [InlineData("""client.BaseAddress = new("http://localhost:[|5999|]"); // api""", """client.BaseAddress = new("http://localhost:5100"); // api""")]
    [InlineData("""await client.GetAsync([|"http:\u002f/localhost:5999"|]);""", """await client.GetAsync([|"http:\u002f/localhost:5999"|]);""")]
    [InlineData("""const string Url = "http://localhost:5999"; await client.GetAsync([|Url|]);""", """const string Url = "http://localhost:5999"; await client.GetAsync([|Url|]);""")]
    public Task PortInCode_IsReplacedWhereItIsWritten(string code, string repaired) => new FixTest
    {
        TestCode = $"var client = new HttpClient();\n{code}",
        FixedCode = $"var client = new HttpClient();\n{repaired}",
    }.RunAsync();

    [Fact]
    public Task PortOfSettings_IsReplacedAndTheRestStays() => new FixTest
    {
        TestCode = "class C;",
        TestState = { AdditionalFiles = { ("appsettings.json", "{\r\n  // ours\r\n  \"Api\" :\"http://localhost:[|5999|]/v1\" , /* 5999 */ \"Cors\": [ \"https://localhost:[|5998|]\" ],\r\n}\r\n") } },
        FixedState = { AdditionalFiles = { ("appsettings.json", "{\r\n  // ours\r\n  \"Api\" :\"http://localhost:5100/v1\" , /* 5999 */ \"Cors\": [ \"https://localhost:5101\" ],\r\n}\r\n") } },
    }.RunAsync();

    [Fact]
    public Task EscapedUrlOfSettings_IsLeft() => new FixTest
    {
        TestCode = "class C;",
        TestState = { AdditionalFiles = { ("appsettings.json", """{ "Api": "[|http:\/\/localhost:5999|]" }""") } },
        FixedState = { AdditionalFiles = { ("appsettings.json", """{ "Api": "[|http:\/\/localhost:5999|]" }""") } },
    }.RunAsync();

    [Fact]
    public Task CodeAndSettings_AreFixedAtOnce() => new FixTest
    {
        TestCode = """var a = new HttpClient { BaseAddress = new Uri("http://localhost:[|5999|]") }; var b = new HttpClient { BaseAddress = new Uri("http://localhost:[|5998|]") };""",
        FixedCode = """var a = new HttpClient { BaseAddress = new Uri("http://localhost:5100") }; var b = new HttpClient { BaseAddress = new Uri("http://localhost:5100") };""",
        TestState = { AdditionalFiles = { ("appsettings.json", """{ "Api": "http://localhost:[|5999|]" }""") } },
        FixedState = { AdditionalFiles = { ("appsettings.json", """{ "Api": "http://localhost:5100" }""") } },
    }.RunAsync();

    [Fact]
    public Task PortOfTheOtherScheme_IsNotOffered()
    {
        const string Code = """await new HttpClient().GetAsync("https://localhost:[|5999|]");""";
        return new FixTest(ClientTest.Api.Replace("https://", "http://", System.StringComparison.Ordinal)) { TestCode = Code, FixedCode = Code }.RunAsync();
    }

    private sealed class FixTest : CSharpCodeFixTest<RepositoryAnalyzer, RepositoryFixer>
    {
        public FixTest()
            : this(ClientTest.Api)
        {
        }

        public FixTest(string summary)
        {
            DisabledDiagnostics.AddRange(OtherRules.Than<RepositoryAnalyzer>("CONN5001"));
            TestState.AdditionalFiles.Add((ClientTest.SummaryFile, summary));
        }
    }
}
