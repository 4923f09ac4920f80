using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class LaunchUrlNotServedTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|http://localhost:5080|]" } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|http://localhost:5080/swagger|]", "applicationUrl": "http://localhost:5123" } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|https://localhost:5001|]", "applicationUrl": "https://localhost:7001;http://localhost:5123" } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|http://127.0.0.1:5080|]", "environmentVariables": { "ASPNETCORE_URLS": "http://*:5123" } } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|http://localhost:5080/?a=1#b|]", "applicationUrl": "http://localhost:5123" } } }""", """{}""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|http://localhost:5123|]", "applicationUrl": "http://localhost:5123" } } }""", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5001" } } } }""")]
    public Task PortThatNobodyBinds_Triggers(string launch, string settings) => Test((LaunchSettings, launch), ("appsettings.json", settings)).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "swagger" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "swagger", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5123/swagger", "applicationUrl": "https://localhost:7001;http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5000" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "https://localhost:5123", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:4200", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://shop.example:5080", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "{Scheme}://localhost:{ServicePort}", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchUrl": "http://localhost:5080" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": false, "launchUrl": "http://localhost:5080" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5080", "applicationUrl": "http://127.0.0.1:0" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "https://localhost:44450", "applicationUrl": "http://localhost:5123", "environmentVariables": { "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES": "Microsoft.AspNetCore.SpaProxy" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "IISExpress", "launchBrowser": true, "launchUrl": "http://localhost:5080" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Docker", "launchBrowser": true, "launchUrl": "http://localhost:5080" } } }""")]
    [InlineData("""{ "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:5080" } }, "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5080" }, "b": { "commandName": "IISExpress" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5080", "applicationUrl": "http://unix:/tmp/api.sock" } } }""")]
    public Task OtherPages_DoNotTrigger(string content) => Test((LaunchSettings, content)).RunAsync();

    [Fact]
    public Task PortOfAnotherProject_DoesNotTrigger() => Test(
        (LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5080" } } }"""),
        ("obj/ConnLint.Solution.txt", "root\t/repo\nproject\tUi/Ui.csproj\nbind\tprofile:http\tdefault\tAspNetCoreUrlsVariable\tapplicationUrl\thttp://localhost:5080\tUi/Properties/launchSettings.json\t100 21 5 25\n")).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "{|#0:http://localhost:5080/|}" } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4005", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("The browser is sent to 'http://localhost:5080/', but the profile 'a' listens on 'http://localhost:5000' (by default, because it has no applicationUrl); open that, or move the server with applicationUrl"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://localhost:5080\");")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(options => options.ListenLocalhost(5080));")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(options => options.ListenAnyIP(args.Length));")]
    public Task PageOfCodeThatBindsItOrComputesIt_DoesNotTrigger(string code)
        => Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5080" } } }"""), code).RunAsync();

    [Fact]
    public Task PageThatCodeMovesAwayFrom_NamesTheCall()
    {
        var test = Test(
            (LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "{|#0:http://localhost:5080|}" } } }"""),
            "WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(options => options.{|#1:ListenLocalhost|}(5090));");
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4005", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "The browser is sent to 'http://localhost:5080', but the profile 'a' listens on 'http://localhost:5090' (by ListenLocalhost); open that, or move the server with ListenLocalhost"));
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_KeepsThePath() => Fix(
        LaunchSettings,
        """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "[|http://localhost:5080/swagger|]", "applicationUrl": "https://localhost:7001;http://*:5123" } } }""",
        """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "http://localhost:5123/swagger", "applicationUrl": "https://localhost:7001;http://*:5123" } } }""").RunAsync();

    private static CSharpCodeFixTest<LaunchUrlNotServedAnalyzer, LaunchUrlNotServedFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<LaunchUrlNotServedAnalyzer> Test((string Name, string Content) file, string code) => new()
    {
        TestState = { Sources = { code }, AdditionalFiles = { file } },
    };

    private static CSharpAnalyzerTest<LaunchUrlNotServedAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<LaunchUrlNotServedAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
