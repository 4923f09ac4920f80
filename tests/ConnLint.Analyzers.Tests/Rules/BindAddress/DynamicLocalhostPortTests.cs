using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.BindAddress.DynamicLocalhostPortAnalyzer, ConnLint.CodeFixes.Rules.BindAddress.DynamicLocalhostPortFixer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class DynamicLocalhostPortTests
{
    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:0|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5000;[|https://LOCALHOST:0/|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5000", "[|http://api.localhost:0|]");""")]
    [InlineData("""builder.WebHost.UseSetting("urls", "[|http://localhost:0|]");""")]
    [InlineData("""builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "[|http://localhost:0|]");""")]
    [InlineData("""builder.Build().Urls.Add("[|http://localhost:0|]");""")]
    [InlineData("""builder.Build().Run("[|http://localhost:0|]");""")]
    [InlineData("""await builder.Build().RunAsync(url: "[|http://localhost:0|]");""")]
    [InlineData("""builder.WebHost.UseUrls([|"http://localhost:" + "0"|]);""")]
    [InlineData("""const int port = 0; builder.WebHost.UseUrls([|$"http://localhost:{port}"|]);""")]
    [InlineData("""var url = "http://localhost:0"; builder.WebHost.UseUrls([|url|]);""")]
    [InlineData("builder.WebHost.UseUrls([|Ports.Url|]);")]
    public Task Url_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("o.[|ListenLocalhost(0|])")]
    [InlineData("o.[|ListenLocalhost(Ports.Free|], https => https.UseHttps())")]
    [InlineData("o.[|ListenLocalhost|](port: 0)")]
    [InlineData("o.[|ListenLocalhost|](configure: https => https.UseHttps(), port: 0)")]
    public Task ListenLocalhost_Triggers(string call) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {call});");

    [Fact]
    public Task ClassicMain_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        class Program
        {
            static readonly string Url = "http://localhost:0";
            static void Main() => Host.CreateDefaultBuilder().ConfigureWebHostDefaults(web => web.UseUrls([|Url|])).Build().Run();
        }
        """);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("{|#0:http://localhost:0|}");""", "http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.{|#0:ListenLocalhost(0|}));", "ListenLocalhost(0)", "Listen(IPAddress.Loopback, 0)")]
    public Task Message_NamesTheRemedy(string statement, string shown, string remedy) => InProgramAsync(
        statement,
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error).WithMessage(
            $"'{shown}' asks for a dynamic port on both loopback addresses, which the server refuses; use '{remedy}'"));

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://127.0.0.1:0;http://[::1]:0;http://*:0;http://localhost:5000");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost", "http://localhosts:0", "http://.localhost:0", "http://localhost:00001");""")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.ListenLocalhost(5000); o.ListenAnyIP(0); o.Listen(System.Net.IPAddress.Loopback, 0); });")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0).Start();")]
    [InlineData("""new System.Net.HttpListener().Prefixes.Add("http://localhost:0/");""")]
    public Task OtherBind_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("var port = 0; port = int.Parse(args[0]); builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(port));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(args.Length));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(builder.Configuration.GetValue(\"Port\", 0)));")]
    [InlineData("""builder.WebHost.UseUrls($"http://localhost:{args.Length}");""")]
    [InlineData("""builder.WebHost.UseUrls(builder.Configuration["Url"] ?? "http://localhost:0");""")]
    [InlineData("var port = 0; Find(out port); builder.WebHost.UseUrls(\"http://localhost:\" + port); static void Find(out int p) => p = 5000;")]
    public Task ValueComputedAtRunTime_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://localhost:0");""")]
    [InlineData("""var urls = new Dictionary<string, string> { ["urls"] = "http://localhost:0" };""")]
    [InlineData("new Kestrel().ListenLocalhost(0);")]
    public Task WhatIsNoServer_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Fact]
    public Task HttpSys_DoesNotTrigger() => InProgramAsync("""builder.WebHost.UseHttpSys().UseUrls("http://localhost:0");""");

    [Fact]
    public Task TestProject_DoesNotTrigger() => new CSharpAnalyzerTest<DynamicLocalhostPortAnalyzer>
    {
        TestState = { Sources = { """WebApplication.Create(args).Run("http://localhost:0");""" }, AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "True")) } },
    }.RunAsync();

    [Fact]
    public Task SeverityOfEditorConfig_Applies()
    {
        var test = new CSharpAnalyzerTest<DynamicLocalhostPortAnalyzer> { TestCode = """WebApplication.Create(args).Run("{|#0:http://localhost:0|}");""" };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CONN1007.severity = warning\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1007", DiagnosticSeverity.Warning).WithLocation(0));
        return test.RunAsync();
    }

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        // <auto-generated />
        WebApplication.Create(args).Run("http://localhost:0");
        """);

    [Fact]
    public Task OwnTypesWithoutAspNetCore_DoesNotTrigger() => new CSharpAnalyzerTest<DynamicLocalhostPortAnalyzer>
    {
        TestCode = """
            new KestrelServerOptions().ListenLocalhost(0);
            class KestrelServerOptions { public void ListenLocalhost(int port) { } }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(port: , ));")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:0);")]
    public Task BrokenSyntax_DoesNotCrash(string statement) => new CSharpAnalyzerTest<DynamicLocalhostPortAnalyzer>
    {
        TestCode = "var builder = WebApplication.CreateBuilder(args);\n" + statement,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("""UseUrls("[|http://localhost:0|];[|https://localhost:0/|]")""", """UseUrls("http://127.0.0.1:0;https://127.0.0.1:0/")""")]
    [InlineData("ConfigureKestrel(o => o.[|ListenLocalhost(0|]))", "ConfigureKestrel(o => o.Listen(System.Net.IPAddress.Loopback, 0))")]
    [InlineData(
        "ConfigureKestrel(o => o.[|ListenLocalhost(0|], l => l.UseHttps()))",
        "ConfigureKestrel(o => o.Listen(System.Net.IPAddress.Loopback, 0, l => l.UseHttps()))")]
    public Task Fix_BindsOneAddress(string call, string fixedCall) => Verify.VerifyCodeFixAsync(
        $"WebApplication.CreateBuilder(args).WebHost.{call};",
        $"WebApplication.CreateBuilder(args).WebHost.{fixedCall};");

    [Fact]
    public Task FixWithUsing_TakesTheShortName() => Verify.VerifyCodeFixAsync(
        "using System.Net; WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => { o.[|ListenLocalhost(0|]); o.[|ListenLocalhost(0|]); });",
        "using System.Net; WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => { o.Listen(IPAddress.Loopback, 0); o.Listen(IPAddress.Loopback, 0); });");

    [Theory]
    [InlineData("ConfigureKestrel(o => o.[|ListenLocalhost|](port: 0))")]
    [InlineData("UseUrls([|\"http://localhost:\" + \"0\"|])")]
    public Task UnusualForm_IsLeft(string call)
    {
        var source = $"WebApplication.CreateBuilder(args).WebHost.{call};";
        return Verify.VerifyCodeFixAsync(source, source);
    }

    private static Task InProgramAsync(string statement, params DiagnosticResult[] expected) => Verify.VerifyAnalyzerAsync(
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{statement}}
        static class Ports { public const int Free = 0; public const string Url = "http://localhost:0"; }
        class Kestrel { public void ListenLocalhost(int port) { } }
        """,
        expected);
}
