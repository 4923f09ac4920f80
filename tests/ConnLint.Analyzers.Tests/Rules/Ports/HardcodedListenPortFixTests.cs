using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Ports;
using ConnLint.CodeFixes.Rules.Ports;
using ConnLint.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.Ports.HardcodedListenPortAnalyzer, ConnLint.CodeFixes.Rules.Ports.HardcodedListenPortFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class HardcodedListenPortFixTests
{
    [Theory]
    [InlineData("""UseUrls("[|http://localhost:5000|]")""", """UseUrls($"http://localhost:{builder.Configuration.GetValue("Port", 5000)}")""")]
    [InlineData("""UseUrls("[|http://[::1]:5000/|]")""", """UseUrls($"http://[::1]:{builder.Configuration.GetValue("Port", 5000)}/")""")]
    [InlineData("ConfigureKestrel(o => o.ListenLocalhost([|5_000|]))", """ConfigureKestrel(o => o.ListenLocalhost(builder.Configuration.GetValue("Port", 5_000)))""")]
    [InlineData("ConfigureKestrel(o => o.ListenAnyIP(port: [|8080|]))", """ConfigureKestrel(o => o.ListenAnyIP(port: builder.Configuration.GetValue("Port", 8080)))""")]
    public Task PortInReachOfTheBuilder_IsReadFromConfiguration(string call, string fixedCall) => Verify.VerifyCodeFixAsync(
        $"var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.{call}; // listen",
        $"var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.{fixedCall}; // listen");

    [Fact]
    public Task SeveralPorts_GetKeysOfTheirOwn() => Verify.VerifyCodeFixAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => { o.ListenLocalhost([|5000|]); o.ListenLocalhost([|5001|]); });
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(o => { o.ListenLocalhost(builder.Configuration.GetValue("Port", 5000)); o.ListenLocalhost(builder.Configuration.GetValue("Port2", 5001)); });
        """);

    [Fact]
    public Task ListInOneLiteral_IsOneChange() => Verify.VerifyCodeFixAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("[|http://localhost:5000|];http://127.0.0.1:0;[|https://localhost:5001/|]", "[|http://*:80|]");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls($"http://localhost:{builder.Configuration.GetValue("Port", 5000)};http://127.0.0.1:0;https://localhost:{builder.Configuration.GetValue("Port2", 5001)}/", $"http://*:{builder.Configuration.GetValue("Port3", 80)}");
        """);

    [Fact]
    public Task App_OffersItsConfiguration() => Verify.VerifyCodeFixAsync(
        """
        var app = WebApplication.Create(args);
        app.Run("[|http://localhost:5000|]");
        """,
        """
        var app = WebApplication.Create(args);
        app.Run($"http://localhost:{app.Configuration.GetValue("Port", 5000)}");
        """);

    [Fact]
    public Task FieldParameterAndPrimaryConstructor_OfferConfiguration() => Verify.VerifyCodeFixAsync(
        """
        using System.Net;
        using System.Net.Sockets;
        class First(IConfiguration settings) { readonly TcpListener _listener = new(IPAddress.Loopback, [|5000|]); }
        class Second { IConfiguration Section { get; init; } = null!; void Start() => new TcpListener(IPAddress.Loopback, [|5001|]).Start(); }
        """,
        """
        using System.Net;
        using System.Net.Sockets;
        class First(IConfiguration settings) { readonly TcpListener _listener = new(IPAddress.Loopback, settings.GetValue("Port", 5000)); }
        class Second { IConfiguration Section { get; init; } = null!; void Start() => new TcpListener(IPAddress.Loopback, Section.GetValue("Port2", 5001)).Start(); }
        """);

    [Fact]
    public Task SeveralFiles_AreFixedTogether() => new CSharpCodeFixTest<HardcodedListenPortAnalyzer, HardcodedListenPortFixer>
    {
        TestState = { Sources = { """class A { void M(WebApplication a) => a.Run("[|http://localhost:1|]"); }""", """class B { void M(WebApplication b) => b.Run("[|http://localhost:2|]"); }""" } },
        FixedState =
        {
            Sources =
            {
                """class A { void M(WebApplication a) => a.Run($"http://localhost:{a.Configuration.GetValue("Port", 1)}"); }""",
                """class B { void M(WebApplication b) => b.Run($"http://localhost:{b.Configuration.GetValue("Port", 2)}"); }""",
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("""Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).UseUrls("[|http://localhost:5000|]");""")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, [|5000|]).Start();")]
    public Task NoConfigurationInReach_IsLeft(string statement) => UnchangedAsync(statement);

    [Theory]
    [InlineData("b.WebHost.ConfigureKestrel(static o => o.ListenLocalhost([|5000|]));")]
    [InlineData("b.WebHost.ConfigureKestrel(o => o.ListenLocalhost([|5000 + 1|]));")]
    [InlineData("""b.WebHost.UseUrls([|"http://localhost:50" + "00"|]);""")]
    [InlineData("""b.WebHost.UseUrls([|@"http://localhost:5000"|]);""")]
    [InlineData("""const string Url = "http://localhost:5000"; b.WebHost.UseUrls([|Url|]);""")]
    [InlineData("const int Port = 5000; b.WebHost.ConfigureKestrel(o => o.ListenLocalhost([|Port|]));")]
    public Task ValueThatCannotBeReplaced_IsLeft(string statement) => UnchangedAsync("var b = WebApplication.CreateBuilder(args);\n" + statement);

    [Fact]
    public Task StaticMemberBesideAField_IsLeft() => UnchangedAsync(
        """
        using System.Net;
        using System.Net.Sockets;
        class Server(IConfiguration settings)
        {
            private readonly IConfiguration _configuration = settings;
            private static readonly TcpListener First = new(IPAddress.Loopback, [|5000|]);
            private static TcpListener Second() => new TcpListener(IPAddress.Loopback, [|5001|]);
        }
        """);

    [Theory]
    [InlineData("class Outer { IConfiguration Settings { get; } = null!; class Inner { void Start() => new TcpListener(IPAddress.Loopback, [|5000|]).Start(); } }")]
    [InlineData("class Outer(IConfiguration settings) { object Kept => settings; class Inner { void Start() => new TcpListener(IPAddress.Loopback, [|5000|]).Start(); } }")]
    [InlineData("class Base(TcpListener listener) { object Kept => listener; } class Server : Base { IConfiguration Settings { get; } = null!; Server() : base(new TcpListener(IPAddress.Loopback, [|5000|])) { } }")]
    [InlineData("struct Server { IConfiguration Settings { get; init; } Action Start() => () => new TcpListener(IPAddress.Loopback, [|5000|]).Start(); }")]
    [InlineData("class Server { void Start(ref IConfiguration settings) { Action start = () => new TcpListener(IPAddress.Loopback, [|5000|]).Start(); } }")]
    [InlineData("class Server { IConfiguration Settings { set { } } void Start() => new TcpListener(IPAddress.Loopback, [|5000|]).Start(); }")]
    public Task ConfigurationOfSomethingElse_IsLeft(string types) => UnchangedAsync("using System.Net;\nusing System.Net.Sockets;\n" + types);

    [Fact]
    public Task OlderLanguage_FixesNumbersOnly() => new CSharpCodeFixTest<HardcodedListenPortAnalyzer, HardcodedListenPortFixer>
    {
        TestCode = """class C { void M(WebApplication app, TimeSpan t) { app.Run("[|http://localhost:5000|]"); } }""",
        FixedCode = """class C { void M(WebApplication app, TimeSpan t) { app.Run("[|http://localhost:5000|]"); } }""",
        LanguageVersion = LanguageVersion.CSharp10,
    }.RunAsync();

    private static Task UnchangedAsync(string source) => Verify.VerifyCodeFixAsync(source, source);
}
