using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class WrongKeySeparatorTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("Kestrel_Endpoints_Http_Url")]
    [InlineData("Kestrel.Endpoints.Http.Url")]
    [InlineData("Kestrel__Endpoints_Http_Url")]
    [InlineData("KESTREL_ENDPOINTS_HTTP_URL")]
    [InlineData("ASPNETCORE_Kestrel_Certificates_Default_Path")]
    [InlineData("DOTNET_Kestrel.EndpointDefaults.Protocols")]
    [InlineData("Kestrel_Endpoints__Http__Url")]
    public Task Variable_Triggers(string name) => Test((LaunchSettings, Profile("[|" + name + "|]"))).RunAsync();

    [Theory]
    [InlineData("""{ "[|Kestrel__Endpoints__Http__Url|]": "http://localhost:5000" }""")]
    [InlineData("""{ "Kestrel": { "[|Endpoints__Http__Url|]": "http://localhost:5000" } }""")]
    [InlineData("""{ "[|Kestrel__Certificates|]": { "Default": { "Path": "a.pfx" } } }""")]
    public Task JsonKey_Triggers(string content) => Test(("appsettings.json", content)).RunAsync();

    [Theory]
    [InlineData("Kestrel__Endpoints__Http__Url")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("ASPNETCORE_Kestrel__Certificates__Default__Path")]
    [InlineData("Kestrel__Endpoints__My_Api__Url")]
    [InlineData("Kestrel_Port")]
    [InlineData("KESTREL_HOME")]
    [InlineData("Logging_LogLevel_Default")]
    [InlineData("MyKestrel_Endpoints_Http_Url")]
    [InlineData("Kestrel")]
    public Task OtherVariable_DoesNotTrigger(string name) => Test((LaunchSettings, Profile(name))).RunAsync();

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Api": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Http:Url": "http://localhost:5000" }""")]
    [InlineData("""{ "Logging__LogLevel__Default": "Debug" }""")]
    [InlineData("""{ "Kestrel__Port": 5000 }""")]
    public Task OtherJsonKey_DoesNotTrigger(string content) => Test(("appsettings.json", content)).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|#0:Kestrel_Endpoints_Http_Url|}": "http://localhost:5100" } } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3005", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("The server does not read 'Kestrel_Endpoints_Http_Url': the parts of a variable are separated by '__'; write 'Kestrel__Endpoints__Http__Url'"));
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_WritesUnderscoresInAVariable() => Fix(LaunchSettings, Profile("[|Kestrel.Endpoints.Http.Url|]"), Profile("Kestrel__Endpoints__Http__Url")).RunAsync();

    [Fact]
    public Task Fix_WritesColonsInJson() => Fix(
        "appsettings.json", """{ "[|Kestrel__Endpoints__Http__Url|]": "http://localhost:5000" } // keep""", """{ "Kestrel:Endpoints:Http:Url": "http://localhost:5000" } // keep""").RunAsync();

    private static string Profile(string variable)
        => $$"""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{{variable}}": "http://localhost:5100" } } } }""";

    private static CSharpCodeFixTest<WrongKeySeparatorAnalyzer, WrongKeySeparatorFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<WrongKeySeparatorAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<WrongKeySeparatorAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
