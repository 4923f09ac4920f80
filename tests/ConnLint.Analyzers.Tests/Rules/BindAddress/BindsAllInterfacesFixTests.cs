using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer, ConnLint.CodeFixes.Rules.BindAddress.BindsAllInterfacesFixer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class BindsAllInterfacesFixTests
{
    [Theory]
    [InlineData("[|http://*:5000|]", "http://localhost:5000")]
    [InlineData("[|https://0.0.0.0|]", "https://localhost")]
    [InlineData("[|http://[::]:5000/|]", "http://localhost:5000/")]
    [InlineData("[|http://+:0|]", "http://127.0.0.1:0")]
    [InlineData("[|http://*:5000|];[|https://*:5001|]", "http://localhost:5000;https://localhost:5001")]
    public Task UrlInLiteral_BecomesLoopback(string url, string fixedUrl) => Verify.VerifyCodeFixAsync(
        $"""WebApplication.CreateBuilder(args).WebHost.UseUrls("{url}");""",
        $"""WebApplication.CreateBuilder(args).WebHost.UseUrls("{fixedUrl}");""");

    [Theory]
    [InlineData("""[|$"http://0.0.0.0:{args[0]}"|]""", """$"http://localhost:{args[0]}" """)]
    [InlineData("""[|"http://*:" + args[0]|]""", """ "http://localhost:" + args[0]""")]
    [InlineData("""[|@"http://*:5000"|]""", """@"http://localhost:5000" """)]
    public Task UrlInExpression_KeepsTheRest(string url, string fixedUrl) => Verify.VerifyCodeFixAsync(
        $"WebApplication.Create(args).Run({url});",
        $"WebApplication.Create(args).Run({fixedUrl.Trim()});");

    [Theory]
    [InlineData("o.[|ListenAnyIP|](5000)", "o.ListenLocalhost(5000)")]
    [InlineData("o.[|ListenAnyIP|](int.Parse(args[0]))", "o.ListenLocalhost(int.Parse(args[0]))")]
    [InlineData("o.Listen([|System.Net.IPAddress.Any|], 5000)", "o.Listen(System.Net.IPAddress.Loopback, 5000)")]
    [InlineData("o.Listen([|System.Net.IPAddress.IPv6Any|], 5000)", "o.Listen(System.Net.IPAddress.IPv6Loopback, 5000)")]
    public Task KestrelEndpoint_BecomesLoopback(string call, string fixedCall) => Verify.VerifyCodeFixAsync(
        $"WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => {call});",
        $"WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => {fixedCall});");

    [Fact]
    public Task Listeners_BecomeLoopback() => Verify.VerifyCodeFixAsync(
        """
        using System.Net;
        using System.Net.Sockets;
        var listener = new TcpListener([|IPAddress.Any|] /* everybody */, 5000);
        var http = new HttpListener();
        http.Prefixes.Add("[|http://+:5001/api/|]"); // reserved
        """,
        """
        using System.Net;
        using System.Net.Sockets;
        var listener = new TcpListener(IPAddress.Loopback /* everybody */, 5000);
        var http = new HttpListener();
        http.Prefixes.Add("http://localhost:5001/api/"); // reserved
        """);

    [Fact]
    public Task SeveralFiles_AreFixedTogether() => new CSharpCodeFixTest<BindsAllInterfacesAnalyzer, BindsAllInterfacesFixer>
    {
        TestState =
        {
            Sources =
            {
                """WebApplication.Create(args).Run("[|http://*:5000|]");""",
                """class Second { void Start(WebApplication app) { app.Urls.Add("[|http://*:5001|]"); app.Urls.Add("[|http://*:5002|]"); } }""",
            },
        },
        FixedState =
        {
            Sources =
            {
                """WebApplication.Create(args).Run("http://localhost:5000");""",
                """class Second { void Start(WebApplication app) { app.Urls.Add("http://localhost:5001"); app.Urls.Add("http://localhost:5002"); } }""",
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("""const string Url = "http://*:5000"; app.Run([|Url|]);""")]
    [InlineData("""app.Run([|"http://" + "*:5000"|]);""")]
    [InlineData("new System.Net.Sockets.TcpListener([|Own.Any|], 5000).Start();")]
    [InlineData("System.Net.Sockets.TcpListener.[|Create|](5000).Start();")]
    public Task ValueThatStandsElsewhere_IsLeft(string statement)
    {
        var source = $$"""
            var app = WebApplication.Create(args);
            {{statement}}
            static class Own { public static readonly System.Net.IPAddress Any = System.Net.IPAddress.Any; }
            """;
        return Verify.VerifyCodeFixAsync(source, source);
    }
}
