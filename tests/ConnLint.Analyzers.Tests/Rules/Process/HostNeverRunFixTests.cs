using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.CodeFixes.Rules.Process;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.Process.HostNeverRunAnalyzer,
    ConnLint.CodeFixes.Rules.Process.HostNeverRunFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class HostNeverRunFixTests
{
    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).[|Build()|]; // later", "WebApplication.CreateBuilder(args).Build().Run(); // later")]
    [InlineData("_ = /* all day */ WebApplication.[|Create()|];", "/* all day */ WebApplication.Create().Run();")]
    [InlineData("_ = WebApplication.CreateBuilder(args).[|Build()|];", "WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("var app = WebApplication.CreateBuilder(args).[|Build()|];", "var app = WebApplication.CreateBuilder(args).Build();\napp.Run();")]
    [InlineData("WebApplication @event = WebApplication.[|Create()|]; @event.UseRouting();\n", "WebApplication @event = WebApplication.Create(); @event.UseRouting(); @event.Run();\n")]
    [InlineData("WebApplication app;\napp = WebApplication.[|Create()|];\n", "WebApplication app;\napp = WebApplication.Create();\napp.Run();\n")]
    public Task Host_IsRun(string code, string repaired) => Verify.VerifyCodeFixAsync(code, repaired);

    [Fact]
    public Task LocalOfTopLevelStatements_IsRunAtTheEnd() => Verify.VerifyCodeFixAsync(
        """
        var app = WebApplication.CreateBuilder(args).[|Build()|];

        app.MapGet("/", Greet); // the only page

        static string Greet() => "Hello";

        internal sealed class Marker;
        """,
        """
        var app = WebApplication.CreateBuilder(args).Build();

        app.MapGet("/", Greet); // the only page
        app.Run();

        static string Greet() => "Hello";

        internal sealed class Marker;
        """);

    [Fact]
    public Task ReturnAtTheEnd_StaysLast() => InProgram(
        """
        internal static class Program
        {
            private static int Main(string[] args)
            {
                using var host = Host.CreateDefaultBuilder(args).[|Build()|];

                // All is well.
                return 0;
            }
        }
        """,
        """
        internal static class Program
        {
            private static int Main(string[] args)
            {
                using var host = Host.CreateDefaultBuilder(args).Build();

                // All is well.
                host.Run();
                return 0;
            }
        }
        """);

    [Fact]
    public Task UsingStatement_RunsInside() => InProgram(
        """
        internal static class Program
        {
            private static void Main(string[] args)
            {
                using (var app = Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).[|Build()|])
                {
                    Console.WriteLine("Built");
                }
            }
        }
        """,
        """
        internal static class Program
        {
            private static void Main(string[] args)
            {
                using (var app = Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).Build())
                {
                    Console.WriteLine("Built");
                    app.Run();
                }
            }
        }
        """);

    [Fact]
    public Task SeveralHosts_AreAllRun() => Verify.VerifyCodeFixAsync(
        "if (args.Length > 0)\n{\n    WebApplication.[|Create()|];\n}\nWebApplication.CreateBuilder(args).[|Build()|];\n",
        "if (args.Length > 0)\n{\n    WebApplication.Create().Run();\n}\nWebApplication.CreateBuilder(args).Build().Run();\n");

    [Fact]
    public Task Unreachable_IsNotOffered() => Verify.VerifyCodeFixAsync(
        "var app = WebApplication.[|Create()|]; while (true) { }",
        "var app = WebApplication.[|Create()|]; while (true) { }");

    [Fact]
    public Task WithoutTheNamespaceOfRun_IsNotOffered() => new CSharpCodeFixTest<HostNeverRunAnalyzer, HostNeverRunFixer>
    {
        ImplicitUsings = false,
        TestCode = "var host = new Microsoft.Extensions.Hosting.HostBuilder().[|Build()|];",
        FixedCode = "var host = new Microsoft.Extensions.Hosting.HostBuilder().[|Build()|];",
    }.RunAsync();

    private static Task InProgram(string code, string repaired) => new CSharpCodeFixTest<HostNeverRunAnalyzer, HostNeverRunFixer>
    {
        TestCode = code,
        FixedCode = repaired,
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();
}
