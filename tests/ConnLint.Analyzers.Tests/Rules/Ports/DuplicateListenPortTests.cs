using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Ports;
using ConnLint.Testing;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Ports.DuplicateListenPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class DuplicateListenPortTests
{
    [Theory]
    [InlineData("https://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000/")]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://myhost:5000")]
    [InlineData("HTTP://API.LOCALHOST:5000")]
    public Task UrlOfOneListThatOverlapsLocalhost_Triggers(string second)
        => WithFilesAsync("class C;", ("Properties/launchSettings.json", Profile($"http://localhost:5000;[|{second}|]")));

    [Theory]
    [InlineData("http://127.0.0.1:5000;http://[::1]:5000")]
    [InlineData("http://127.0.0.1:5000;http://127.0.0.2:5000")]
    [InlineData("http://192.168.1.20:5000;http://localhost:5000")]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:0")]
    [InlineData("http://localhost:5000;https://localhost:5001;")]
    [InlineData("http://unix:/tmp/a.sock;http://unix:/tmp/b.sock")]
    [InlineData("localhost:5000;localhost:5000")]
    [InlineData("")]
    public Task UrlsOfOneListThatAreApart_DoesNotTrigger(string urls)
        => WithFilesAsync("class C;", ("Properties/launchSettings.json", Profile(urls)));

    [Theory]
    [InlineData("\"environmentVariables\": { \"ASPNETCORE_URLS\": \"http://localhost:5000;[|http://127.0.0.1:5000|]\" }")]
    [InlineData("\"environmentVariables\": { \"ASPNETCORE_HTTP_PORTS\": \"8088;[|8088|]\" }")]
    [InlineData("\"commandLineArgs\": \"--urls http://localhost:5000;[|http://127.0.0.1:5000|]\"")]
    [InlineData("\"applicationUrl\": \"http://localhost:1\", \"environmentVariables\": { \"URLS\": \"http://*:2;[|http://[::]:2|]\" }")]
    public Task OtherPlacesOfAProfile_Trigger(string settings) => WithFilesAsync(
        "class C;", ("Properties/launchSettings.json", $$"""{ "profiles": { "a": { "commandName": "Project", {{settings}} } } }"""));

    [Theory]
    [InlineData("IISExpress")]
    [InlineData("Docker")]
    [InlineData("Executable")]
    public Task ProfileThatDotnetRunDoesNotStart_DoesNotTrigger(string command) => WithFilesAsync(
        "class C;",
        ("Properties/launchSettings.json", $$"""{ "profiles": { "a": { "commandName": "{{command}}", "applicationUrl": "http://localhost:5000;https://localhost:5000" } } }"""));

    [Fact]
    public Task ProfilesOfOneProject_DoesNotTrigger() => WithFilesAsync(
        "class C;",
        ("Properties/launchSettings.json", """
            { "profiles": {
                "http": { "commandName": "Project", "applicationUrl": "http://localhost:5000" },
                "https": { "commandName": "Project", "applicationUrl": "https://localhost:5001;http://localhost:5000" } } }
            """));

    [Fact]
    public Task EndpointsOfAppSettings_Trigger() => WithFilesAsync(
        "class C;",
        ("appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" }, "Https": { "Url": "[|https://localhost:5000|]" } } } }"""));

    [Theory]
    [InlineData("Development", "[|http://localhost:5001|]")]
    [InlineData("Staging", "http://localhost:5001")]
    public Task OverrideOfAnEnvironment_TriggersWhereAProfileUsesIt(string environment, string url) => WithFilesAsync(
        "class C;",
        ("Properties/launchSettings.json", Profile("http://localhost:1")),
        ("appsettings.json", """{ "Kestrel": { "Endpoints": { "A": { "Url": "https://localhost:5001" }, "B": { "Url": "http://localhost:5000" } } } }"""),
        ($"appsettings.{environment}.json", $$"""{ "Kestrel:Endpoints:B:Url": "{{url}}" }"""));

    [Fact]
    public Task EndpointOfCodeAndOfSettings_Triggers() => WithFilesAsync(
        "WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => o.ListenLocalhost(5000));",
        ("appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "[|http://localhost:5000|]" } } } }"""));

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => o.ListenLocalhost(5000));")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://localhost:5000\");")]
    [InlineData("WebApplication.Create(args).Run(\"http://localhost:5000\");")]
    public Task CodeThatReplacesTheProfile_DoesNotTrigger(string code)
        => WithFilesAsync(code, ("Properties/launchSettings.json", Profile("http://localhost:5000")));

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.ListenLocalhost(5000); o.[|ListenAnyIP|](5000); });")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(Port)); builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Loopback|], Port));")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000;[|https://localhost:5000|]\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000\", \"[|http://*:5000|]\");")]
    [InlineData("builder.WebHost.UseSetting(\"urls\", \"http://localhost:5000;[|http://[::1]:5000|]\");")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://localhost:5000\"); app.Urls.Add([|$\"http://localhost:{Port}\"|]);")]
    public Task CallsOfOneHost_Trigger(string statements) => InProgramAsync(statements);

    [Theory]
    [InlineData("if (args.Length > 0) o.ListenLocalhost(5000); else o.ListenAnyIP(5000);")]
    [InlineData("switch (args.Length) { case 0: o.ListenLocalhost(5000); break; default: o.ListenAnyIP(5000); break; }")]
    [InlineData("try { o.ListenLocalhost(5000); } catch (IOException) { o.ListenLocalhost(5000); }")]
    [InlineData("foreach (var arg in args) { o.ListenLocalhost(5000); o.ListenAnyIP(5000); }")]
    [InlineData("void First() => o.ListenLocalhost(5000); void Second() => o.ListenAnyIP(5000); (args.Length > 0 ? (Action)First : Second)();")]
    [InlineData("Action first = () => o.ListenLocalhost(5000), second = () => o.ListenAnyIP(5000); (args.Length > 0 ? first : second)();")]
    [InlineData("var port = 5000; o.ListenLocalhost(port); port++; o.ListenLocalhost(port);")]
    [InlineData("o.ListenLocalhost(5000); o.ListenLocalhost(builder.Configuration.GetValue(\"Port\", 5000));")]
    [InlineData("o.ListenLocalhost(5000); o.ListenLocalhost(5001); o.ListenUnixSocket(\"/tmp/5000\");")]
    [InlineData("o.Listen(IPAddress.Loopback, 5000); o.Listen(IPAddress.IPv6Loopback, 5000);")]
    public Task EndpointsThatNeverMeet_DoesNotTrigger(string statements) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {{ {statements} }});");

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000\"); builder.WebHost.UseUrls(\"http://localhost:5000\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000\"); builder.WebHost.UseSetting(\"urls\", \"http://localhost:5000\");")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://localhost:5000\"); app.Run(\"http://localhost:5000\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000\"); builder.Build().Run(\"http://localhost:5000\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000\").ConfigureKestrel(o => o.ListenLocalhost(5000));")]
    public Task CallThatReplacesAnother_DoesNotTrigger(string statements) => InProgramAsync(statements);

    [Theory]
    [InlineData("var a = WebApplication.Create(); a.Urls.Add(Url); await a.StartAsync(); await a.StopAsync(); var b = WebApplication.Create(); b.Urls.Add(Url); b.Run();")]
    [InlineData("First(); Second(); void First() => WebApplication.Create().Run(Url); void Second() => WebApplication.Create().Run(Url);")]
    [InlineData("new System.Net.Sockets.TcpListener(IPAddress.Loopback, 5000).Start(); new System.Net.Sockets.TcpListener(IPAddress.Loopback, 5000).Start();")]
    [InlineData("var l = new HttpListener(); l.Prefixes.Add(\"http://localhost:5000/a/\"); l.Prefixes.Add(\"http://localhost:5000/b/\");")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseUrls(Url).Build().Start(); WebHost.CreateDefaultBuilder(args).UseUrls(Url).Build().Start();")]
    [InlineData("await WebHost.CreateDefaultBuilder(args).ConfigureKestrel(o => { }).UseUrls(Url, Url).Build().StartAsync(); WebHost.CreateDefaultBuilder(args).Build().Run();")]
    [InlineData("new WebHostBuilder().UseKestrel().UseUrls(Url, Url).Build().Start(); new WebHostBuilder().UseKestrel().Build().Start();")]
    public Task SeveralServers_DoesNotTrigger(string statements) => Verify.VerifyAnalyzerAsync(
        "using System.Net; using Microsoft.AspNetCore; using Microsoft.AspNetCore.Hosting; const string Url = \"http://localhost:5000\";\n" + statements);

    [Fact]
    public Task HostsOfTwoMethods_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        static class Program
        {
            static void Main(string[] args) => (args.Length > 0 ? Old(args) : New(args)).Run();
            static IHost Old(string[] args) => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls("http://*:5000")).Build();
            static IHost New(string[] args) => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls("http://*:5000")).Build();
        }
        """);

    [Fact]
    public Task ClassicMain_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        static class Program
        {
            static void Main(string[] args) => Host.CreateDefaultBuilder(args)
                .ConfigureWebHostDefaults(web => web.ConfigureKestrel(o => { o.ListenAnyIP(5000); o.[|ListenLocalhost|](Ports.Api); })).Build().Run();
        }
        static class Ports { public const int Api = 5000; }
        """);

    [Theory]
    [InlineData("\"preferHostingUrls\": true")]
    [InlineData("\"PREFERHOSTINGURLS\": \"1\"")]
    public Task EndpointsDroppedForUrls_DoesNotTrigger(string setting) => WithFilesAsync(
        "WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => { o.ListenLocalhost(5000); o.ListenAnyIP(5000); });",
        ("appsettings.json", $$"""{ "Urls": "http://localhost:6000", {{setting}} }"""));

    [Fact]
    public Task PreferredUrls_Triggers() => InProgramAsync("builder.WebHost.UseUrls(\"http://localhost:5000;[|http://*:5000|]\").PreferHostingUrls(true);");

    [Theory]
    [InlineData("{ \"profiles\": { \"a\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:5000;http://localhost:5000\"")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\0\u0001")]
    [InlineData("{ \"profiles\": [ 1, null, { \"applicationUrl\": {} } ] }")]
    public Task DamagedFile_DoesNotTrigger(string content)
        => WithFilesAsync("class C;", ("Properties/launchSettings.json", content), ("appsettings.json", content), ("obj/ConnLint.Solution.txt", content));

    [Fact]
    public Task TurnedOff_DoesNotTrigger()
    {
        var test = Files("class C;", ("Properties/launchSettings.json", Profile("http://localhost:5000;https://localhost:5000")));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.CONN2008.severity = none"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5000;[|https://localhost:5000|]");""")]
    [InlineData("""WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => { o.ListenAnyIP(5000); o.[|ListenLocalhost|](5000); });""")]
    [InlineData("""var first = WebApplication.Create(args); first.Urls.Add("http://localhost:5000"); first.Urls.Add("http://localhost:5001");""")]
    [InlineData("""WebApplication.Create(args).Urls.Add("http://localhost:5000"); WebApplication.Create(args).Urls.Add("http://localhost:5000");""")]
    [InlineData("""var app = WebApplication.Create(args); app.Urls.Add("http://localhost:5000"); app.Urls.Add("http://localhost:5000"); Assert.Throws<InvalidOperationException>(() => app.Start());""")]
    [InlineData("""Assert.ThrowsAny<Exception>(() => WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5000;https://localhost:5000"));""")]
    public Task ProjectOfTests_IsJudgedWhereItExpectsNoFailure(string statements)
    {
        var test = Files(statements + " static class Assert { public static void Throws<T>(Action code) { } public static void ThrowsAny<T>(Action code) { } }");
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
        return test.RunAsync();
    }

    [Fact]
    public Task EveryTestHasAHostOfItsOwn()
    {
        var test = Files("""
            class ShopTests
            {
                public void First() => WebApplication.CreateBuilder().WebHost.UseUrls("http://localhost:5000");
                public void Second() => WebApplication.CreateBuilder().WebHost.UseUrls("http://localhost:5000");
                static void Main() { }
            }
            """);
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
        return test.RunAsync();
    }

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        // <auto-generated/>
        WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5000;http://localhost:5000");
        """);

    [Fact]
    public Task OwnKestrelOfTheSameName_DoesNotTrigger() => new CSharpAnalyzerTest<DuplicateListenPortAnalyzer>
    {
        TestCode = "var o = new KestrelServerOptions(); o.ListenAnyIP(5000); o.ListenAnyIP(5000); class KestrelServerOptions { public void ListenAnyIP(int port) { } }",
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    // Blazor WebAssembly: the development server reads the profile, the project references no server.
    [Fact]
    public Task ProfileWithoutAspNetCore_Triggers()
    {
        var test = Files("class C;", ("Properties/launchSettings.json", Profile("http://localhost:5000;[|https://localhost:5000|]")));
        test.ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5000;http://localhost:5001\", ")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.ListenLocalhost(); o.ListenLocalhost(5000; o.ListenLocalhost(,5000) ")]
    public Task BrokenSyntax_DoesNotCrash(string statements) => new CSharpAnalyzerTest<DuplicateListenPortAnalyzer>
    {
        TestCode = "var builder = WebApplication.CreateBuilder(args);\n" + statements,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    private static string Profile(string urls) => $$"""
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "{{urls}}", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }
        """;

    private static Task InProgramAsync(string statements) => Verify.VerifyAnalyzerAsync(
        "using System.Net; const int Port = 5000; var builder = WebApplication.CreateBuilder(args);\n" + statements);

    private static Task WithFilesAsync(string source, params (string Name, string Content)[] files) => Files(source, files).RunAsync();

    private static CSharpAnalyzerTest<DuplicateListenPortAnalyzer> Files(string source, params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<DuplicateListenPortAnalyzer> { TestCode = source };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
