using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.BindAddress.PrefixNeedsReservationAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class PrefixNeedsReservationTests
{
    private const string OnWindows = """[assembly: System.Runtime.Versioning.SupportedOSPlatform("Windows7.0")]""";

    [Theory]
    [InlineData("""listener.Prefixes.Add("[|http://myhost:5000/|]");""")]
    [InlineData("""listener.Prefixes.Add("[|http://shop.example.com/api/|]");""")]
    [InlineData("""listener.Prefixes.Add("[|https://192.168.1.20:5001/|]");""")]
    [InlineData("""listener.Prefixes.Add("[|http://localhost.example.com:5000/|]");""")]
    [InlineData("""listener.Prefixes.Add([|$"http://myhost:{args[0]}/"|]);""")]
    [InlineData("""listener.Prefixes.Add([|"http://myhost:" + args[0] + "/"|]);""")]
    [InlineData("""const string host = "myhost"; listener.Prefixes.Add([|$"http://{host}:5000/"|]);""")]
    [InlineData("""listener.Prefixes.Add([|@"http://myhost:5000/"|]);""")]
    [InlineData("""if (args.Length > 0) listener.Prefixes.Add(uriPrefix: "[|http://myhost:5000/|]");""")]
    public Task ForeignHostOfAListener_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""options.UrlPrefixes.Add("[|http://+:5005|]")""")]
    [InlineData("""options.UrlPrefixes.Add("[|http://*:5005/api|]")""")]
    [InlineData("""options.UrlPrefixes.Add("[|https://shop.example.com|]")""")]
    [InlineData("""options.UrlPrefixes.Add("[|http://10.0.0.4:80/|]")""")]
    [InlineData("""options.UrlPrefixes.Add("[|http://0.0.0.0:5005|]")""")]
    [InlineData("""options.UrlPrefixes.Add([|$"http://+:{args.Length}"|])""")]
    public Task PrefixOfTheServer_Triggers(string add) => InProgramAsync($"WebApplication.CreateBuilder(args).WebHost.UseHttpSys(options => {add});");

    [Theory]
    [InlineData("http://+:5000/")]
    [InlineData("http://*:5000/api/")]
    [InlineData("http://0.0.0.0:5000/")]
    public Task WildcardWhereOnlyWindowsRuns_Triggers(string prefix) => InProgramAsync($"""listener.Prefixes.Add("[|{prefix}|]");""", OnWindows);

    [Theory]
    [InlineData("class", "windows")]
    [InlineData("class", "Windows10.0.19041")]
    public Task WildcardInAMarkedType_Triggers(string kind, string platform) => Verify.VerifyAnalyzerAsync(
        $$"""
        [System.Runtime.Versioning.SupportedOSPlatform("{{platform}}")]
        {{kind}} Callback
        {
            void Run() => new System.Net.HttpListener().Prefixes.Add("[|http://+:5000/|]");
        }
        static class Program { static void Main() { } }
        """);

    [Fact]
    public Task WildcardThatTheUserAllows_Triggers()
    {
        var test = Listener("[|http://+:5000/|]");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nconnlint.allow_all_interfaces = true\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("http://+:5000/")]
    [InlineData("http://*:5000/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("http://LOCALHOST/api/")]
    [InlineData("http://shop.localhost:5000/")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("http://[::1]:5000/")]
    [InlineData("")]
    [InlineData("myhost:5000")]
    [InlineData("http://")]
    [InlineData("http://[::1")]
    [InlineData("http://myhost:5000")]
    [InlineData("http://0.0.0.0:5000/")]
    [InlineData("http://[fe80::1]:5000/")]
    public Task OtherPrefixOfAListener_DoesNotTrigger(string prefix) => Listener(prefix).RunAsync();

    [Theory]
    [InlineData("""options.UrlPrefixes.Add("http://localhost:5005")""")]
    [InlineData("""options.UrlPrefixes.Add("http://127.0.0.1:5005")""")]
    [InlineData("""options.UrlPrefixes.Add("http://" + args[0] + ":5005")""")]
    [InlineData("""options.UrlPrefixes.Remove("http://+:5005")""")]
    [InlineData("""options.UrlPrefixes.Add(Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create("http", "localhost", "5005", "/"))""")]
    public Task OtherPrefixOfTheServer_DoesNotTrigger(string add) => InProgramAsync($"WebApplication.CreateBuilder(args).WebHost.UseHttpSys(options => {add});");

    [Theory]
    [InlineData("""listener.Prefixes.Add(args[0]);""")]
    [InlineData("""listener.Prefixes.Add($"http://{args[0]}:5000/");""")]
    [InlineData("""listener.Prefixes.Add("http://" + Environment.GetEnvironmentVariable("HOST") + "/");""")]
    [InlineData("""listener.Prefixes.Remove("http://myhost:5000/");""")]
    [InlineData("""listener.Prefixes.Contains("http://myhost:5000/");""")]
    [InlineData("""new List<string>().Add("http://myhost:5000/");""")]
    [InlineData("""new Mine.HttpListener().Prefixes.Add("http://myhost:5000/");""")]
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://myhost:5000/");""")]
    public Task WhatIsNoKnownPrefix_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Fact]
    public Task ListenerInAContainer_DoesNotTrigger()
    {
        var test = Listener("http://myhost:5000/");
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("ConnLintContainer", "true")));
        return test.RunAsync();
    }

    [Fact]
    public Task OtherPlatform_DoesNotTrigger() => InProgramAsync("""listener.Prefixes.Add("http://+:5000/");""", OnWindows.Replace("Windows7.0", "linux"));

    [Fact]
    public Task TestProject_DoesNotTrigger()
    {
        var test = Listener("http://myhost:5000/");
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
        return test.RunAsync();
    }

    [Fact]
    public Task AliasedType_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using Web = System.Net.HttpListener;
        static class Program { static void Main() { Web web = new(); web.Prefixes.Add("[|http://myhost:5000/|]"); } }
        """);

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        // <auto-generated />
        new System.Net.HttpListener().Prefixes.Add("http://myhost:5000/");
        """);

    [Theory]
    [InlineData("listener.Prefixes.Add(")]
    [InlineData("listener.Prefixes.Add();")]
    [InlineData("listener.Prefixes.Add(uriPrefix: , );")]
    public Task BrokenSyntax_DoesNotCrash(string statement) => new CSharpAnalyzerTest<PrefixNeedsReservationAnalyzer>
    {
        TestCode = "var listener = new System.Net.HttpListener();\n" + statement,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("http://myhost:5000/api", "http://localhost:5000/api", "http://myhost:5000/api/")]
    [InlineData("http://+", "http://localhost", "http://+:80/")]
    [InlineData("https://[fe80::1]/", "https://localhost/", "https://[fe80::1]:443/")]
    public Task Message_NamesReservationAndRemedy(string prefix, string loopback, string reservation) => Verify.VerifyAnalyzerAsync(
        $$"""WebApplication.CreateBuilder(args).WebHost.UseHttpSys(options => options.UrlPrefixes.Add("{|#0:{{prefix}}|}"));""",
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(
            $"On Windows, HTTP.sys refuses '{prefix}' to an ordinary user, and the server ends with 'Access is denied'; listen on '{loopback}', or reserve it with 'netsh http add urlacl url={reservation} user=…'"));

    private static CSharpAnalyzerTest<PrefixNeedsReservationAnalyzer> Listener(string prefix) => new() { TestCode = $"""new System.Net.HttpListener().Prefixes.Add("{prefix}");""" };

    private static Task InProgramAsync(string statement, string attribute = "") => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Net;
        {{attribute}}
        var listener = new HttpListener();
        {{statement}}
        namespace Mine { class HttpListener { public List<string> Prefixes { get; } = []; } }
        """);
}
