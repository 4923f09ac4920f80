using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Clients;
using ConnLint.CodeFixes.Rules.Clients;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class TestClientWithoutServerFixTests
{
    [Theory]
    [InlineData(
        """using var client = new HttpClient { BaseAddress = new Uri("http://localhost:[|5000|]") }; /* all */ await client.GetAsync("/orders");""",
        """using var client = factory.CreateClient(); /* all */ await client.GetAsync("/orders");""")]
    [InlineData("""HttpClient client = new(); await client.GetAsync("http://localhost:[|5000|]/orders");""", """HttpClient client = factory.CreateClient(); await client.GetAsync("http://localhost:5000/orders");""")]
    [InlineData("""await new HttpClient().GetAsync("http://localhost:[|5000|]");""", """await factory.CreateClient().GetAsync("http://localhost:5000");""")]
    [InlineData(
        """using var server = new TestServer(); using var client = new HttpClient(); await client.GetAsync("http://localhost:[|5000|]");""",
        """using var server = new TestServer(); using var client = server.CreateClient(); await client.GetAsync("http://localhost:5000");""")]
    [InlineData(
        """var client = new HttpClient(); await client.GetAsync("http://localhost:[|5000|]/a"); await client.GetAsync("http://localhost:[|5000|]/b");""",
        """var client = factory.CreateClient(); await client.GetAsync("http://localhost:5000/a"); await client.GetAsync("http://localhost:5000/b");""")]
    public Task Client_ComesFromTheServer(string statements, string repaired) => WithStatements(statements, repaired).RunAsync();

    [Fact]
    public Task FactoryOfOnesOwnInAField_IsUsed() => WithSource(
        """
        public class Factory : WebApplicationFactory<Factory>;
        public class Tests
        {
            private readonly Factory _factory = new();
            public Task Ask() => _factory is null ? Task.CompletedTask : new HttpClient().GetAsync("http://localhost:[|5000|]");
        }
        """,
        """
        public class Factory : WebApplicationFactory<Factory>;
        public class Tests
        {
            private readonly Factory _factory = new();
            public Task Ask() => _factory is null ? Task.CompletedTask : _factory.CreateClient().GetAsync("http://localhost:5000");
        }
        """).RunAsync();

    [Theory]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:[|5000|]"), Timeout = TimeSpan.FromSeconds(5) }; await client.GetAsync("/");""")]
    [InlineData("""var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }); await client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""var socket = new System.Net.WebSockets.ClientWebSocket(); await socket.ConnectAsync(new Uri("ws://localhost:[|5000|]"), CancellationToken.None);""")]
    public Task ClientWithMoreToIt_IsNotChanged(string statements) => WithStatements(statements, statements).RunAsync();

    [Fact]
    public Task ServerOutOfReach_IsNotOffered()
    {
        const string Source = """
            public class Tests(WebApplicationFactory<Tests> factory) : IClassFixture<WebApplicationFactory<Tests>>
            {
                public HttpClient Own => factory.CreateClient();
            }
            public class Other { public Task Ask() => new HttpClient().GetAsync("http://localhost:[|5000|]"); }
            """;
        return WithSource(Source, Source).RunAsync();
    }

    private static CSharpCodeFixTest<TestClientWithoutServerAnalyzer, TestClientWithoutServerFixer> WithStatements(string statements, string repaired)
        => WithSource(TestClientTest.ClassOf(TestClientTest.MethodOf(statements)), TestClientTest.ClassOf(TestClientTest.MethodOf(repaired)));

    private static CSharpCodeFixTest<TestClientWithoutServerAnalyzer, TestClientWithoutServerFixer> WithSource(string source, string repaired) => new()
    {
        TestState =
        {
            Sources = { TestClientTest.FileOf(source), TestClientTest.Packages },
            AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) },
        },
        FixedState = { Sources = { TestClientTest.FileOf(repaired), TestClientTest.Packages } },
    };
}
