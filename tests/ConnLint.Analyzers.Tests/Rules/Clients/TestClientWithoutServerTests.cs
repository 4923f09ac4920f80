using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Clients.TestClientWithoutServerAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class TestClientWithoutServerTests
{
    [Theory]
    [InlineData("""using var client = new HttpClient(); await client.GetAsync("http://localhost:[|5000|]/orders");""")]
    [InlineData("""using var client = new HttpClient { BaseAddress = new Uri("http://localhost:[|5000|]") }; await client.GetAsync("/orders");""")]
    [InlineData("""using var client = new HttpClient { BaseAddress = new("https://127.0.0.1:[|7119|]") }; await client.SendAsync(new HttpRequestMessage());""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new Uri("http://[::1]:[|5000|]"); await client.GetStringAsync("/");""")]
    [InlineData("""HttpClient client = new(); await client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""await new HttpClient().GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""await new HttpClient { BaseAddress = new Uri("http://localhost:[|5000|]") }.GetAsync("/");""")]
    [InlineData("""using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }); await client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""var handler = new SocketsHttpHandler(); var client = new HttpClient(handler, true); await client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""using var socket = new System.Net.WebSockets.ClientWebSocket(); await socket.ConnectAsync(new Uri("ws://localhost:[|5000|]/ws"), CancellationToken.None);""")]
    [InlineData("""const string Url = "http://localhost:5000"; await new HttpClient().GetAsync([|Url + "/orders"|]);""")]
    [InlineData("""const int Port = 5000; await new HttpClient().GetAsync([|$"http://localhost:{Port}/orders"|]);""")]
    [InlineData("""var watch = System.Diagnostics.Stopwatch.StartNew(); await Task.Run(() => watch.Start()); await new HttpClient().GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""new System.Timers.Timer().Start(); await new HttpClient().GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""IHostedService? service = null; await service!.StartAsync(default); await new HttpClient().GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""dynamic client = new object(); client.Ask(); await new HttpClient().GetAsync("http://localhost:[|5000|]");""")]
    public Task RealClientOnAPort_Triggers(string statements) => TestClientTest.WithStatements(statements).RunAsync();

    [Theory]
    [InlineData("""private readonly HttpClient _client = new() { BaseAddress = new Uri("http://localhost:[|5000|]") }; public Task Ask() => _client.GetAsync("/");""")]
    [InlineData("""private static readonly HttpClient Client = new(); public Task Ask() => Client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""private readonly HttpClient _client = new(); public Task Ask() => this._client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""private HttpClient? _client; public Task Ask() { _client = new HttpClient { BaseAddress = new Uri("http://localhost:[|5000|]") }; return _client.GetAsync("/"); }""")]
    [InlineData("""private HttpClient Client { get; } = new() { BaseAddress = new Uri("http://localhost:[|5000|]") }; public Task Ask() => Client.GetAsync("/");""")]
    public Task ClientOfTheClass_Triggers(string members) => TestClientTest.WithMembers(members).RunAsync();

    [Theory]
    [InlineData("using var server = new TestServer();")]
    [InlineData("using TestServer server = new();")]
    [InlineData("using var server = new Microsoft.AspNetCore.TestHost.TestServer();")]
    [InlineData("var builder = WebApplication.CreateBuilder(); builder.WebHost.UseTestServer(); await using var app = builder.Build(); await app.StartAsync();")]
    public Task TestServer_Triggers(string statements) => TestClientTest.WithSource(
        $$"""public class Tests { public async Task Test() { {{statements}} await new HttpClient().GetAsync("http://localhost:[|5000|]"); } }""").RunAsync();

    [Fact]
    public Task FactoryOfOnesOwn_Triggers() => TestClientTest.WithSource(
        """
        public class Factory : WebApplicationFactory<Factory>
        {
            protected override IHost CreateHost(IHostBuilder builder) { var host = builder.Build(); host.Start(); return host; }
        }
        public class Tests(Factory factory) : IClassFixture<Factory>
        {
            public Task Ask() => factory is null ? Task.CompletedTask : new HttpClient().GetAsync("http://localhost:[|5000|]");
        }
        """).RunAsync();

    [Theory]
    [InlineData("Grpc.Net.Client", "GrpcChannel", "ForAddress", "address")]
    [InlineData("Microsoft.AspNetCore.SignalR.Client", "HubConnectionBuilderHttpExtensions", "WithUrl", "url")]
    public Task ClientOfALibrary_Triggers(string name, string type, string method, string parameter)
    {
        var test = TestClientTest.WithStatements($"""{name}.{type}.{method}("http://localhost:[|5000|]"); {name}.{type}.{method}("http://localhost:5000", new object());""");
        test.TestState.Sources.Add($"namespace {name} {{ public static class {type} {{ public static void {method}(string {parameter}, object? options = null) {{ }} }} }}");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""await page.GotoAsync("https://localhost:[|7119|]/orders");""")]
    [InlineData("""await page.GotoAsync($"http://localhost:[|5000|]/orders/{DateTime.Now}", new object());""")]
    public Task BrowserOfPlaywright_Triggers(string statement) => InBrowser(statement).RunAsync();

    [Theory]
    [InlineData("""await page.RouteAsync("**/*", new object()); await page.GotoAsync("http://localhost:5000");""")] // the tests answer themselves
    [InlineData("""factory.UseKestrel(); await page.GotoAsync("http://localhost:5000");""")]
    [InlineData("""await page.GotoAsync("/orders");""")]
    [InlineData("""await page.GotoAsync("https://shop.example");""")]
    [InlineData("""await page.GotoAsync(factory.ToString()!);""")]
    [InlineData("""await Assert.ThrowsAsync<Exception>(() => page.GotoAsync("http://localhost:5000"));""")]
    [InlineData("""await new Own().GotoAsync("http://localhost:5000");""")]
    public Task BrowserThatIsAnswered_DoesNotTrigger(string statement) => InBrowser(statement).RunAsync();

    [Fact]
    public Task MessageForABrowser_SaysThatTheServerHasToListen()
    {
        var test = InBrowser("""await page.GotoAsync("http://localhost:{|#0:5000|}");""");
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0)
            .WithMessage("Nothing of these tests listens on 'http://localhost:5000': 'WebApplicationFactory' answers in memory and opens no port; let it listen for the browser, with UseKestrel()"));
        return test.RunAsync();
    }

    private static TestClientTest InBrowser(string statement)
    {
        var test = TestClientTest.WithStatements("Microsoft.Playwright.IPage page = null!; " + statement);
        test.TestState.Sources.Add("namespace Microsoft.Playwright { public interface IPage { Task GotoAsync(string url, object? options = null); Task RouteAsync(string url, object handler); } } public class Own { public Task GotoAsync(string url) => Task.CompletedTask; }");
        return test;
    }

    [Fact]
    public Task Message_NamesUrlAndServer()
    {
        var test = TestClientTest.WithStatements("""await {|#1:new HttpClient()|}.GetAsync("http://127.0.0.1:{|#0:5000|}/orders?key=secret");""");
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithLocation(1).WithSeverity(DiagnosticSeverity.Warning)
            .WithMessage("Nothing of these tests listens on 'http://127.0.0.1:5000': 'WebApplicationFactory' answers in memory and opens no port; take the client from its CreateClient()"));
        return test.RunAsync();
    }

    [Fact]
    public Task AliasedClient_Triggers() => TestClientTest.WithSource(
        """
        using Web = System.Net.Http.HttpClient;
        public class Tests : IClassFixture<WebApplicationFactory<Tests>> { public Task Ask() => new Web().GetAsync("http://localhost:[|5000|]"); }
        """).RunAsync();

    [Fact]
    public Task TopLevelStatements_Trigger()
    {
        var test = new TestClientTest { TestCode = """using var factory = new Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program>(); await new HttpClient().GetAsync("http://localhost:[|5000|]");""" };
        test.TestState.Sources.Add(TestClientTest.Packages);
        return test.RunAsync();
    }
}
