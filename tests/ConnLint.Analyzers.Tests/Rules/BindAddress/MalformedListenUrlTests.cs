using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.BindAddress.MalformedListenUrlAnalyzer, ConnLint.CodeFixes.Rules.BindAddress.MalformedListenUrlFixer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class MalformedListenUrlTests
{
    [Theory]
    [InlineData("localhost:5000")]
    [InlineData("tcp://localhost:5000")]
    [InlineData("http://")]
    [InlineData("http://:5000")]
    [InlineData("http://localhost:5000/api")]
    [InlineData("http://localhost:99999")]
    [InlineData("http://localhost:-1")]
    [InlineData(" http://localhost:5000")]
    [InlineData("'http://localhost:5000'")]
    [InlineData("http://localhost:5000,http://localhost:5001")]
    public Task UrlThatTheServerRefuses_Triggers(string url) => Verify.VerifyAnalyzerAsync(
        $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("[|{{url}}|]");
        builder.WebHost.UseSetting("urls", "[|{{url}}|]");
        var app = builder.Build();
        app.Urls.Add("[|{{url}}|]");
        app.Run("[|{{url}}|]");
        """);

    [Theory]
    [InlineData("""UseUrls("http://localhost:5000;[| http://localhost:5001|]")""")]
    [InlineData("""UseUrls("http://localhost:5000", "[|localhost:5001|]")""")]
    [InlineData("""UseUrls(urls: "[|localhost:5001|]")""")]
    [InlineData("""UseUrls(["[|localhost:5001|]"])""")]
    [InlineData("""UseUrls([|"localhost:" + "5001"|])""")]
    [InlineData("""UseUrls([|$"localhost:{Constants.Port}"|])""")]
    [InlineData("UseUrls([|Constants.Url|])")]
    [InlineData("UseUrls([|Constants.Fixed|])")]
    [InlineData("UseUrls([|local|])")]
    [InlineData("""UseSetting(WebHostDefaults.ServerUrlsKey, "[|localhost:5001|]")""")]
    public Task EveryWayToSayIt_Triggers(string call) => Verify.VerifyAnalyzerAsync(
        $$"""
        var local = "localhost:5001";
        WebApplication.CreateBuilder(args).WebHost.{{call}};
        static class Constants
        {
            public const int Port = 5001;
            public const string Url = "localhost:5001";
            public static readonly string Fixed = "localhost:5001";
        }
        """);

    [Fact]
    public Task ClassicMain_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        static class Program
        {
            static void Main(string[] args) => Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).UseUrls("[|localhost:5000|]").Build().Run();
        }
        """);

    [Theory]
    [InlineData("localhost:5000", "it has no 'http://' or 'https://'", "write 'http://localhost:5000'")]
    [InlineData("ftp://localhost:21", "its scheme is neither 'http' nor 'https'", "write 'http://localhost:5000', say")]
    [InlineData("http://localhost:5000/api", "it has a path, which belongs into UsePathBase", "write 'http://localhost:5000'")]
    [InlineData("http://*:70000", "its port is not between 0 and 65535", "write 'http://localhost:5000', say")]
    [InlineData("http://:5000", "it names no host", "write 'http://localhost:5000', say")]
    [InlineData("http://*:1/,http://*:2", "URLs are separated by ';', not ','", "write 'http://*:1/;http://*:2'")]
    [InlineData("http://*:1;http://*:2", "this call takes one URL, not a list", "add each URL by itself")]
    [InlineData("5000", "it has no 'http://' or 'https://'", "write 'http://localhost:5000', say")]
    public Task Fault_IsExplained(string url, string reason, string remedy) => Verify.VerifyAnalyzerAsync(
        $$"""WebApplication.Create(args).Run("{|#0:{{url}}|}");""",
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)
            .WithMessage($"The server refuses to listen on '{url}': {reason}; {remedy}"));

    [Fact]
    public Task SecretsInTheUrl_AreNotShown() => Verify.VerifyAnalyzerAsync(
        """WebApplication.Create(args).Run("{|#0:http://user:secret@localhost:5000/path?key=1|}");""",
        Verify.Diagnostic().WithLocation(0).WithArguments(
            "http://localhost:5000/path", "it has a path, which belongs into UsePathBase", "write 'http://localhost:5000', say"));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("HTTPS://LOCALHOST:5001/")]
    [InlineData("http://*")]
    [InlineData("http://+:80")]
    [InlineData("http://[::1]:5000")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://myhost:5000")]
    [InlineData("http://unix:/tmp/app.sock")]
    [InlineData("http://pipe:/app")]
    [InlineData("http://localhost:5000;;https://localhost:5001;")]
    [InlineData("http://localhost:0")]
    [InlineData("")]
    public Task UrlThatTheServerTakes_DoesNotTrigger(string urls)
        => Verify.VerifyAnalyzerAsync($"""WebApplication.CreateBuilder(args).WebHost.UseUrls("{urls}");""");

    [Theory]
    [InlineData("app.Run(args[0]);")]
    [InlineData("app.Run($\"{args[0]}:5000\");")]
    [InlineData("app.Run(\"localhost:\" + args[0]);")]
    [InlineData("app.Run(app.Configuration[\"Url\"] ?? \"localhost:5000\");")]
    [InlineData("var url = \"localhost:5000\"; if (!url.Contains(\"://\")) url = \"http://\" + url; app.Run(url);")]
    [InlineData("var (host, port) = (\"localhost\", 5000); app.Run(host + port);")]
    public Task ValueBuiltAtRunTime_DoesNotTrigger(string statements)
        => Verify.VerifyAnalyzerAsync("var app = WebApplication.Create(args);\n" + statements);

    [Theory]
    [InlineData("new System.Net.HttpListener().Prefixes.Add(\"http://localhost:5000/api/\");")]
    [InlineData("new HttpClient().BaseAddress = new Uri(\"http://localhost:5000/api\");")]
    [InlineData("app.UsePathBase(\"/api\"); app.MapGet(\"localhost:5000\", () => \"\"); app.Run();")]
    [InlineData("app.Run(async context => await context.Response.WriteAsync(\"localhost:5000\"));")]
    [InlineData("new List<string>().Add(\"localhost:5000\"); new Links().Urls.Add(\"localhost:5000\");")]
    public Task TextThatIsNoListenUrl_DoesNotTrigger(string statements) => Verify.VerifyAnalyzerAsync(
        "var app = WebApplication.Create(args);\n" + statements + "\nclass Links { public List<string> Urls { get; } = []; }");

    [Fact]
    public Task PathOnHttpSys_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        if (OperatingSystem.IsWindows()) builder.WebHost.UseHttpSys();
        builder.WebHost.UseUrls("http://localhost:5000/api", "[|localhost:5001|]");
        """);

    [Theory]
    [InlineData("build_property.IsTestProject = true")]
    [InlineData("dotnet_diagnostic.CONN1006.severity = none")]
    public Task TestProjectOrTurnedOff_DoesNotTrigger(string global) => new CSharpAnalyzerTest<MalformedListenUrlAnalyzer>
    {
        TestState = { Sources = { """WebApplication.Create(args).Run("localhost:5000");""" }, AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\n" + global) } },
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => new CSharpAnalyzerTest<MalformedListenUrlAnalyzer>
    {
        TestState = { Sources = { ("Program.g.cs", """WebApplication.Create(args).Run("localhost:5000");""") } },
    }.RunAsync();

    [Fact]
    public Task OwnWebApplicationWithoutAspNetCore_DoesNotTrigger() => new CSharpAnalyzerTest<MalformedListenUrlAnalyzer>
    {
        TestCode = """
            new WebApplication().Run("localhost:5000");
            class WebApplication { public void Run(string url) { } }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Theory]
    [InlineData("app.Run(\"http://localhost:5000")]
    [InlineData("app.Run($\"{\"http://localhost:5000\");")]
    [InlineData("app.Urls.Add(5000, \"a\"); app.Run(\"a\", \"b\"); app.Run(url: );")]
    [InlineData("class { void Main() { app.Run(\"a\"")]
    public Task BrokenSyntax_DoesNotCrash(string statements) => new CSharpAnalyzerTest<MalformedListenUrlAnalyzer>
    {
        TestCode = "var app = WebApplication.Create(args);\n" + statements,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("[|localhost:5000|]", "http://localhost:5000")]
    [InlineData("[|https:/localhost:5001|]", "https://localhost:5001")]
    [InlineData("[|http://localhost:5000/api|]", "http://localhost:5000")]
    [InlineData("[|http://localhost:5000,http://localhost:5001|]", "http://localhost:5000;http://localhost:5001")]
    [InlineData("http://localhost:5000;[| https://localhost:5001 |];[|*:80|]", "http://localhost:5000;https://localhost:5001;http://*:80")]
    public Task EvidentReading_IsWritten(string url, string fixedUrl) => Verify.VerifyCodeFixAsync(
        $"""WebApplication.CreateBuilder(args).WebHost.UseUrls("{url}"); // listen""",
        $"""WebApplication.CreateBuilder(args).WebHost.UseUrls("{fixedUrl}"); // listen""");

    [Fact]
    public Task SeveralFiles_AreFixedTogether() => new CSharpCodeFixTest<MalformedListenUrlAnalyzer, MalformedListenUrlFixer>
    {
        TestState = { Sources = { """WebApplication.Create(args).Run("[|localhost:1|]");""", """class C { void M(WebApplication app) => app.Run("[|localhost:2|]"); }""" } },
        FixedState = { Sources = { """WebApplication.Create(args).Run("http://localhost:1");""", """class C { void M(WebApplication app) => app.Run("http://localhost:2"); }""" } },
    }.RunAsync();

    [Theory]
    [InlineData("\"[|http://localhost:99999|]\"")]
    [InlineData("\"[|5000|]\"")]
    [InlineData("[|\"localhost\" + \":5000\"|]")]
    [InlineData("[|@\"localhost:5000\"|]")]
    public Task DoubtfulReading_IsLeft(string url)
    {
        var source = $"WebApplication.Create(args).Run({url});";
        return Verify.VerifyCodeFixAsync(source, source);
    }
}
