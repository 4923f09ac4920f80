using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class ConflictingProfileUrlTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:5000|]", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|https://localhost:7000;http://localhost:5000|]", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:5000|]", "environmentVariables": { "URLS": "http://*:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:5000|]", "environmentVariables": { "aspnetcore_urls": "http://*:5100", "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:5000|]", "commandLineArgs": "--urls http://localhost:5100" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:5000|]", "commandLineArgs": "--verbose x --urls=https://localhost:5000" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|8080|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "HTTPS_PORTS": "[|8081;8082|]" } } } }""")]
    public Task TwoEndpoints_Trigger(string content) => Test((LaunchSettings, content)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "http://+:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "https://localhost:7000;http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5000;https://localhost:7000/" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5000", "ASPNETCORE_HTTPS_PORT": "7000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:%PORT%" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "localhost:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5100", "ASPNETCORE_HTTP_PORTS": "8080" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "commandLineArgs": "--urls=http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5100" } } } }""")]
    public Task OneEndpoint_DoesNotTrigger(string content) => Test((LaunchSettings, content)).RunAsync();

    [Theory]
    [InlineData("IISExpress")]
    [InlineData("Docker")]
    [InlineData("Executable")]
    public Task ProfileOfAnotherServer_DoesNotTrigger(string command) => Test(
        (LaunchSettings, $$"""{ "profiles": { "a": { "commandName": "{{command}}", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5100" } } } }""")).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "{|#0:http://localhost:5000|}", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5100" } } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3006", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("The launch profile 'a' contradicts itself: 'http://localhost:5000' (applicationUrl) against 'http://localhost:5100' (ASPNETCORE_URLS, launchSettings.json:1); 'dotnet run' takes the variable, other tools take applicationUrl; keep one of them"));
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_WritesWhatTheServerTakes() => Fix(
        LaunchSettings,
        """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "[|http://localhost:5000|]", "commandLineArgs": "--urls http://localhost:5100" } } } // keep""",
        """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5100", "commandLineArgs": "--urls http://localhost:5100" } } } // keep""").RunAsync();

    private static CSharpCodeFixTest<ConflictingProfileUrlAnalyzer, ConflictingProfileUrlFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<ConflictingProfileUrlAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<ConflictingProfileUrlAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
