using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.Ports.DynamicRangePortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class DynamicRangePortTests
{
    [Theory]
    [InlineData("[|http://localhost:49152|]")]
    [InlineData("[|https://*:65535|]")]
    [InlineData("http://localhost:5000;[|https://localhost:51234|]")]
    public Task Profile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "[|http://localhost:50051|]" }""")]
    [InlineData("""{ "HTTP_PORTS": "8080;[|60000|]" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Grpc": { "Url": "[|http://localhost:50051|]", "Protocols": "Http2" } } } }""")]
    public Task Settings_Trigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task Message_NamesPortAndUrl()
    {
        var test = new Test(Profile("{|#0:http://localhost:50051|}"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2006", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("Port 50051 ('http://localhost:50051') lies in 49152-65535, which systems hand out to outgoing connections and reserve by the block; take one below"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://localhost:49151")]
    [InlineData("http://localhost:5000;https://localhost:7000")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:65536")]
    [InlineData("http://unix:/tmp/50000")]
    [InlineData("localhost:50000")]
    public Task OtherPorts_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Api": { "Url": "http://localhost:50051" }, "Port": 50051 }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information" } } }""")]
    public Task OtherSettings_DoNotTrigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task IisExpress_DoesNotTrigger() => new Test(IisExpress(""" "applicationUrl": "http://localhost:56789", "sslPort": 44300 """)).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://localhost:50000"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Fact]
    public Task WithoutAspNetCore_DoesNotTrigger()
        => new Test(Settings("""{ "Urls": "http://localhost:50000" }""")) { ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly }.RunAsync();
}
