using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class InvalidVariableValueTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|http://localhost:5000|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080;[|8081/|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "HTTP_PORTS": "[|99999|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "[|-1|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "[|5000|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "URLS": "http://localhost:5000;[|5001|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "DOTNET_URLS": "[|5000|]" } } } }""")]
    public Task WhatThrows_Triggers(string content) => Test((LaunchSettings, content)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|#0:8080,8081|}" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|#0:abc|}" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "HTTP_PORTS": "8080;{|#0:8081 8082|}" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTPS_PORTS": "{|#0:$PORT|}" } } } }""")]
    public Task WhatBindsAnotherPort_IsAWarning(string content)
    {
        var test = Test((LaunchSettings, content));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3004", DiagnosticSeverity.Warning).WithLocation(0));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "HTTP_PORTS": "[|http://*:5000|]" }""")]
    [InlineData("""{ "HTTPS_PORTS": "[|70000|]" }""")]
    public Task SettingsFile_Triggers(string content) => Test(("appsettings.json", content)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": " 8080 ; 8081;" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "+:8080" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "%PORT%" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "$(ServicePort)" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTPS_PORT": "abc" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "abc", "ASPNETCORE_URLS": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "5000" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "PORT": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "IISExpress", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "abc" } } } }""")]
    public Task OtherValues_DoNotTrigger(string content) => Test((LaunchSettings, content)).RunAsync();

    [Theory]
    [InlineData("""{ "HTTP_PORTS": 8080 }""")]
    [InlineData("""{ "HTTP_PORTS": "abc", "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "HTTP_PORTS": "abc", "Kestrel": { "Endpoints": { "A": { "Url": "http://*:80" } } } }""")]
    [InlineData("""{ "Api": { "HTTP_PORTS": "abc" } }""")]
    public Task OtherSettings_DoNotTrigger(string content) => Test(("appsettings.json", content)).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "{|#0:http://localhost:5000|}" } } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3004", DiagnosticSeverity.Error).WithLocation(0)
            .WithMessage("'http://localhost:5000' is no value for 'ASPNETCORE_HTTP_PORTS': it is no port, so the server refuses to start; write '5000'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|http://localhost:5000|]" } } } } // keep""", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5000" } } } } // keep""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "[|8080/|]" } } } }""", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "[|5000|]" } } } }""", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5000" } } } }""")]
    public Task Fix_WritesTheRightForm(string before, string after) => Fix(LaunchSettings, before, after).RunAsync();

    private static CSharpCodeFixTest<InvalidVariableValueAnalyzer, InvalidVariableValueFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<InvalidVariableValueAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<InvalidVariableValueAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
