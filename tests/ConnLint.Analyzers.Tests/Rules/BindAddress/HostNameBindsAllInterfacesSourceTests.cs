using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

/// <summary>CONN1003 on calls that bind; HostNameBindsAllInterfacesTests has the configuration files.</summary>
public sealed class HostNameBindsAllInterfacesSourceTests
{
    private const string Id = "CONN1003";

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://shop.local:5080|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;[|https://shop.local:5443|]");""")]
    [InlineData("""builder.WebHost.UseSetting("urls", "[|http://shop.local:5080|]");""")]
    [InlineData("""builder.Build().Urls.Add("[|http://api|]");""")]
    [InlineData("""builder.Build().Run("[|http://localhost.:5080|]");""")]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:abc|]");""")]
    [InlineData("""builder.WebHost.UseUrls([|Known.Name|]);""")]
    [InlineData("""builder.WebHost.UseUrls([|$"http://{nameof(args)}:5080"|]);""")]
    [InlineData("""builder.WebHost.UseUrls("[|http://*:5080,5081|]");""")]
    public Task NameOrWord_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;http://127.0.0.1:5081;http://[::1]:5082;http://*:5083;http://+:5084;http://0.0.0.0:5085");""")]
    [InlineData("""builder.WebHost.UseUrls("http://shop.localhost:5080");""")]
    [InlineData("""builder.WebHost.UseUrls("http://192.168.1.20:5080");""")]
    [InlineData("""builder.WebHost.UseUrls($"http://{args[0]}:5080");""")]
    [InlineData("""builder.WebHost.UseUrls($"http://shop.local:{args[0]}");""")]
    [InlineData("""builder.WebHost.UseUrls(args[0]);""")]
    [InlineData("""builder.WebHost.UseUrls("shop.local:5080");""")]
    [InlineData("""new HttpListener().Prefixes.Add("http://shop.local:5080/");""")]
    [InlineData("""builder.WebHost.UseHttpSys(); builder.WebHost.UseUrls("http://shop.local:5080");""")]
    [InlineData("""builder.WebHost.UseUrls("http://*:#{Port}#");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://shop.local:5080") };""")]
    [InlineData("""builder.WebHost.UseSetting("shop", "http://shop.local:5080");""")]
    public Task OtherHosts_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Fact]
    public Task SameNamesElsewhere_DoNotTrigger() => new EndpointTest(Id, """
        namespace Shop;
        class WebHost { public void UseUrls(string url) { } public void Listen(string address, int port) { } public void ListenLocalhost(int port) { } }
        class Program { static void Main() { var host = new WebHost(); host.UseUrls("http://shop.local:5080"); host.Listen("192.168.1.20", 5080); host.ListenLocalhost(5080); } }
        """).RunAsync();

    [Fact]
    public async Task Fix_BindsLocalhost()
    {
        var test = new CSharpCodeFixTest<EndpointRulesAnalyzer, HostNameBindsAllInterfacesFixer>
        {
            TestCode = """WebApplication.CreateBuilder(args).WebHost.UseUrls("[|http://shop.local:5080|];[|https://shop.local:5443|]");""",
            FixedCode = """WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5080;https://localhost:5443");""",
        };
        test.DisabledDiagnostics.AddRange(OtherRules.Than<EndpointRulesAnalyzer>(Id));
        await test.RunAsync();
    }

    [Fact]
    public Task Message_NamesTheNameAndBothRemedies() => CSharpAnalyzerVerifier<EndpointRulesAnalyzer>.VerifyAnalyzerAsync(
        """WebApplication.CreateBuilder(args).WebHost.UseUrls("{|#0:http://user:secret@shop.local:5080|}");""",
        CSharpAnalyzerVerifier<EndpointRulesAnalyzer>.Diagnostic(Id).WithLocation(0).WithMessage(
            "'http://shop.local:5080' listens on every network interface, port 5080: Kestrel ignores the name 'shop.local'; write 'http://localhost:5080' for this machine alone, 'http://*:5080' for all"));
}
