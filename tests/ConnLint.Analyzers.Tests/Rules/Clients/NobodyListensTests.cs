using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.RepositoryAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class NobodyListensTests
{
    [Fact]
    public Task Message_NamesTheNearestEndpoint() => new ClientTest
    {
        TestCode = """var client = new HttpClient { BaseAddress = new Uri("http://localhost:{|#0:5110|}") };""",
        TestState =
        {
            ExpectedDiagnostics =
            {
                Verify.Diagnostic("CONN5001").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
                    "Nobody in the solution listens on http://localhost:5110; the nearest endpoint is 'http://localhost:5100' (Api/Properties/launchSettings.json:6)"),
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("http://user:secret@localhost:{|#0:5999|}", "http://localhost:5999", "http://localhost:5100", 6)]
    [InlineData("http://localhost:{|#0:5999|}/?token=secret#secret", "http://localhost:5999", "http://localhost:5100", 6)]
    [InlineData("https://localhost:{|#0:5102|}/secret", "https://localhost:5102", "https://localhost:5101", 10)]
    [InlineData("http://[::1]:{|#0:5999|}", "http://[::1]:5999", "http://localhost:5100", 6)]
    [InlineData("http://127.0.0.1:{|#0:5999|}", "http://127.0.0.1:5999", "http://localhost:5100", 6)]
    [InlineData("http://api.localhost:{|#0:5999|}", "http://localhost:5999", "http://localhost:5100", 6)]
    public Task Message_ShowsHostAndPortOnly(string url, string shown, string nearest, int line) => new ClientTest
    {
        TestCode = $"await new HttpClient().GetAsync(\"{url}\");",
        TestState = { ExpectedDiagnostics = { Verify.Diagnostic("CONN5001").WithLocation(0).WithArguments(shown, nearest, $"Api/Properties/launchSettings.json:{line}") } },
    }.RunAsync();

    [Theory]
    [InlineData("""client.BaseAddress = new Uri("http://localhost:[|5999|]/api/");""")]
    [InlineData("""client.BaseAddress = new("http://localhost:[|5999|]", UriKind.Absolute);""")]
    [InlineData("""client.BaseAddress = new Uri(new Uri("http://localhost:[|5999|]"), "api");""")]
    [InlineData("""new ServiceCollection().AddHttpClient("api", http => http.BaseAddress = new Uri("http://localhost:[|5999|]"));""")]
    [InlineData("""await client.GetAsync("http://localhost:[|5999|]");""")]
    [InlineData("""await client.GetStringAsync(requestUri: "http://localhost:[|5999|]/users");""")]
    [InlineData("""await client.PostAsync(new Uri("http://localhost:[|5999|]"), null);""")]
    [InlineData("""await client.DeleteAsync(("http://localhost:[|5999|]"));""")]
    [InlineData("""await client?.GetAsync("http://localhost:[|5999|]")!;""")]
    [InlineData("""await client.GetFromJsonAsync<string>("http://localhost:[|5999|]/users");""")]
    [InlineData("""await client.PostAsJsonAsync("http://localhost:[|5999|]/users", "Ada");""")]
    [InlineData("""await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://localhost:[|5999|]"));""")]
    [InlineData("""await client.SendAsync(new System.Net.Http.HttpRequestMessage(HttpMethod.Get, "http://localhost:[|5999|]"));""")]
    [InlineData("""HttpRequestMessage request = new(HttpMethod.Get, "http://localhost:[|5999|]");""")]
    [InlineData("""var request = new HttpRequestMessage { RequestUri = new Uri("http://localhost:[|5999|]") };""")]
    [InlineData("""await new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri("ws://localhost:[|5999|]/live"), default);""")]
    public Task UnservedPort_Triggers(string code) => new ClientTest { TestCode = $"var client = new HttpClient();\n{code}" }.RunAsync();

    [Theory]
    [InlineData("""await client.GetAsync("http://localhost:[|5999|]/users/" + args[0]);""")]
    [InlineData("""await client.GetAsync($"http://localhost:[|5999|]/users/{args[0]}");""")]
    [InlineData("""await client.GetAsync($"http://localhost:[|5999|]?user={args[0]}");""")]
    [InlineData("""await client.GetAsync(@"http://localhost:[|5999|]");""")]
    [InlineData("""const string Url = "http://localhost:5999"; await client.GetAsync([|Url|]);""")]
    [InlineData("""const string Url = "http://localhost:5999"; await client.GetAsync([|$"{Url}/users"|]);""")]
    [InlineData("""const string Url = "http://localhost:5999"; await client.GetAsync([|Url + "/users"|]);""")]
    [InlineData("""const int Port = 5999; await client.GetAsync([|$"http://localhost:{Port}/{args[0]}"|]);""")]
    [InlineData("""var url = "http://localhost:5999"; client.BaseAddress = new Uri([|url|]);""")]
    [InlineData("""var uri = new Uri("http://localhost:[|5999|]"); await client.GetAsync(uri);""")]
    [InlineData("""await client.GetAsync([|"http:\u002f/localhost:5999"|]);""")]
    [InlineData("""await client.GetAsync([|"http://localhost:59" + "99"|]);""")]
    public Task BuiltUrl_TriggersAtThePortWhereItIsWritten(string code) => new ClientTest { TestCode = $"var client = new HttpClient();\n{code}" }.RunAsync();

    [Theory]
    [InlineData("Grpc.Net.Client", "GrpcChannel", "ForAddress", "address")]
    [InlineData("Microsoft.AspNetCore.SignalR.Client", "HubConnectionBuilderHttpExtensions", "WithUrl", "url")]
    public Task ClientOfALibrary_Triggers(string name, string type, string method, string parameter) => new ClientTest
    {
        TestCode = $$"""
            {{name}}.{{type}}.{{method}}("http://localhost:[|5999|]");
            namespace {{name}}
            {
                public static class {{type}} { public static void {{method}}(string {{parameter}}) => System.Console.WriteLine({{parameter}}); }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task ClassicMain_Triggers() => new ClientTest
    {
        TestCode = """
            internal static class Program
            {
                private const string Url = "http://localhost:5999";
                public static async Task Main() => await new HttpClient().GetAsync([|Url|]);
            }
            """,
    }.RunAsync();

    [Fact]
    public Task OwnServerAlone_IsInfo() => new ClientTest(null)
    {
        LaunchSettings = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "{|#1:http://localhost:5100|}" } } }""",
        TestCode = """await new HttpClient().GetAsync("http://localhost:{|#0:5999|}");""",
        TestState = { ExpectedDiagnostics = { Verify.Diagnostic("CONN5001").WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Info).WithArguments("http://localhost:5999", "http://localhost:5100", "Properties/launchSettings.json:1") } },
    }.RunAsync();

    [Fact]
    public Task DefaultPortOfAConfiguredServer_IsCompared() => new ClientTest(null)
    {
        TestCode = """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("{|#1:http://localhost:5100|}");
            await new HttpClient().GetAsync("http://localhost:{|#0:5000|}");
            """,
        TestState = { ExpectedDiagnostics = { Verify.Diagnostic("CONN5001").WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Info).WithArguments("http://localhost:5000", "http://localhost:5100", "Test0.cs:2") } },
    }.RunAsync();

    [Fact]
    public Task WithoutAspNetCore_Triggers() => new ClientTest
    {
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
        TestCode = """await new HttpClient().GetAsync("http://localhost:[|5999|]");""",
    }.RunAsync();

    [Theory]
    [InlineData("connlint.known_ports = 5999", "http://localhost:5999")]
    [InlineData("connlint.known_ports = 1, 5999 ,x", "http://localhost:5999")]
    [InlineData("connlint.known_ports = 5998", "http://localhost:[|5999|]")]
    [InlineData("dotnet_diagnostic.CONN5001.severity = none", "http://localhost:5999")]
    public Task EditorConfigOfTheSource_Applies(string line, string url) => new ClientTest
    {
        TestCode = $"await new HttpClient().GetAsync(\"{url}\");",
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", $"root = true\n[*.cs]\n{line}\n") } },
    }.RunAsync();
}
