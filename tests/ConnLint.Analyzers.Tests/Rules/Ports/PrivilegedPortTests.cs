using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.Ports.PrivilegedPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class PrivilegedPortTests
{
    [Theory]
    [InlineData("[|http://localhost:80|]")]
    [InlineData("[|http://*|];[|https://*|]")]
    [InlineData("http://localhost:5080;[|https://localhost:443|]")]
    [InlineData("[|http://localhost:1023|]")]
    [InlineData("[|http://shop.local:81|]")]
    public Task Profile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "[|http://*:80|]" }""")]
    [InlineData("""{ "HTTP_PORTS": "[|80|];8080", "HTTPS_PORTS": "[|443|]" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Https": { "Url": "[|https://*:443|]" } } } }""")]
    public Task Settings_Trigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task SettingsOfProduction_Trigger() => new Test(Settings("Production", """{ "Urls": "[|http://*:80|]" }""")).RunAsync();

    [Theory]
    [InlineData("http://localhost:80", "Port 80 ('http://localhost:80') is below 1024, which Linux keeps for privileged users; take 8080, say")]
    [InlineData("https://localhost", "Port 443 ('https://localhost') is below 1024, which Linux keeps for privileged users; take 8443, say")]
    public Task Message_NamesPortAndRemedy(string url, string message)
    {
        var test = new Test(Profile($$"""{|#0:{{url}}|}"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2004", DiagnosticSeverity.Info).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://localhost:1024;https://localhost:8443")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:22")]
    [InlineData("http://localhost:abc")]
    [InlineData("http://*:$PORT")]
    [InlineData("http://unix:/tmp/80")]
    [InlineData("localhost:80")]
    public Task OtherPorts_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "HTTP_PORTS": "web" }""")]
    [InlineData("""{ "Smtp": { "Port": 25 }, "Api": { "Url": "http://api:80" } }""")]
    public Task OtherSettings_DoNotTrigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task IisExpress_DoesNotTrigger() => new Test(IisExpress(""" "applicationUrl": "http://localhost:80", "sslPort": 443 """)).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://localhost:80"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Fact]
    public Task WithoutAspNetCore_DoesNotTrigger()
        => new Test(Settings("""{ "Urls": "http://localhost:80" }""")) { ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly }.RunAsync();
}
