using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class UrlsOverriddenByKestrelSilenceTests
{
    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://*:8080;https://localhost:8443")]
    [InlineData("http://localhost:8443")]
    [InlineData("")]
    [InlineData("http://unix:/tmp/app.sock")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("localhost:5000")]
    public Task SamePortsOrNone_DoNotTrigger(string urls) => new OverriddenUrlsTest
    {
        ApplicationUrl = urls,
        AppSettings = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:8080" }, "Https": { "Url": "https://localhost:8443" } } } }""",
    }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(5000));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => { options.ListenAnyIP(8080); options.ListenLocalhost(5000); });")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(builder.Configuration.GetValue<int>(\"Port\")));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => { options.ListenAnyIP(8080); options.ListenLocalhost(args.Length); });")]
    [InlineData("if (args.Length > 0) builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(8080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => { foreach (var arg in args) options.ListenAnyIP(8080); });")]
    [InlineData("if (!builder.Environment.IsDevelopment()) builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(8080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenUnixSocket(\"/tmp/app.sock\"));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:7000\");")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 8080).Start();")]
    public Task SamePortOrUncertainEndpointOfCode_DoesNotTrigger(string code) => new OverriddenUrlsTest { ApplicationUrl = "http://localhost:5000", Code = code }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.UseUrls(args[0]);")]
    [InlineData("builder.WebHost.UseUrls($\"http://localhost:{args.Length}\");")]
    [InlineData("if (args.Length > 0) builder.WebHost.UseUrls(\"http://localhost:5000\");")]
    [InlineData("builder.WebHost.UseSetting(\"detailedErrors\", \"http://localhost:5000\");")]
    public Task UncertainUrlsOfCode_DoNotTrigger(string code) => new OverriddenUrlsTest { Code = code, Endpoint = "http://localhost:8080" }.RunAsync();

    [Theory]
    [InlineData("appsettings.Production.json")]
    [InlineData("appsettings.Staging.json")]
    [InlineData("appsettings.json.example")]
    [InlineData("settings.json")]
    [InlineData("bundleconfig.json")]
    public Task EndpointOfAnotherEnvironmentOrFile_DoesNotTrigger(string file) => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        TestState = { AdditionalFiles = { (file, OverriddenUrlsTest.Kestrel("http://localhost:8080")) } },
    }.RunAsync();

    [Fact]
    public Task EndpointReplacedInDevelopment_DoesNotTrigger() => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        Endpoint = "http://localhost:8080",
        DevelopmentSettings = OverriddenUrlsTest.Kestrel("http://localhost:5000"),
    }.RunAsync();

    [Fact]
    public Task EndpointReplacedByAVariable_DoesNotTrigger() => new OverriddenUrlsTest
    {
        Variables = """ "Kestrel__Endpoints__Http__Url": "http://localhost:5000", "ASPNETCORE_URLS": "http://localhost:5000" """,
        Endpoint = "http://localhost:8080",
    }.RunAsync();

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "" } } } }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://unix:/tmp/app.sock" } } } }""")]
    [InlineData("""{ "Kestrel": { "EndpointDefaults": { "Url": "http://localhost:8080" } } }""")]
    [InlineData("""{ "Proxy": { "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:8080" } } } } }""")]
    [InlineData("""{ "KestrelBackup": { "Endpoints": { "Http": { "Url": "http://localhost:8080" } } } }""")]
    [InlineData("""{ "Kestrel": { "Limits": { "MaxConcurrentConnections": 8080 } } }""")]
    [InlineData("""{ "Kestrel": "http://localhost:8080" }""")]
    public Task NoTcpEndpoint_DoesNotTrigger(string settings) => new OverriddenUrlsTest { ApplicationUrl = "http://localhost:5000", AppSettings = settings }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.PreferHostingUrls(true);")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.PreferHostingUrlsKey, \"true\");")]
    [InlineData("builder.WebHost.UseSetting(\"preferHostingUrls\", \"true\");")]
    public Task PreferHostingUrlsInCode_DoesNotTrigger(string code) => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        Code = code,
        Endpoint = "http://localhost:8080",
    }.RunAsync();

    [Theory]
    [InlineData("ASPNETCORE_PREFERHOSTINGURLS", "true")]
    [InlineData("ASPNETCORE_preferHostingUrls", "1")]
    [InlineData("DOTNET_PREFERHOSTINGURLS", "True")]
    [InlineData("PREFERHOSTINGURLS", "true")]
    public Task PreferHostingUrlsVariable_DoesNotTrigger(string name, string value) => new OverriddenUrlsTest
    {
        Variables = $"\"{name}\": \"{value}\", \"ASPNETCORE_URLS\": \"http://localhost:5000\"",
        Endpoint = "http://localhost:8080",
    }.RunAsync();

    [Fact]
    public Task PreferHostingUrlsOfSettings_DoesNotTrigger() => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        AppSettings = """{ "PreferHostingUrls": true, "Urls": "http://localhost:5000", "Kestrel:Endpoints:Http:Url": "http://localhost:8080" }""",
    }.RunAsync();

    [Fact]
    public Task PreferHostingUrlsSwitchedOff_Triggers() => new OverriddenUrlsTest
    {
        Variables = """ "ASPNETCORE_PREFERHOSTINGURLS": "false", "ASPNETCORE_URLS": "{|CONN4001:http://localhost:5000|}" """,
        Endpoint = "http://localhost:8080",
    }.RunAsync();

    [Fact]
    public Task WithoutAspNetCore_CodeDoesNotTrigger() => new OverriddenUrlsTest
    {
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
        ApplicationUrl = "http://localhost:5000",
        TestCode = """
            new Options().ListenAnyIP(8080);
            internal sealed class Options { public void ListenAnyIP(int port) => Console.WriteLine(port); }
            """,
    }.RunAsync();

    [Fact]
    public Task SameNamedMethods_DoNotTrigger() => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        TestCode = """
            new Shop.KestrelServerOptions().ListenAnyIP(8080);
            namespace Shop
            {
                internal sealed class KestrelServerOptions { public void ListenAnyIP(int port) => System.Console.WriteLine(port); }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => new OverriddenUrlsTest
    {
        ApplicationUrl = "http://localhost:5000",
        TestState = { Sources = { ("Program.g.cs", "Microsoft.AspNetCore.Hosting.WebHostBuilderKestrelExtensions.ConfigureKestrel(null!, options => options.ListenAnyIP(8080));") } },
    }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.UseUrls(;")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000\"")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP());")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(,8080));")]
    [InlineData("builder.WebHost.UseSetting();")]
    public Task BrokenSyntax_DoesNotCrash(string code) => new OverriddenUrlsTest
    {
        Code = code,
        ApplicationUrl = "http://localhost:5000",
        CompilerDiagnostics = CompilerDiagnostics.None,
        DisabledDiagnostics = { "CONN4001" },
    }.RunAsync();

    [Fact]
    public Task TestProject_DoesNotTrigger() => new CSharpAnalyzerTest<UrlsOverriddenByKestrelAnalyzer>
    {
        TestState =
        {
            AdditionalFiles =
            {
                (OverriddenUrlsTest.LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }"""),
                ("appsettings.json", OverriddenUrlsTest.Kestrel("http://localhost:8080")),
            },
            AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) },
        },
    }.RunAsync();
}
