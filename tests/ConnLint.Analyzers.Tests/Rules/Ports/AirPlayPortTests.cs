using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.Ports.AirPlayPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class AirPlayPortTests
{
    [Theory]
    [InlineData("[|http://localhost:5000|]")]
    [InlineData("[|https://localhost:7000|];[|http://*:5000|]")]
    [InlineData("https://localhost:7001;[|http://127.0.0.1:5000|]")]
    public Task DevelopmentProfile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData(""" "ASPNETCORE_URLS": "[|http://localhost:5000|]" """)]
    [InlineData(""" "ASPNETCORE_HTTP_PORTS": "[|5000|]" """)]
    public Task VariableOfAProfile_Triggers(string variables) => new Test(ProfileWith(variables)).RunAsync();

    [Fact]
    public Task Settings_TriggerWhereADevelopmentProfileBindsThem()
        => new Test(Profile("http://localhost:5080"), Settings("""{ "Kestrel": { "Endpoints": { "A": { "Url": "[|http://localhost:5000|]" } } } }""")).RunAsync();

    [Fact]
    public Task SettingsForDevelopment_Trigger() => new Test(Settings("Development", """{ "Urls": "[|http://localhost:7000|]" }""")).RunAsync();

    [Fact]
    public Task Message_NamesPortAndRemedy()
    {
        var test = new Test(Profile("{|#0:http://localhost:5000|}"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2005", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("On macOS, the AirPlay receiver holds port 5000 ('http://localhost:5000'); take another port, or switch the receiver off"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://localhost:5001;https://localhost:7001")]
    [InlineData("http://localhost:4999;https://localhost:6999")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:50000;http://localhost:15000")]
    [InlineData("localhost:5000")]
    public Task OtherPorts_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Fact]
    public Task ProfileOfAnotherEnvironment_DoesNotTrigger() => new Test(Profile("http://localhost:5000", "Production")).RunAsync();

    [Fact]
    public Task SettingsOutsideDevelopment_DoNotTrigger()
        => new Test(Profile("http://localhost:5080"), Settings("Production", """{ "Urls": "http://*:5000" }""")).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://localhost:5000"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Fact]
    public Task IisExpress_DoesNotTrigger() => new Test(IisExpress(""" "applicationUrl": "http://localhost:5000" """)).RunAsync();

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[launchSettings.json]\nconnlint.container = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = true\n")]
    public Task Container_DoesNotTrigger(string name, string content)
    {
        var test = new Test(Profile("http://localhost:5000"));
        test.TestState.AnalyzerConfigFiles.Add((name, content));
        return test.RunAsync();
    }
}
