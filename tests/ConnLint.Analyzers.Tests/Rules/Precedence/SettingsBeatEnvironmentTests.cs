using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class SettingsBeatEnvironmentTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "[|http://localhost:5000|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "urls": "[|http://*:80;http://*:81|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "[||]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "[|http://unix:/tmp/api.sock|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "https://localhost:7001;http://localhost:5000" } } }""", """{ "Urls": "[|http://localhost:5000|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5123" } } } }""", """{ "Urls": "[|http://localhost:5000|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "DOTNET_URLS": "http://localhost:5123" } } } }""", """{ "Urls": "[|http://localhost:5000|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5123" } } } }""", """{ "HTTP_PORTS": "[|8080|]" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "5123" } } } }""", """{ "HTTP_PORTS": "8080", "HTTPS_PORTS": "[|8081|]" }""")]
    public Task OtherPort_Triggers(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", settings)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "http://*:5123" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "HTTP_PORTS": "8080" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Logging": { "LogLevel": { "Default": "Information" } }, "AllowedHosts": "*" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "http://localhost:5000", "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5001" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "localhost:5000" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Clients": { "Urls": "http://localhost:5000" } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "URLS": "http://localhost:5123" } } } }""", """{ "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls http://localhost:5123" } } }""", """{ "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""", """{ "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "HTTP_PORTS": "5123" } } } }""", """{ "HTTP_PORTS": "8080" }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "IISExpress", "applicationUrl": "http://localhost:5123" } } }""", """{ "Urls": "http://localhost:5000" }""")]
    public Task OtherSettings_DoNotTrigger(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", settings)).RunAsync();

    [Fact]
    public Task SettingsOfAnotherEnvironment_DoNotTrigger() => Test(
        (LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }"""), ("appsettings.Production.json", """{ "Urls": "http://localhost:5000" }""")).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }"""), ("appsettings.json", """{ "Urls": "{|#0:http://localhost:5000|}" }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4003", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'http://localhost:5000' (Urls) beats 'http://localhost:5123' (applicationUrl, launchSettings.json:1): the server listens on 'http://localhost:5000' and nobody on port 5123; remove 'Urls' from the settings file"));
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<SettingsBeatEnvironmentAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<SettingsBeatEnvironmentAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
