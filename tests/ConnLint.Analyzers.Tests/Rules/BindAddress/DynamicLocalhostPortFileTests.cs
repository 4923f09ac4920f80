using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class DynamicLocalhostPortFileTests
{
    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:0|]" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "https://127.0.0.1:0;[|http://localhost:0|]" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls=[|http://localhost:0|]" } } }""")]
    public Task LaunchProfile_Triggers(string content) => Test("Properties/launchSettings.json", content).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "http://127.0.0.1:0;http://[::1]:0;http://*:0" }""")]
    [InlineData("""{ "HTTP_PORTS": "0" }""")]
    [InlineData("""{ "Urls": "localhost:0" }""")]
    public Task OtherAddresses_DoNotTrigger(string content) => Test("appsettings.json", content).RunAsync();

    [Fact]
    public Task Fix_WritesTheLoopbackAddress() => new CSharpCodeFixTest<DynamicLocalhostPortAnalyzer, DynamicLocalhostPortFixer>
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { ("appsettings.json", """{ "Kestrel": { "Endpoints": { "A": { "Url": "[|http://localhost:0|]" } } } } // keep""") } },
        FixedState = { AdditionalFiles = { ("appsettings.json", """{ "Kestrel": { "Endpoints": { "A": { "Url": "http://127.0.0.1:0" } } } } // keep""") } },
    }.RunAsync();

    private static CSharpAnalyzerTest<DynamicLocalhostPortAnalyzer> Test(string name, string content)
        => new() { TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, content) } } };
}
