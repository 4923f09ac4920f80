using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.Ports.BrowserBlockedPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class BrowserBlockedPortTests
{
    [Theory]
    [InlineData("[|http://localhost:6000|]")]
    [InlineData("[|http://localhost:6667|]")]
    [InlineData("[|https://*:10080|]")]
    [InlineData("http://localhost:5080;[|https://127.0.0.1:5061|]")]
    [InlineData("[|http://[::1]:2049|];[|http://localhost:4190|]")]
    public Task Profile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Urls": "[|http://localhost:6566|]" }""")]
    [InlineData("""{ "HTTP_PORTS": "8080;[|6000|]" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "A": { "Url": "[|http://localhost:5060|]" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "A": { "Url": "[|https://localhost:5061|]", "Protocols": "Http2" } } } }""")]
    public Task Settings_Trigger(string content) => new Test(Settings(content)).RunAsync();

    [Theory]
    [InlineData(""" "applicationUrl": "[|http://localhost:6000|]", "sslPort": 44300 """)]
    [InlineData(""" "applicationUrl": "http://localhost:8000", "sslPort": [|5061|] """)]
    public Task IisExpress_Triggers(string content) => new Test(IisExpress(content)).RunAsync();

    [Theory]
    [InlineData("IISExpress", "[|http://localhost:6000/swagger|]")]
    [InlineData("Executable", "[|https://127.0.0.1:5061|]")]
    [InlineData("Project", "[|http://shop.example.com:6667|]")]
    [InlineData("Project", "http://localhost:6000")] // CONN4005
    [InlineData("Docker", "{Scheme}://{ServiceHost}:6000")]
    [InlineData("IISExpress", "http://localhost:6001")]
    [InlineData("IISExpress", "swagger:6000")]
    [InlineData("IISExpress", "ftp://localhost:6000")]
    public Task Page_IsJudgedWhereTheProjectDoesNotServeIt(string command, string page)
        => new Test(Launch($$"""{ "profiles": { "a": { "commandName": "{{command}}", "launchBrowser": true, "launchUrl": "{{page}}" } } }""")).RunAsync();

    [Fact]
    public Task PageWithoutBrowser_DoesNotTrigger()
        => new Test(Launch("""{ "profiles": { "a": { "commandName": "IISExpress", "launchUrl": "http://localhost:6000" } } }""")).RunAsync();

    [Fact]
    public Task SettingsForDevelopment_TriggerWithoutAProfileThatUsesThem()
        => new Test(Settings("Development", """{ "Urls": "[|http://localhost:6000|]" }""")).RunAsync();

    [Fact]
    public Task Message_NamesPortAndUrl()
    {
        var test = new Test(Profile("{|#0:http://localhost:6000|}"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2003", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("Browsers send no request to port 6000 ('http://localhost:6000'), which the Fetch standard blocks; take another one, 5080, say"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://localhost:5000;https://localhost:7000")]
    [InlineData("http://localhost:6001;http://localhost:6664;http://localhost:6670")]
    [InlineData("http://localhost:5059;http://localhost:5062")]
    [InlineData("http://*:80;https://*:443")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://unix:/tmp/6000")]
    [InlineData("localhost:6000")]
    [InlineData("")]
    public Task OtherPorts_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Grpc": { "Url": "http://localhost:5060", "Protocols": "Http2" } } } }""")]
    [InlineData("""{ "Irc": { "Url": "http://localhost:6667" }, "Smtp": { "Port": 587 } }""")]
    [InlineData("""{ "Api": "http://localhost:6000", "Urls": "http://localhost:5080" }""")]
    public Task OtherSettings_DoNotTrigger(string content) => new Test(Settings(content)).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger()
        => new Test(Profile("http://localhost:6000"), Settings("""{ "Urls": "http://localhost:5080" }""")).RunAsync();

    [Fact]
    public Task SettingsFromAFolderThatNobodyKnows_LeaveEverythingOpen() => new Test(
        ProfileWith(""" "ASPNETCORE_URLS": "http://localhost:6000", "ASPNETCORE_CONTENTROOT": "/srv/shop" """), Settings("""{ "AllowedHosts": "*" }""")).RunAsync();

    [Fact]
    public Task IisExpressWithoutAProfile_DoesNotTrigger()
        => new Test(Launch("""{ "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:6000" } }, "profiles": { } }""")).RunAsync();

    [Fact]
    public Task ProfileOfAnotherProgram_DoesNotTrigger()
        => new Test(Launch("""{ "profiles": { "web": { "commandName": "Executable", "applicationUrl": "http://localhost:6000" } } }""")).RunAsync();

    [Fact]
    public Task ProjectOfTests_Triggers()
    {
        var test = new Test(Profile("[|http://localhost:6000|]"));
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
        return test.RunAsync();
    }

    [Fact]
    public Task WithoutAspNetCore_DoesNotTrigger()
    {
        var test = new Test(Settings("""{ "Urls": "http://localhost:6000" }""")) { ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly };
        return test.RunAsync();
    }
}
