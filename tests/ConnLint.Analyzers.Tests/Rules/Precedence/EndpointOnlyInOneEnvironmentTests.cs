using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class EndpointOnlyInOneEnvironmentTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Staging" } } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "[|http://localhost:5100|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "[|http://localhost:5100|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }""", """{ "Urls": "[|http://localhost:5100|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Staging" } } } }""", """{ "HTTP_PORTS": "[|8080|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }""", """{ "Kestrel:Endpoints:Http:Url": "[|http://localhost:5100|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } }, "b": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Staging" } } } }""", """{ "Urls": "[|http://localhost:5100|]" }""")]
    public Task ProfileOfAnotherEnvironment_Triggers(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", "{}"), ("appsettings.Development.json", settings)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "development" } } } }""", """{ "Urls": "http://localhost:5100" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""", """{ "Urls": "http://localhost:5100" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls http://*:80" } } }""", """{ "Urls": "http://localhost:5100" }""")]
    [InlineData("""{ "profiles": {} }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "IISExpress", "launchBrowser": true } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5100" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }""", """{ "Api": { "Url": "http://localhost:5100" } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }""", """{ "Urls": "" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }""", """{ "ConnectionStrings": { "Db": "Server=localhost" } }""")]
    public Task OtherProfiles_DoNotTrigger(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", "{}"), ("appsettings.Development.json", settings)).RunAsync();

    [Fact]
    public Task EndpointForEveryEnvironment_DoesNotTrigger() => Test(
        (LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true } } }"""),
        ("appsettings.json", """{ "Urls": "http://localhost:5200" }"""),
        ("appsettings.Development.json", """{ "Urls": "http://localhost:5100" }""")).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Staging" } } } }"""), ("appsettings.Development.json", """{ "Urls": "{|#0:http://localhost:5100|}" }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4008", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("'http://localhost:5100' applies as Development only: the launch profile 'a' runs as Staging and is told nothing, so it listens on 'http://localhost:5000'; move the endpoint to appsettings.json, or give the profile an applicationUrl"));
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<EndpointOnlyInOneEnvironmentAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<EndpointOnlyInOneEnvironmentAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
