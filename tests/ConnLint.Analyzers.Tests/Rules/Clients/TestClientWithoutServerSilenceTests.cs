using System.Threading.Tasks;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class TestClientWithoutServerSilenceTests
{
    private const string Refused = """await new HttpClient().GetAsync("http://localhost:5000");""";

    [Theory]
    [InlineData("""using var client = factory.CreateClient(); await client.GetAsync("http://localhost:5000/orders");""")]
    [InlineData("""var client = factory.CreateClient(); client.BaseAddress = new Uri("http://localhost:5000"); await client.GetAsync("/orders");""")]
    [InlineData("""using var client = new HttpClient(factory.Server.CreateHandler()) { BaseAddress = new Uri("http://localhost:5000") }; await client.GetAsync("/");""")]
    [InlineData("""var client = new HttpClient(); client = factory.CreateClient(); await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost:5000/orders"); await factory.CreateClient().SendAsync(request);""")]
    [InlineData("""HttpClient? client = factory.CreateClient(); await client?.GetAsync("http://localhost:5000")!;""")]
    public Task ClientOfTheServerInMemory_DoesNotTrigger(string statements) => TestClientTest.WithStatements(statements).RunAsync();

    [Theory]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:5000") }; Console.WriteLine(client.BaseAddress);""")]
    [InlineData("""var service = new Service(new HttpClient { BaseAddress = new Uri("http://localhost:5000") }); await service.AskAsync();""")]
    [InlineData("""using var client = new HttpClient(new Answers()) { BaseAddress = new Uri("http://localhost:5000") }; await client.GetAsync("/");""")]
    [InlineData("""using var client = Made(); await client.GetAsync("/");""")]
    public Task ClientThatMayNeverConnect_DoesNotTrigger(string statements) => TestClientTest.WithSource(
        $$"""
        public class Tests : IClassFixture<WebApplicationFactory<Tests>>
        {
            public async Task Test() { {{statements}} await Task.CompletedTask; }
            private static HttpClient Made() => new() { BaseAddress = new Uri("http://localhost:5000") };
        }
        public class Answers : HttpClientHandler { }
        public class Service(HttpClient client) { public Task AskAsync() => client.GetAsync("/"); }
        """).RunAsync();

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("https://localhost/orders")]
    [InlineData("http://localhost:9200/_search")]
    [InlineData("http://localhost:8080")]
    [InlineData("https://example.com:5000")]
    [InlineData("/orders")]
    public Task OtherAddress_DoesNotTrigger(string url) => TestClientTest.WithStatements($"""await new HttpClient().GetAsync("{url}");""").RunAsync();

    [Theory]
    [InlineData("factory.UseKestrel();")]
    [InlineData("using var process = System.Diagnostics.Process.Start(\"dotnet\", \"run\");")]
    [InlineData("var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 5000); listener.Start();")]
    [InlineData("var app = WebApplication.Create(); await app.StartAsync();")]
    [InlineData("var builder = WebApplication.CreateBuilder(); builder.WebHost.UseUrls(\"http://localhost:5000\");")]
    [InlineData("using var host = Host.CreateDefaultBuilder().Build(); host.Start();")]
    public Task SomethingThatListens_DoesNotTrigger(string statements) => TestClientTest.WithStatements(statements + " " + Refused).RunAsync();

    [Theory]
    [InlineData("UseKestrel")]
    [InlineData("ConfigureKestrel")]
    [InlineData("UseUrls")]
    [InlineData("UseHttpSys")]
    [InlineData("StartServer")]
    [InlineData("WithPortBinding")]
    [InlineData("WithComposeFile")]
    [InlineData("ExposePort")]
    [InlineData("UseCompose")]
    public Task CallThatMakesSomethingListen_DoesNotTrigger(string name)
    {
        var test = TestClientTest.WithStatements($"new Own.Server().{name}(); " + Refused);
        test.TestState.Sources.Add($"namespace Own {{ public class Server {{ public void {name}() {{ }} }} }}");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Start")]
    [InlineData("StartAsync")]
    [InlineData("StartNew")]
    [InlineData("Run")]
    [InlineData("RunAsync")]
    public Task StartOfWhatNobodyKnows_DoesNotTrigger(string name) => TestClientTest.WithStatements($"dynamic server = new object(); server.{name}(); " + Refused).RunAsync();

    [Fact]
    public Task KestrelInTheFactory_DoesNotTrigger() => TestClientTest.WithSource(
        $$"""
        public class Factory : WebApplicationFactory<Factory>
        {
            protected override IHost CreateHost(IHostBuilder builder)
            {
                builder.ConfigureWebHost(web => web.UseKestrel());
                return base.CreateHost(builder);
            }
        }
        public class Tests : IClassFixture<Factory> { public async Task Test() { {{Refused}} } }
        """).RunAsync();

    [Fact]
    public Task FixtureOfAnotherProject_DoesNotTrigger() => TestClientTest.WithMembers(
        $$"""public async Task Test() { {{Refused}} } private sealed class Server : IClassFixture<System.Text.StringBuilder>;""").RunAsync();

    [Fact]
    public Task ServerOfOtherwiseStartedContainers_DoesNotTrigger()
    {
        var test = TestClientTest.WithStatements("new Containers.Builder().WithPortBinding(5000, 5000); " + Refused);
        test.TestState.Sources.Add("namespace Containers { public class Builder { public void WithPortBinding(int host, int container) { } } }");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""await Assert.ThrowsAsync<HttpRequestException>(() => new HttpClient().GetAsync("http://localhost:5000"));""")]
    [InlineData("""Func<Task> act = () => new HttpClient().GetAsync("http://localhost:5000"); await Assert.ThrowsAsync<HttpRequestException>(act);""")]
    [InlineData("""try { await new HttpClient().GetAsync("http://localhost:5000"); } catch (HttpRequestException) { return; }""")]
    [InlineData("""#pragma warning disable CONN5006""" + "\n" + """await new HttpClient().GetAsync("http://localhost:5000");""" + "\n" + """#pragma warning restore CONN5006""" + "\n")]
    public Task ExpectedFailure_DoesNotTrigger(string statements) => TestClientTest.WithStatements("\n" + statements).RunAsync();

    [Theory]
    [InlineData("[Fact(Skip = \"needs the server\")]")]
    [InlineData("[Ignore]")]
    public Task SkippedTest_DoesNotTrigger(string attribute) => TestClientTest.WithMembers($"{attribute} public async Task Test() {{ {Refused} }}").RunAsync();

    [Fact]
    public Task FinallyAndSkipOfNull_Trigger() => TestClientTest.WithMembers(
        """[Fact(Skip = null)] public async Task Test() { try { await new HttpClient().GetAsync("http://localhost:[|5000|]"); } finally { await Task.CompletedTask; } }""").RunAsync();

    [Fact]
    public Task KnownPort_DoesNotTrigger()
    {
        var test = TestClientTest.WithStatements(Refused);
        test.TestState.AnalyzerConfigFiles.Add(("/0/known.globalconfig", "is_global = true\nconnlint.known_ports = 5000\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task ProjectThatIsNoTest_DoesNotTrigger()
    {
        var test = new TestClientTest(isTestProject: false) { TestCode = $$"""public class Tests { public Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Tests>? Factory; public async Task Test() { {{Refused}} } }""" };
        test.TestState.Sources.Add(TestClientTest.Packages);
        return test.RunAsync();
    }

    [Fact]
    public Task TestsWithoutTheirOwnServer_DoNotTrigger()
        => TestClientTest.WithSource($$"""public class Tests { public async Task Test() { {{Refused}} } }""").RunAsync();

    [Fact]
    public Task MissingReference_DoesNotTrigger()
        => new TestClientTest { TestCode = $$"""public class WebApplicationFactory<T>; public class Tests { public WebApplicationFactory<Tests>? Factory; public async Task Test() { {{Refused}} } }""" }.RunAsync();

    [Fact]
    public Task SameNamedTypes_DoNotTrigger()
    {
        var test = TestClientTest.WithSource(
            $$"""
            public class Tests { public Mine.WebApplicationFactory<Tests>? Factory; public Mine.TestServer Server = new Mine.TestServer(); public async Task Test() { {{Refused}} } }
            namespace Mine { public class WebApplicationFactory<T>; public class TestServer; }
            """);
        return test.RunAsync();
    }

    [Fact]
    public Task GeneratedCode_DoesNotTrigger()
    {
        var test = TestClientTest.WithMembers("");
        test.TestState.Sources.Add("// <auto-generated />\npublic class Generated { public async Task Test() { " + Refused + " } }");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""await new HttpClient(.GetAsync("http://localhost:5000""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:5000") client.GetAsync(;""")]
    [InlineData("""new().GetAsync("http://localhost:5000");""")]
    public Task BrokenSyntax_DoesNotCrash(string statements)
    {
        var test = TestClientTest.WithStatements(statements);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.DisabledDiagnostics.Add("CONN5006");
        return test.RunAsync();
    }
}
