using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class PortsOverriddenByUrlsTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|8080|]", "ASPNETCORE_URLS": "http://localhost:5000" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|8080|];5000", "URLS": "http://localhost:5000" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "[|8081|]", "DOTNET_URLS": "http://localhost:5000" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls http://localhost:5000", "environmentVariables": { "HTTP_PORTS": "[|8080|]" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|8080|]" } } } }""", """{ "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "http://localhost:5000", "HTTP_PORTS": "[|8080|]" }""")]
    [InlineData("""{ "profiles": {} }""", """{ "Urls": "http://localhost:5000", "HTTPS_PORTS": "[|8081|]" }""")]
    public Task LostPorts_Trigger(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", settings)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5000", "ASPNETCORE_URLS": "http://localhost:5000" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }""", """{ "HTTP_PORTS": "8080" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080", "ASPNETCORE_URLS": "" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""", """{ "Urls": "" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTPS_PORT": "8081", "ASPNETCORE_URLS": "http://localhost:5000" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Docker", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080", "ASPNETCORE_HTTPS_PORTS": "8081" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080", "ASPNETCORE_URLS": "localhost:5000" } } } }""", """{}""")]
    public Task OtherSettings_DoNotTrigger(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", settings)).RunAsync();

    [Fact]
    public Task SettingThatEveryProfileReplaces_Triggers() => Test(
        (LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }"""), ("appsettings.Development.json", """{ "HTTP_PORTS": "[|8080|]" }""")).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|#0:8080|}" } } } }"""), ("appsettings.json", """{ "Urls": "http://localhost:5000" }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4004", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("Nobody listens on port 8080 (ASPNETCORE_HTTP_PORTS), because 'http://localhost:5000' (Urls, appsettings.json:1) wins; keep one of them, or give both the same port"));
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<PortsOverriddenByUrlsAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<PortsOverriddenByUrlsAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
