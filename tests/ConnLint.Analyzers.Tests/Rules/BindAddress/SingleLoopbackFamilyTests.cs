using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.BindAddress.SingleLoopbackFamilyAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class SingleLoopbackFamilyTests
{
    [Theory]
    [InlineData("[|http://127.0.0.1:5080|]")]
    [InlineData("[|http://[::1]:5080|]")]
    [InlineData("[|http://127.1:5080|]")]
    [InlineData("[|http://127.0.0.1:5080|];[|https://[::1]:7080|]")]
    [InlineData("[|http://127.0.0.1:5080|];https://localhost:7080")]
    [InlineData("[|http://[::1]:5080|];http://0.0.0.0:5081")]
    public Task DevelopmentProfile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Fact]
    public Task OtherProfile_DoesNotHelp() => new Test(Launch("""
        { "profiles": {
            "a": { "commandName": "Project", "applicationUrl": "[|http://127.0.0.1:5080|]", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } },
            "b": { "commandName": "Project", "applicationUrl": "http://localhost:5080", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }
        """)).RunAsync();

    [Fact]
    public Task SettingsForDevelopment_Trigger() => new Test(
        Settings("Development", """{ "Kestrel": { "Endpoints": { "A": { "Url": "[|http://127.0.0.1:5080|]" } } } }""")).RunAsync();

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080;http://[::1]:5080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:0;http://[::1]:0")]
    [InlineData("http://127.0.0.2:5080")]
    [InlineData("http://*:5080;http://[::]:5081;http://0.0.0.0:5082")]
    [InlineData("http://shop.localhost:5080")]
    [InlineData("http://unix:/tmp/127.0.0.1")]
    [InlineData("127.0.0.1:5080")]
    public Task OtherAddresses_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Fact]
    public Task ProfileOfAnotherEnvironment_DoesNotTrigger() => new Test(Profile("http://127.0.0.1:5080", "Production")).RunAsync();

    [Fact]
    public Task SettingsWithoutAnyDevelopment_DoNotTrigger() => new Test(Settings("""{ "Urls": "http://127.0.0.1:5080" }""")).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://127.0.0.1:5080"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\nconnlint.container = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = true\n")]
    public Task Container_DoesNotTrigger(string name, string content)
    {
        var test = new Test(Profile("http://127.0.0.1:5080"));
        test.TestState.AnalyzerConfigFiles.Add((name, content));
        return test.RunAsync();
    }

    [Fact]
    public Task Message_NamesTheMissingAddress()
    {
        var test = new Test(Profile("{|#0:http://127.0.0.1:5080|}"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1004", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("'http://127.0.0.1:5080' does not listen on [::1], to which clients may resolve 'localhost'; bind 'http://localhost:5080'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "GET http://[::1]:5080/a", "[::1], to which 'http://[::1]:5080/a' leads (shop.http:1)")]
    [InlineData("http://[::1]:5080", "GET http://127.0.0.1:5080", "127.0.0.1, to which 'http://127.0.0.1:5080' leads (shop.http:1)")]
    public Task ClientOfTheOtherAddress_IsAWarning(string url, string request, string missing)
    {
        var test = new Test(Profile("{|#0:" + url + "|}"), ("shop.http", request + "\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1004", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage($"'{url}' does not listen on {missing}; bind 'http://localhost:5080'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://localhost:5080", DiagnosticSeverity.Warning)]
    [InlineData("http://127.0.0.1:5080", DiagnosticSeverity.Info)]
    [InlineData("https://localhost:5080", DiagnosticSeverity.Info)]
    [InlineData("http://localhost:5081", DiagnosticSeverity.Info)]
    public Task ProxyOfAFrontEnd_IsAWarningForLocalhost(string target, DiagnosticSeverity severity)
    {
        var test = new Test(Profile("{|#0:http://127.0.0.1:5080|}"), ("web/package.json", """{ "scripts": { "dev": "vite" } }"""), ("web/vite.config.ts", $"export default {{ server: {{ proxy: {{ '/api': '{target}' }} }} }};\n"));
        var message = "'http://127.0.0.1:5080' does not listen on [::1], to which "
            + (severity == DiagnosticSeverity.Warning ? "'http://localhost:5080' may lead (vite.config.ts:1)" : "clients may resolve 'localhost'") + "; bind 'http://localhost:5080'";
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1004", severity).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Fact]
    public Task RequestToLocalhost_ProvesNothing()
    {
        var test = new Test(Profile("{|#0:http://127.0.0.1:5080|}"), ("shop.http", "GET http://localhost:5080\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1004", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("'http://127.0.0.1:5080' does not listen on [::1], to which clients may resolve 'localhost'; bind 'http://localhost:5080'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[|http://127.0.0.1:5080|];[|https://[::1]|]", "http://localhost:5080;https://localhost")]
    public Task Fix_BindsLocalhost(string url, string repaired) => new CSharpCodeFixTest<SingleLoopbackFamilyAnalyzer, SingleLoopbackFamilyFixer>
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { Profile(url) } },
        FixedState = { AdditionalFiles = { Profile(repaired) } },
    }.RunAsync();
}
