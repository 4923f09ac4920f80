using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.BindAddress.HostNameBindsAllInterfacesAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class HostNameBindsAllInterfacesTests
{
    [Theory]
    [InlineData("[|http://shop.local:5000|]")]
    [InlineData("http://localhost:5000;[|https://api|]")]
    [InlineData("[|http://localhost.:5000|]")]
    [InlineData("[|http://127.0.0.1.:5000|]")]
    [InlineData("[|http://.localhost:5000|]")]
    [InlineData("[|http://localhost:abc|]")]
    [InlineData("[|http://*:5000,5001|]")]
    [InlineData("[|http://*:$PORT|]")]
    [InlineData("[|http://+:${PORT}|]")]
    public Task Profile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "[|http://api.example.com|]" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "[|http://devbox:5000|]" } } } }""")]
    public Task Settings_Trigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task SettingsOfAnotherEnvironment_TriggerWhereTheyApply() => new Test(
        Settings("Production", """{ "Urls": "[|https://shop.example.com|]" }"""), Settings("Lab", """{ "Urls": "https://lab.example.com" }""")).RunAsync();

    [Theory]
    [InlineData("http://localhost:5000;http://LOCALHOST:5001")]
    [InlineData("http://shop.localhost:5000;https://shop.dev.localhost:5001")]
    [InlineData("http://127.0.0.1:5000;http://[::1]:5000")]
    [InlineData("http://127.1:5000")]
    [InlineData("http://0.0.0.0:5000;http://[::]:5001")]
    [InlineData("http://*:5000;http://+:5001")]
    [InlineData("http://192.168.1.20:5000")]
    [InlineData("http://unix:/tmp/shop.sock")]
    [InlineData("shop.local:5000")]
    [InlineData("http://*:%PORT%")]
    [InlineData("http://*:$(Port)")]
    public Task OtherUrls_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "http://*:#{Port}#" }""")]
    [InlineData("""{ "Urls": "http://*:__PORT__" }""")]
    [InlineData("""{ "HTTP_PORTS": "web" }""")]
    [InlineData("""{ "Api": { "Url": "https://api.example.com" }, "AllowedHosts": "shop.local" }""")]
    public Task OtherSettings_DoNotTrigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://shop.local:5000"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Fact]
    public Task IisExpress_DoesNotTrigger() => new Test(IisExpress(""" "applicationUrl": "http://shop.local:8000" """)).RunAsync();

    [Fact]
    public Task HttpSys_DoesNotTrigger()
    {
        var test = new Test(Profile("http://shop.local:5000"));
        test.TestCode = "class Server { void Run() => WebApplication.CreateBuilder().WebHost.UseHttpSys(); }";
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://shop.local", "'http://shop.local' listens on every network interface, port 80: Kestrel ignores the name 'shop.local'; write 'http://localhost:80' for this machine alone, 'http://*:80' for all")]
    [InlineData("http://*:5000,5001", "'http://*:5000,5001' listens on every network interface, port 80: '5000,5001' is no port number, so Kestrel takes it for a part of a name; write one number after the host, and ';' between URLs")]
    public Task Message_NamesReasonAndRemedy(string url, string message)
    {
        var test = new Test(Profile($$"""{|#0:{{url}}|}"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1003", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[|http://shop.local:5000|]", "http://localhost:5000")]
    [InlineData("http://localhost:5000;[|https://shop|]", "http://localhost:5000;https://localhost")]
    [InlineData("[|http://*:$PORT|]", "[|http://*:$PORT|]")]
    public Task Fix_WritesLocalhostIntoProfiles(string url, string repaired) => Fix(Profile(url), Profile(repaired));

    [Theory]
    [InlineData("""{ "Urls": "[|http://127.0.0.1.:5000|]" } // keep""", """{ "Urls": "http://localhost:5000" } // keep""")]
    [InlineData("""{ "Urls": "[|http://shop:5000|]" }""", """{ "Urls": "[|http://shop:5000|]" }""")]
    public Task Fix_LeavesNamesInSettingsOfAllEnvironments(string content, string repaired) => Fix(Settings(content), Settings(repaired));

    private static Task Fix((string Name, string Content) file, (string Name, string Content) repaired)
        => new CSharpCodeFixTest<HostNameBindsAllInterfacesAnalyzer, HostNameBindsAllInterfacesFixer>
        {
            TestState = { Sources = { "class C;" }, AdditionalFiles = { file } },
            FixedState = { AdditionalFiles = { repaired } },
        }.RunAsync();
}
