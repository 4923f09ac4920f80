using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class MalformedListenUrlFileTests
{
    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000;[|localhost:5001|]" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000;[| http://localhost:5001|]" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "[|http://localhost:5000/api|]" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls [|http://localhost:5000,http://localhost:5001|]" } } }""")]
    public Task LaunchProfile_Triggers(string content) => Test("class C;", ("Properties/launchSettings.json", content)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "[|tcp://localhost:5000|]" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "[|localhost:5000|]" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Http:Url": "[|http://localhost:99999|]" }""")]
    public Task SettingsFile_Triggers(string content) => Test("class C;", ("appsettings.json", content)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "http://localhost:5000;http://*:5001;" }""")]
    [InlineData("""{ "Urls": "http://localhost:0" }""")]
    [InlineData("""{ "Api": "localhost:5000", "Kestrel": { "Limits": { "Url": "localhost:5000" } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://unix:/tmp/api.sock" } } } }""")]
    [InlineData("not JSON")]
    public Task OtherSettings_DoNotTrigger(string content) => Test("class C;", ("appsettings.json", content)).RunAsync();

    [Theory]
    [InlineData("IISExpress")]
    [InlineData("Executable")]
    public Task ProfileOfAnotherServer_DoesNotTrigger(string command) => Test(
        "class C;", ("Properties/launchSettings.json", $$"""{ "profiles": { "a": { "commandName": "{{command}}", "applicationUrl": "localhost:5000" } } }""")).RunAsync();

    [Fact]
    public Task PathOfHttpSys_DoesNotTrigger() => Test(
        "WebApplication.CreateBuilder(args).WebHost.UseHttpSys();", ("appsettings.json", """{ "Urls": "http://localhost:5000/api" }""")).RunAsync();

    [Fact]
    public Task SettingsOfAnotherEnvironment_AreJudgedWhereAProfileUsesIt() => Test(
        "class C;",
        ("Properties/launchSettings.json", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Staging" } } } }"""),
        ("appsettings.Staging.json", """{ "Urls": "[|localhost:5000|]" }"""),
        ("appsettings.Lab.json", """{ "Urls": "localhost:5000" }""")).RunAsync();

    [Fact]
    public Task Message_NamesValueReasonAndRemedy()
    {
        var test = Test("class C;", ("appsettings.json", """{ "Urls": "{|#0:localhost:5000|}" }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1006", DiagnosticSeverity.Error).WithLocation(0)
            .WithMessage("The server refuses to listen on 'localhost:5000': it has no 'http://' or 'https://'; write 'http://localhost:5000'"));
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<MalformedListenUrlAnalyzer> Test(string source, params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<MalformedListenUrlAnalyzer> { TestCode = source };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
