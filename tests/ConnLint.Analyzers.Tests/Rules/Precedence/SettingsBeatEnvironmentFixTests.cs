using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class SettingsBeatEnvironmentFixTests
{
    private const string Launch = """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5124" } } } }""";

    [Theory]
    [InlineData("{\n  // ours\n  \"Urls\": \"[|http://*:80|]\",\n  \"AllowedHosts\": \"*\"\n}\n", "{\n  // ours\n  \"AllowedHosts\": \"*\"\n}\n")]
    [InlineData("{\r\n  \"AllowedHosts\": \"*\",\r\n  \"Urls\" : \"[|http://*:80|]\"\r\n}\r\n", "{\r\n  \"AllowedHosts\": \"*\"\r\n}\r\n")]
    [InlineData("{\n  \"Urls\": \"[|http://*:80|]\", // why\n  \"A\": 1\n}\n", "{\n  // why\n  \"A\": 1\n}\n")]
    [InlineData("{ \"Urls\": \"[|http://*:80|]\", \"A\": 1 }", "{ \"A\": 1 }")]
    [InlineData("{ \"A\": 1, \"Urls\": \"[|http://*:80|]\" }", "{ \"A\": 1 }")]
    [InlineData("{ \"Urls\": \"[||]\" }", "{ }")]
    [InlineData("{\n  \"Urls\": \"[|http://*:80|]\"\n}\n", "{\n}\n")]
    public Task Setting_IsRemovedWithItsComma(string settings, string repaired) => FixOf(settings, repaired).RunAsync();

    [Theory]
    [InlineData("{ \"A\": 1, /* ours */ \"Urls\": \"[|http://*:80|]\" }")]
    [InlineData("{ \"Urls\": /* ours */ \"[|http://*:80|]\", \"A\": 1 }")]
    public Task CommentInBetween_IsNotChanged(string settings) => FixOf(settings, settings).RunAsync();

    private static CSharpCodeFixTest<SettingsBeatEnvironmentAnalyzer, SettingsBeatEnvironmentFixer> FixOf(string settings, string repaired) => new()
    {
        TestCode = "class C;",
        TestState = { AdditionalFiles = { ("Properties/launchSettings.json", Launch), ("appsettings.json", settings) } },
        FixedState = { AdditionalFiles = { ("appsettings.json", repaired) } },
    };
}
