using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<ConnLint.Analyzers.Rules.BindAddress.InvalidListenerPrefixAnalyzer, ConnLint.CodeFixes.Rules.BindAddress.InvalidListenerPrefixFixer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class InvalidListenerPrefixTests
{
    private const string OnWindows = """[assembly: System.Runtime.Versioning.SupportedOSPlatform("windows")]""";

    [Theory]
    [InlineData("""listener.Prefixes.Add("[|http://localhost:5000|]");""")]
    [InlineData("""listener.Prefixes.Add("[|http://localhost:5000/api|]");""")]
    [InlineData("""listener.Prefixes.Add("[|http://+|]");""")]
    [InlineData("""listener.Prefixes.Add("[|localhost:5000/|]");""")]
    [InlineData("""listener.Prefixes.Add("[|ws://localhost:5000/|]");""")]
    [InlineData("""listener.Prefixes.Add("[|http://:5000/|]");""")]
    [InlineData("""listener.Prefixes.Add("[|http://localhost:99999/|]");""")]
    [InlineData("""listener.Prefixes.Add(uriPrefix: "[|http://localhost:5000|]");""")]
    [InlineData("""listener.Prefixes.Add([|@"http://localhost:5000"|]);""")]
    [InlineData("""const string url = "http://localhost:5000"; listener.Prefixes.Add([|url|]);""")]
    [InlineData("""listener.Prefixes.Add([|Addresses.Url|]);""")]
    [InlineData("""listener = new HttpListener { Prefixes = { "[|http://localhost:5000|]", "http://localhost:5001/" } };""")]
    [InlineData("""var other = new HttpListener { AuthenticationSchemes = AuthenticationSchemes.Anonymous, Prefixes = { [|Addresses.Url|] } };""")]
    [InlineData("""listener.Prefixes.Add([|"http://localhost:" + 5000 + "/api"|]);""")]
    public Task RefusedPrefix_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""var port = args.Length; listener.Prefixes.Add([|$"http://localhost:{port}"|]);""")]
    [InlineData("""var port = args.Length; var url = $"http://localhost:{port}"; listener.Prefixes.Add([|url|]);""")]
    [InlineData("""ushort port = ushort.Parse(args[0]); listener.Prefixes.Add([|"http://localhost:" + port|]);""")]
    [InlineData("""listener.Prefixes.Add([|$"http://{args[0]}/api"|]);""")]
    public Task ComputedPartBeforeTheEnd_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("http://0.0.0.0:5000/", "except on Windows, Start() fails for this address; write 'http://+:5000/' for every interface, 'http://localhost:5000/' for this machine alone")]
    [InlineData("http://[::1]:5000/", "except on Windows, Start() fails for IPv6 addresses; write 'http://localhost:5000/'")]
    public Task AddressThatOnlyWindowsTakes_IsAWarning(string prefix, string words) => InProgramAsync(
        $$"""listener.Prefixes.Add("{|#0:{{prefix}}|}");""", "",
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage($"HttpListener refuses the prefix '{prefix}': {words}"));

    [Theory]
    [InlineData("http://0.0.0.0:5000/")]
    [InlineData("http://[::1]:5000/")]
    public Task AddressWhereOnlyWindowsRuns_DoesNotTrigger(string prefix) => InProgramAsync($"""listener.Prefixes.Add("{prefix}");""", OnWindows);

    [Theory]
    [InlineData("http://localhost:5000", "it does not end with '/'; write 'http://localhost:5000/'")]
    [InlineData("localhost:5000", "it begins with neither 'http://' nor 'https://'; write 'http://localhost:5000/'")]
    [InlineData("https:///", "no host stands in it; name one, 'localhost' for this machine alone")]
    [InlineData("http://localhost:web/", "'web' is no port between 1 and 65535; write one")]
    public Task Message_NamesReasonAndRemedy(string prefix, string words) => InProgramAsync(
        $$"""listener.Prefixes.Add("{|#0:{{prefix}}|}");""", OnWindows,
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error).WithMessage($"HttpListener refuses the prefix '{prefix}': {words}"));

    [Fact]
    public Task Password_IsNotShown() => InProgramAsync(
        """listener.Prefixes.Add("{|#0:http://user:secret@localhost:8080/|}");""", OnWindows,
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)
            .WithMessage("HttpListener refuses the prefix 'http://localhost:8080/': 'localhost:8080' is no port between 1 and 65535; write one"));

    [Theory]
    [InlineData("http://localhost:5000/")]
    [InlineData("https://localhost/api/")]
    [InlineData("http://+:80/")]
    [InlineData("http://*:5000/")]
    [InlineData("http://127.0.0.1:5000/")]
    [InlineData("HTTP://MYHOST:5000/")]
    public Task PrefixThatIsTaken_DoesNotTrigger(string prefix) => InProgramAsync($"""listener.Prefixes.Add("{prefix}");""");

    [Theory]
    [InlineData("""listener.Prefixes.Add(args[0]);""")]
    [InlineData("""listener.Prefixes.Add($"http://localhost:{args[0]}");""")]
    [InlineData("""listener.Prefixes.Add("http://localhost:" + args[0]);""")]
    [InlineData("""listener.Prefixes.Add($"{args[0]}://localhost:5000/");""")]
    [InlineData("""listener.Prefixes.Add($"http://localhost:{args.Length}/");""")]
    [InlineData("""var url = "http://localhost:5000"; url += "/"; listener.Prefixes.Add(url);""")]
    [InlineData("""var url = "http://localhost:5000"; listener.Prefixes.Add(url.EndsWith('/') ? url : url + "/");""")]
    [InlineData("""listener.Prefixes.Add(Environment.GetEnvironmentVariable("URL") ?? "http://localhost:5000/");""")]
    public Task ValueComputedAtRunTime_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""listener.Prefixes.Remove("http://localhost:5000");""")]
    [InlineData("""new Mine.HttpListener().Prefixes.Add("http://localhost:5000");""")]
    [InlineData("""WebApplication.Create(args).Run("http://localhost:5000");""")]
    [InlineData("""Assert.Throws<ArgumentException>(() => listener.Prefixes.Add("http://localhost:5000"));""")]
    [InlineData("""Assert.Exception(() => { listener.Prefixes.Add("localhost"); });""")]
    public Task WhatIsNoRefusal_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Fact]
    public Task TestProject_Triggers() => new CSharpAnalyzerTest<InvalidListenerPrefixAnalyzer>
    {
        TestState =
        {
            Sources = { """new System.Net.HttpListener().Prefixes.Add("[|http://localhost:5000|]");""" },
            AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) },
        },
    }.RunAsync();

    [Fact]
    public Task AliasedTypeInClassicMain_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        using Web = System.Net.HttpListener;
        static class Program { static void Main() { using Web web = new(); web.Prefixes.Add("[|http://localhost:5000|]"); } }
        """);

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        // <auto-generated />
        new System.Net.HttpListener().Prefixes.Add("http://localhost:5000");
        """);

    [Theory]
    [InlineData("listener.Prefixes.Add(")]
    [InlineData("listener.Prefixes.Add();")]
    [InlineData("listener.Prefixes.Add(uriPrefix: , );")]
    public Task BrokenSyntax_DoesNotCrash(string statement) => new CSharpAnalyzerTest<InvalidListenerPrefixAnalyzer>
    {
        TestCode = "var listener = new System.Net.HttpListener();\n" + statement,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Theory]
    [InlineData("\"[|http://localhost:5000|]\"", "\"http://localhost:5000/\"")]
    [InlineData("[|@\"http://localhost:5000\"|]", "@\"http://localhost:5000/\"")]
    [InlineData("[|\"\"\"http://localhost:5000\"\"\"|]", "\"\"\"http://localhost:5000/\"\"\"")]
    [InlineData("[|\"http\\u003a//localhost\"|]", "\"http\\u003a//localhost/\"")]
    [InlineData("[|$\"http://localhost:{args.Length}\"|]", "$\"http://localhost:{args.Length}/\"")]
    [InlineData("[|$\"\"\"http://localhost:{args.Length}\"\"\"|]", "$\"\"\"http://localhost:{args.Length}/\"\"\"")]
    [InlineData("[|Addresses.Url|]", "Addresses.Url + \"/\"")]
    [InlineData("[|Url|]", "Url + \"/\"")]
    [InlineData("[|\"http://localhost:\" + args.Length|]", "\"http://localhost:\" + args.Length + \"/\"")]
    [InlineData("([|\"http://localhost\" + \":5000\"|])", "(\"http://localhost\" + \":5000\" + \"/\")")]
    [InlineData("[|\"http://localhost\" + /* the usual */ \":5000\"|]", "\"http://localhost\" + /* the usual */ \":5000\" + \"/\"")]
    public Task Fix_AppendsTheSlash(string prefix, string fixedPrefix) => Verify.VerifyCodeFixAsync(Program(prefix), Program(fixedPrefix));

    [Fact]
    public Task FixAll_KeepsComments() => Verify.VerifyCodeFixAsync(
        "var l = new System.Net.HttpListener();\nl.Prefixes.Add(\"[|http://localhost:1|]\"); // one\nl.Prefixes.Add(/* two */ \"[|http://localhost:2|]\");",
        "var l = new System.Net.HttpListener();\nl.Prefixes.Add(\"http://localhost:1/\"); // one\nl.Prefixes.Add(/* two */ \"http://localhost:2/\");");

    [Theory]
    [InlineData("\"[|localhost:5000/|]\"")]
    [InlineData("\"[|http://localhost:0/|]\"")]
    [InlineData("[|\"\"\"\n    http://localhost:5000\n    \"\"\"|]")]
    public Task WhatASlashDoesNotRepair_IsLeft(string prefix) => Verify.VerifyCodeFixAsync(Program(prefix), Program(prefix));

    private static string Program(string prefix)
        => $"const string Url = \"http://localhost:5000\";\nnew System.Net.HttpListener().Prefixes.Add({prefix});\nstatic class Addresses {{ public static readonly string Url = \"http://localhost:5001\"; }}";

    private static Task InProgramAsync(string statement, string attribute = "", params DiagnosticResult[] expected) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Net;
        {{attribute}}
        var listener = new HttpListener();
        {{statement}}
        static class Addresses { public static readonly string Url = "http://localhost:5001"; }
        static class Assert
        {
            public static void Throws<T>(Action action) => action();
            public static void Exception(Action action) => action();
        }
        namespace Mine { class HttpListener { public List<string> Prefixes { get; } = []; } }
        """,
        expected);
}
