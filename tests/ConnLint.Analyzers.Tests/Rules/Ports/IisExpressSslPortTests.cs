using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.Ports.IisExpressSslPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class IisExpressSslPortTests
{
    [Theory]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": [|11000|] """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000/", "sslPort": [|443|] """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": [|44299|] """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": [|44400|] """)]
    [InlineData(""" "sslPort": "[|39399|]" """)]
    [InlineData(""" "applicationUrl": "https://localhost:5001", "sslPort": [|5001|] """)]
    public Task PortOutsideTheRange_Triggers(string content) => new Test(IisExpress(content)).RunAsync();

    [Theory]
    [InlineData(""" "applicationUrl": "http://localhost:44300", "sslPort": [|44300|] """)]
    [InlineData(""" "applicationUrl": "HTTP://localhost:44310/shop", "sslPort": [|44310|] """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": [|8000|] """)]
    public Task PortOfHttp_Triggers(string content) => new Test(IisExpress(content)).RunAsync();

    [Theory]
    [InlineData(""" "applicationUrl": "[|http://localhost/shop:8000|]", "sslPort": 0 """)]
    [InlineData(""" "applicationUrl": "[|http://localhost/:8000/|]" """)]
    public Task PortAfterThePath_Triggers(string content) => new Test(IisExpress(content)).RunAsync();

    [Theory]
    [InlineData("\"applicationUrl\": \"http://localhost:8000\", \"sslPort\": {|#0:11000|}", "'11000' does not work for IIS Express: IIS Express has a certificate for 44300-44399 only; take a port of that range, or 0 to leave https out")]
    [InlineData("\"applicationUrl\": \"http://localhost:44300\", \"sslPort\": {|#0:44300|}", "'44300' does not work for IIS Express: applicationUrl has the same port; give one of the two another port, https one of 44300-44399")]
    [InlineData("\"applicationUrl\": \"{|#0:http://localhost/shop:8000|}\"", "'http://localhost/shop:8000' does not work for IIS Express: its port stands after the path, where it is none; write host, port, path in this order")]
    public Task Message_NamesReasonAndRemedy(string content, string message)
    {
        var test = new Test(IisExpress(content));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2007", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": 44300 """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": 44399 """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": 0 """)]
    [InlineData(""" "applicationUrl": "https://localhost:44310/shop", "sslPort": 44310 """)]
    [InlineData(""" "applicationUrl": "HTTPS://localhost:44310", "sslPort": 44310 """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000" """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000/shop", "sslPort": 44350 """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000/v1:beta", "sslPort": 44350 """)]
    [InlineData(""" "applicationUrl": "http://localhost/shop", "sslPort": 44350 """)]
    [InlineData(""" "applicationUrl": "http://localhost/shop:" """)]
    [InlineData(""" "applicationUrl": "", "sslPort": "" """)]
    [InlineData(""" "applicationUrl": null, "sslPort": true """)]
    public Task GoodAddresses_DoNotTrigger(string content) => new Test(IisExpress(content)).RunAsync();

    [Fact]
    public Task WithoutAnIisExpressProfile_DoesNotTrigger() => new Test(Launch(
        """{ "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:8000", "sslPort": 11000 } }, "profiles": { "http": { "commandName": "Project" } } }""")).RunAsync();

    [Fact]
    public Task PortsOfKestrel_DoNotTrigger() => new Test(Profile("https://localhost:7000;http://localhost/shop:5000")).RunAsync();

    [Fact]
    public Task Settings_DoNotTrigger() => new Test(Settings("""{ "iisSettings": { "iisExpress": { "sslPort": 11000 } } }""")).RunAsync();
}
