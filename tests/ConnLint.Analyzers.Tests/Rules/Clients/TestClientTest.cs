using ConnLint.Analyzers.Rules.Clients;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

/// <summary>A class of tests that gets a factory, beside the packages' types as far as they are used.</summary>
internal sealed class TestClientTest : CSharpAnalyzerTest<TestClientWithoutServerAnalyzer>
{
    public const string Packages = """
        namespace Microsoft.AspNetCore.Mvc.Testing
        {
            public class WebApplicationFactory<TEntryPoint> : IDisposable where TEntryPoint : class
            {
                public Microsoft.AspNetCore.TestHost.TestServer Server => throw new NotSupportedException();
                public HttpClient CreateClient() => throw new NotSupportedException();
                public void UseKestrel() { }
                protected virtual IHost CreateHost(IHostBuilder builder) => builder.Build();
                public void Dispose() { }
            }
        }
        namespace Microsoft.AspNetCore.TestHost
        {
            public class TestServer : IDisposable
            {
                public HttpClient CreateClient() => throw new NotSupportedException();
                public HttpMessageHandler CreateHandler() => throw new NotSupportedException();
                public void Dispose() { }
            }
            public static class WebHostBuilderExtensions
            {
                public static IWebHostBuilder UseTestServer(this IWebHostBuilder builder) => builder;
            }
        }
        namespace Xunit
        {
            public interface IClassFixture<T> { }
            public sealed class FactAttribute : Attribute { public string? Skip { get; set; } }
            public sealed class IgnoreAttribute : Attribute { }
            public static class Assert { public static Task ThrowsAsync<T>(Func<Task> code) => code(); }
        }
        """;

    private const string Usings = "using Microsoft.AspNetCore.Mvc.Testing;\nusing Microsoft.AspNetCore.TestHost;\nusing Xunit;\n";

    public TestClientTest(bool isTestProject = true)
    {
        if (isTestProject) TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
    }

    /// <summary>Tests with whatever members in a class whose constructor gets a factory.</summary>
    public static TestClientTest WithMembers(string members) => WithSource(ClassOf(members));

    /// <summary>A test of these statements.</summary>
    public static TestClientTest WithStatements(string statements) => WithMembers(MethodOf(statements));

    public static TestClientTest WithSource(string source) => new() { TestState = { Sources = { FileOf(source), Packages } } };

    public static string FileOf(string source) => Usings + source;

    public static string ClassOf(string members)
        => "public class Tests(WebApplicationFactory<Tests> factory) : IClassFixture<WebApplicationFactory<Tests>>\n{\n    public HttpClient Own => factory.CreateClient();\n    " + members + "\n}\n";

    public static string MethodOf(string statements) => "[Fact]\n    public async Task Test()\n    {\n        " + statements + "\n        await Task.CompletedTask;\n    }";
}
