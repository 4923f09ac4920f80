using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Precedence.UrlsOverriddenByKestrelAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class UrlsOverriddenByKestrelTests
{
    [Fact]
    public Task Message_NamesBothSettingsAndTheirPlaces() => new OverriddenUrlsTest
    {
        ApplicationUrl = "{|#0:http://localhost:5000|}",
        Endpoint = "{|#1:http://localhost:8080|}",
        TestState =
        {
            ExpectedDiagnostics =
            {
                Verify.Diagnostic().WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
                    "'http://localhost:5000' (Properties/launchSettings.json:3) is dropped, because the Kestrel endpoint 'http://localhost:8080' (appsettings.json:1) wins; keep one of them, or give both the same port"),
            },
        },
    }.RunAsync();

    [Fact]
    public Task CodeEndpoint_IsReportedInCode() => new OverriddenUrlsTest
    {
        ApplicationUrl = "{|#1:http://localhost:5000|}",
        Code = "builder.WebHost.ConfigureKestrel(options => options.{|#0:ListenLocalhost|}(8080));",
        TestState =
        {
            ExpectedDiagnostics =
            {
                Verify.Diagnostic().WithLocation(0).WithLocation(1).WithMessage(
                    "'http://localhost:5000' (Properties/launchSettings.json:3) is dropped, because the Kestrel endpoint 'ListenLocalhost(8080)' (Test0.cs:2) wins; keep one of them, or give both the same port"),
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.{|CONN4001:ListenLocalhost|}(builder.Configuration.GetValue(\"Port\", 8080)));")]
    [InlineData("builder.WebHost.ConfigureKestrel((context, options) => options.{|CONN4001:ListenAnyIP|}(context.Configuration.GetValue(\"Port\", 8080)));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.{|CONN4001:ListenAnyIP|}(int.Parse(System.Environment.GetEnvironmentVariable(\"PORT\") ?? \"8080\")));")]
    public Task ListenOnAPortFromSettingsWithADefault_Triggers(string code) => new OverriddenUrlsTest { ApplicationUrl = "http://localhost:5000", Code = code }.RunAsync();

    [Fact]
    public Task UseUrlsAgainstListen_IsReportedAtListen() => new OverriddenUrlsTest
    {
        Code = """
            builder.WebHost.UseUrls("{|#1:http://localhost:5000|}");
            builder.WebHost.ConfigureKestrel(options => options.Listen({|#0:System.Net.IPAddress.Loopback|}, 8080));
            """,
        TestState = { ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithLocation(1) } },
    }.RunAsync();

    [Fact]
    public Task UseUrlsAgainstSettings_IsReportedAtUseUrls() => new OverriddenUrlsTest
    {
        Code = """builder.WebHost.UseUrls("{|#0:http://localhost:5000|}");""",
        Endpoint = "{|#1:http://localhost:8080|}",
        TestState = { ExpectedDiagnostics = { Verify.Diagnostic().WithLocation(0).WithLocation(1) } },
    }.RunAsync();

    [Theory]
    [InlineData("""builder.WebHost.UseSetting("urls", "{|CONN4001:http://localhost:5000|}");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:8080;{|CONN4001:http://localhost:5000|}");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:8080", "{|CONN4001:http://localhost:5000|}");""")]
    [InlineData("""var port = 5000; builder.WebHost.UseUrls({|CONN4001:$"http://localhost:{port}"|});""")]
    public Task UrlsInCodeAgainstSettings_Trigger(string code) => new OverriddenUrlsTest { Code = code, Endpoint = "http://localhost:8080" }.RunAsync();

    [Fact]
    public Task RunUrl_Triggers() => new OverriddenUrlsTest
    {
        TestCode = """WebApplication.Create(args).Run("{|CONN4001:http://localhost:5000|}");""",
        Endpoint = "http://localhost:8080",
    }.RunAsync();

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:8080" } } } }""")]
    [InlineData("""{ "kestrel": { "endpoints": { "http": { "url": "http://*:8080" } } } }""")]
    [InlineData("""{ "Kestrel:Endpoints:Http:Url": "http://localhost:8080" }""")]
    [InlineData("""{ "Kestrel:Endpoints": { "Http": { "Url": "http://localhost:8080" } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": [ { "Url": "http://localhost:8080" } ] } }""")]
    [InlineData("""{ /* ours */ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:8080", }, }, }, }""")]
    public Task EndpointOfSettings_Triggers(string settings) => new OverriddenUrlsTest
    {
        ApplicationUrl = "{|CONN4001:http://localhost:5000|}",
        AppSettings = settings,
    }.RunAsync();

    [Fact]
    public Task EndpointOfDevelopmentSettings_Triggers() => new OverriddenUrlsTest
    {
        ApplicationUrl = "{|CONN4001:http://localhost:5000|}",
        AppSettings = OverriddenUrlsTest.Kestrel("http://localhost:5000"),
        DevelopmentSettings = OverriddenUrlsTest.Kestrel("http://localhost:8080"),
    }.RunAsync();

    [Theory]
    [InlineData("{|CONN4001:http://localhost:5000|};{|CONN4001:http://127.0.0.1:5002|}")]
    [InlineData("http://localhost:8080;{|CONN4001:http://localhost:5000|}")]
    [InlineData("{|CONN4001:https://localhost:5001|};http://localhost:8080")]
    [InlineData("{|CONN4001:http://localhost|}")]
    public Task EveryDroppedUrl_Triggers(string urls) => new OverriddenUrlsTest { ApplicationUrl = urls, Endpoint = "http://localhost:8080" }.RunAsync();

    [Theory]
    [InlineData(""" "ASPNETCORE_URLS": "{|CONN4001:http://localhost:5000|}" """)]
    [InlineData(""" "URLS": "{|CONN4001:http://localhost:5000|}" """)]
    [InlineData(""" "DOTNET_URLS": "http://localhost:8080;{|CONN4001:http://localhost:5000|}" """)]
    [InlineData(""" "ASPNETCORE_HTTP_PORTS": "{|CONN4001:5000|}" """)]
    [InlineData(""" "HTTP_PORTS": "8080;{|CONN4001:5000|}" """)]
    public Task VariableOfTheProfile_Triggers(string variable) => new OverriddenUrlsTest { Variables = variable, Endpoint = "http://localhost:8080" }.RunAsync();

    [Theory]
    [InlineData("--urls {|CONN4001:http://localhost:5000|}")]
    [InlineData("--urls={|CONN4001:http://localhost:5000|}")]
    [InlineData("--verbose true --urls http://localhost:8080;{|CONN4001:http://localhost:5000|}")]
    public Task UrlsArgument_Triggers(string arguments) => new OverriddenUrlsTest { Profile = $"\"commandLineArgs\": \"{arguments}\"", Endpoint = "http://localhost:8080" }.RunAsync();

    [Fact]
    public Task UrlsOfSettings_Trigger() => new OverriddenUrlsTest
    {
        AppSettings = """{ "Urls": "{|CONN4001:http://localhost:5000|}", "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:8080" } } } }""",
    }.RunAsync();

    [Fact]
    public Task EveryProfile_IsWeighed() => new OverriddenUrlsTest
    {
        Endpoint = "http://localhost:8080",
        TestState =
        {
            AdditionalFiles =
            {
                (OverriddenUrlsTest.LaunchSettings, """
                { "profiles": {
                  "one": { "commandName": "Project", "applicationUrl": "{|CONN4001:http://localhost:5000|}" },
                  "two": { "commandName": "Project", "applicationUrl": "{|CONN4001:http://localhost:5002|}" },
                  "three": { "commandName": "Project", "applicationUrl": "http://localhost:8080" },
                  "IIS Express": { "commandName": "IISExpress", "applicationUrl": "http://localhost:5004" } } }
                """),
            },
        },
    }.RunAsync();

    [Fact]
    public Task ClassicMain_Triggers() => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        TestCode = """
            internal static class Program
            {
                public static void Main(string[] args) => Host.CreateDefaultBuilder(args)
                    .ConfigureWebHostDefaults(web => web.UseKestrel(options => options.{|CONN4001:ListenAnyIP|}(8080))).Build().Run();
            }
            """,
    }.RunAsync();

    [Fact]
    public Task UserInfo_IsNotShown() => new OverriddenUrlsTest
    {
        ApplicationUrl = "{|#0:http://user:secret@localhost:5000|}",
        Endpoint = "{|#1:http://localhost:8080|}",
        TestState =
        {
            ExpectedDiagnostics =
            {
                Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("http://localhost:5000", "Properties/launchSettings.json:3", "http://localhost:8080", "appsettings.json:1"),
            },
        },
    }.RunAsync();
}
