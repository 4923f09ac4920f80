using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Variables.EndpointFromUnsetVariableAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class EndpointFromUnsetVariableTests
{
    [Fact]
    public Task Message_NamesTheVariable() => Verify.VerifyAnalyzerAsync(
        """var api = new Uri({|#0:Environment.GetEnvironmentVariable("API_URL")|});""",
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
            "The environment variable 'API_URL' becomes part of an endpoint without a check; add '?? throw' that names it, or a fallback"));

    [Theory]
    [InlineData("""var api = new Uri([|Environment.GetEnvironmentVariable("API")|]);""")]
    [InlineData("""var api = new Uri([|Environment.GetEnvironmentVariable("API")!|]);""")]
    [InlineData("""Uri api = new([|Environment.GetEnvironmentVariable("API")!|], UriKind.Absolute);""")]
    [InlineData("""var api = new Uri([|Environment.GetEnvironmentVariable("API")!|].TrimEnd('/') + "/v1");""")]
    [InlineData("""var api = new Uri($"{[|Environment.GetEnvironmentVariable("API")|]}/v1");""")]
    [InlineData("""var api = new Uri([|Environment.GetEnvironmentVariable("API")|] + "/v1");""")]
    [InlineData("""var api = new Uri((string)[|System.Environment.GetEnvironmentVariable("API", EnvironmentVariableTarget.Machine)!|]);""")]
    public Task VariableInUri_Triggers(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("""var url = $"http://{[|Environment.GetEnvironmentVariable("HOST")|]}:5000";""")]
    [InlineData("""var url = $"http://localhost:{[|Environment.GetEnvironmentVariable("PORT")|]}/api";""")]
    [InlineData("""var url = "http://" + [|Environment.GetEnvironmentVariable("HOST")|];""")]
    [InlineData("""var url = "http://localhost:" + [|Environment.GetEnvironmentVariable("PORT")|] + "/api";""")]
    [InlineData("""var port = 5000; var url = $"redis://{[|Environment.GetEnvironmentVariable("HOST")|]}:{port}";""")]
    [InlineData("""var http = "http://"; var url = http + [|Environment.GetEnvironmentVariable("HOST")|];""")]
    [InlineData("""var url = $"http://{Environment.MachineName}:" + [|Environment.GetEnvironmentVariable("PORT")|];""")]
    public Task VariableInAuthority_Triggers(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls([|Environment.GetEnvironmentVariable("URL")!|]);""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5000", [|Environment.GetEnvironmentVariable("URL")!|]);""")]
    [InlineData("""builder.WebHost.UseUrls($"{args[0]}://{[|Environment.GetEnvironmentVariable("HOST")|]}:5000");""")]
    [InlineData("""builder.WebHost.UseSetting("urls", [|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, [|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""app.Run([|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""await app.RunAsync([|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""app.Urls.Add([|Environment.GetEnvironmentVariable("URL")!|]);""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(int.Parse([|Environment.GetEnvironmentVariable("PORT")!|])));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(Convert.ToInt32([|Environment.GetEnvironmentVariable("PORT")|])));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen(System.Net.IPAddress.Parse([|Environment.GetEnvironmentVariable("IP")!|]), 5000));""")]
    public Task VariableInListenCall_Triggers(string code) => Verify.VerifyAnalyzerAsync($"""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        {code}
        """);

    [Theory]
    [InlineData("""new System.Net.Sockets.TcpClient().Connect([|Environment.GetEnvironmentVariable("HOST")!|], 80);""")]
    [InlineData("""new System.Net.Sockets.TcpClient([|Environment.GetEnvironmentVariable("HOST")!|], 80);""")]
    [InlineData("""new System.Net.Sockets.TcpClient().Connect("db", port: int.Parse([|Environment.GetEnvironmentVariable("PORT")!|]));""")]
    [InlineData("""await new HttpClient().GetAsync([|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""await new HttpClient().GetFromJsonAsync<string>([|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""new HttpRequestMessage(HttpMethod.Get, [|Environment.GetEnvironmentVariable("URL")|]);""")]
    [InlineData("""System.Net.IPEndPoint.Parse([|Environment.GetEnvironmentVariable("ENDPOINT")!|]);""")]
    [InlineData("""new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, ushort.Parse([|Environment.GetEnvironmentVariable("PORT")!|]));""")]
    public Task VariableInClientOrSocket_Triggers(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("var api = new Uri(value);")]
    [InlineData("var api = new Uri(value!);")]
    [InlineData("var url = $\"http://{value}\";")]
    [InlineData("Console.WriteLine(value); var api = new Uri(value);")]
    [InlineData("var port = int.Parse(value); var url = $\"http://localhost:{port}\";")]
    [InlineData("var url = value + \"/v1\"; var api = new Uri(url);")]
    public Task ThroughALocal_Triggers(string use) => Verify.VerifyAnalyzerAsync($"""
        var value = [|Environment.GetEnvironmentVariable("VALUE")|];
        {use}
        """);

    [Fact]
    public Task UsingStatic_Triggers() => Verify.VerifyAnalyzerAsync("""
        using static System.Environment;
        var api = new Uri([|GetEnvironmentVariable("API")!|]);
        """);

    [Fact]
    public Task ConstantName_Triggers() => Verify.VerifyAnalyzerAsync("""
        const string Prefix = "SHOP_";
        var api = new Uri([|Environment.GetEnvironmentVariable(Prefix + "API")!|]);
        """);

    [Fact]
    public Task ClassicMain_Triggers() => Verify.VerifyAnalyzerAsync("""
        internal static class Program
        {
            public static void Main() => new HttpClient { BaseAddress = new Uri([|Environment.GetEnvironmentVariable("API")!|]) }.Dispose();
        }
        """);

    [Fact]
    public Task FallbackAtAnotherRead_Triggers() => Verify.VerifyAnalyzerAsync("""
        var shown = Environment.GetEnvironmentVariable("API") ?? "none";
        var api = new Uri([|Environment.GetEnvironmentVariable("API")!|]);
        """);

    [Fact]
    public Task WithoutAspNetCore_Triggers() => new CSharpAnalyzerTest<EndpointFromUnsetVariableAnalyzer>
    {
        TestCode = """var api = new Uri([|Environment.GetEnvironmentVariable("API")!|]);""",
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();
}
