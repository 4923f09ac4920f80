using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.BindAddress.AddressNotLocalAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class AddressNotLocalTests
{
    [Theory]
    [InlineData("[|http://192.168.1.20:5000|]")]
    [InlineData("http://localhost:5000;[|https://10.0.0.7|]")]
    [InlineData("[|http://[fe80::1]:5000|]")]
    [InlineData("[|http://203.0.113.9:5000|]")]
    [InlineData("[|http://5000|]")]
    public Task Profile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public Task ProfileOfAnotherEnvironment_Triggers(string environment) => new Test(Profile("[|http://192.168.1.20:5000|]", environment)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "[|http://192.168.1.20:5000|]" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "[|http://172.16.0.4:5000|]" } } } }""")]
    public Task Settings_Trigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task SettingsForDevelopment_Trigger() => new Test(Settings("Development", """{ "Urls": "[|http://192.168.1.20:5000|]" }""")).RunAsync();

    [Theory]
    [InlineData("http://localhost:5000;http://127.0.0.1:5001;http://[::1]:5002")]
    [InlineData("http://127.0.0.2:5000;http://127.1:5001")]
    [InlineData("http://0.0.0.0:5000;http://[::]:5001")]
    [InlineData("http://*:5000;http://+:5001")]
    [InlineData("http://shop.localhost:5000;http://shop.local:5001")]
    [InlineData("http://unix:/tmp/192.168.1.20")]
    [InlineData("192.168.1.20:5000")]
    public Task OtherAddresses_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Database": { "Host": "192.168.1.20" }, "Api": { "Url": "http://192.168.1.20:5000" } }""")]
    [InlineData("""{ "Kestrel": { "Limits": { "Url": "http://192.168.1.20:5000" } } }""")]
    [InlineData("""{ "HTTP_PORTS": "5000" }""")]
    public Task OtherSettings_DoNotTrigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task SettingsOfProduction_DoNotTrigger() => new Test(Settings("Production", """{ "Urls": "http://192.168.1.20:5000" }""")).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://192.168.1.20:5000"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Fact]
    public Task IisExpress_DoesNotTrigger() => new Test(IisExpress(""" "applicationUrl": "http://192.168.1.20:8000" """)).RunAsync();

    [Fact]
    public Task WithoutAspNetCore_DoesNotTrigger()
        => new Test(Settings("""{ "Urls": "http://192.168.1.20:5000" }""")) { ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly }.RunAsync();

    [Theory]
    [InlineData("http://192.168.1.20", "'http://192.168.1.20' can be bound only on the machine that has the address 192.168.1.20; write 'http://localhost:80' for this machine alone, 'http://*:80' for all")]
    [InlineData("http://5000", "'http://5000' can be bound only on the machine that has the address 0.0.19.136; write 'http://localhost:5000' for this machine alone, 'http://*:5000' for all")]
    public Task Message_NamesAddressAndRemedy(string url, string message)
    {
        var test = new Test(Profile($$"""{|#0:{{url}}|}"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1005", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }
}
