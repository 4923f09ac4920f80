using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class MisplacedKestrelKeyTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "[|Kresrel|]": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "[|Kestral|]:Endpoints:Http:Url": "http://localhost:5000" }""")]
    [InlineData("""{ "[|Krestrel|]": { "EndpointDefaults": { "Protocols": "Http2" } } }""")]
    [InlineData("""{ "Kestrel": { "[|Endpoint|]": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Kestrel": { "[|EndPionts|]": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Kestrel": { "Http": { "[|Url|]": "http://localhost:5000" } } }""")]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "[|Url|]": "http://localhost:5000" } } }""")]
    [InlineData("""{ "Kestrel": { "[|Url|]": "http://localhost:5000" } }""")]
    [InlineData("""{ "Kestrel": { "[|Urls|]": "http://localhost:5000" } }""")]
    [InlineData("""{ "Logging": { "[|Kestrel|]": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } } }""")]
    [InlineData("""{ "[|Ulrs|]": "http://*:5000" }""")]
    public Task KeyThatNobodyReads_Triggers(string content) => Test(("appsettings.json", content)).RunAsync();

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "{|#0:Uri|}": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "{|#0:Urls|}": "http://localhost:5000", "Protocols": "Http1" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "{|#0:Http|}": { "Protocols": "Http2" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "{|#0:Url|}": "http://localhost:5000" } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:{|#0:Https|}:Certificate:Path": "a.pfx" }""")]
    public Task EndpointWithoutUrl_IsAnError(string content)
    {
        var test = Test(("appsettings.json", content));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4006", DiagnosticSeverity.Error).WithLocation(0));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "kestrel": { "EndPoints": { "http": { "URL": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Http:Url": "http://localhost:5000" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": [ { "Url": "http://localhost:5000" } ] } }""")]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "Protocols": "Http2" }, "Limits": { "MaxConcurrentConnections": 1 }, "AddServerHeader": false } }""")]
    [InlineData("""{ "_Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Kestrel": { "_Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "Url": "http://*:5000" }""")]
    [InlineData("""{ "Uris": "http://shop.example" }""")]
    [InlineData("""{ "Endpoints": { "Http": { "Url": "http://localhost:5000" } } }""")]
    [InlineData("""{ "Gateway": { "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } } }""")]
    [InlineData("""{ "ReverseProxy": { "Clusters": { "a": { "Destinations": { "d": { "Address": "http://localhost:5000" } } } } } }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Microsoft.AspNetCore.Server.Kestrel": "Debug" } } }""")]
    [InlineData("""{ "Urls": "http://localhost:5000" }""")]
    [InlineData("""{ "Kernel": { "Endpoint": "http://localhost:5000" } }""")]
    [InlineData("""{ "Kestrel": { "Certificates": { "Default": { "Path": "a.pfx" } } } }""")]
    public Task OtherKeys_DoNotTrigger(string content) => Test(("appsettings.json", content)).RunAsync();

    [Fact]
    public Task UrlFromAnotherFileOrAVariable_DoesNotTrigger() => Test(
        (LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "Kestrel__Endpoints__Https__Url": "https://localhost:5001" } } } }"""),
        ("appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Protocols": "Http1" }, "Https": { "Protocols": "Http2" } } } }"""),
        ("appsettings.Development.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }""")).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test(("appsettings.json", """{ "{|#0:Kresrel|}": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4006", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("The server's setting 'Kresrel' is misspelt, so the server does not read it; write 'Kestrel'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "[|Kresrel|]": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } } // keep""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } } // keep""")]
    [InlineData("""{ "Kestrel:[|Endpoint|]:Http:Url": "http://localhost:5000" }""", """{ "Kestrel:Endpoints:Http:Url": "http://localhost:5000" }""")]
    public Task Fix_WritesTheRightKey(string before, string after) => Fix("appsettings.json", before, after).RunAsync();

    private static CSharpCodeFixTest<MisplacedKestrelKeyAnalyzer, MisplacedKestrelKeyFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<MisplacedKestrelKeyAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<MisplacedKestrelKeyAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
