using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<ConnLint.Analyzers.Rules.Precedence.BuilderWithoutArgsAnalyzer, ConnLint.CodeFixes.Rules.Precedence.BuilderWithoutArgsFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class BuilderWithoutArgsFixTests
{
    [Theory]
    [InlineData("WebApplication.[|CreateBuilder()|].Build().Run(); // started", "WebApplication.CreateBuilder(args).Build().Run(); // started")]
    [InlineData("Host\n    .[|CreateDefaultBuilder()|] // all defaults\n    .ConfigureWebHostDefaults(web => { });", "Host\n    .CreateDefaultBuilder(args) // all defaults\n    .ConfigureWebHostDefaults(web => { });")]
    [InlineData("WebApplication.CreateBuilder([|new WebApplicationOptions()|]);", "WebApplication.CreateBuilder(new WebApplicationOptions() { Args = args });")]
    [InlineData("WebApplication.CreateBuilder([|new WebApplicationOptions { }|]);", "WebApplication.CreateBuilder(new WebApplicationOptions { Args = args });")]
    [InlineData("WebApplication.CreateBuilder([|new WebApplicationOptions { ApplicationName = \"Shop\" }|]);", "WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = \"Shop\", Args = args });")]
    [InlineData(
        "WebApplication.CreateBuilder([|new WebApplicationOptions\n{\n    ApplicationName = \"Shop\",\n    WebRootPath = \"www\", // of the front end\n}|]);",
        "WebApplication.CreateBuilder(new WebApplicationOptions\n{\n    ApplicationName = \"Shop\",\n    WebRootPath = \"www\", // of the front end\n    Args = args,\n});")]
    [InlineData(
        "WebApplication.CreateBuilder([|new WebApplicationOptions()\n{\n    WebRootPath = \"www\" // of the front end\n}|]);",
        "WebApplication.CreateBuilder(new WebApplicationOptions()\n{\n    WebRootPath = \"www\", // of the front end\n    Args = args\n});")]
    public Task Fix_PassesTheArguments(string statement, string fixedStatement) => Verify.VerifyCodeFixAsync(statement, fixedStatement);

    [Fact]
    public Task Fix_TakesTheNameOfTheParameter() => new CSharpCodeFixTest<BuilderWithoutArgsAnalyzer, BuilderWithoutArgsFixer>
    {
        TestCode = "class Program { static void Main(string[] @params) => WebApplication.[|Create()|].Run(); }",
        FixedCode = "class Program { static void Main(string[] @params) => WebApplication.Create(@params).Run(); }",
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task FixAll_PassesThemToEach() => Verify.VerifyCodeFixAsync(
        "if (args.Length > 0) WebApplication.[|Create()|].Run();\nelse WebApplication.[|CreateSlimBuilder()|].Build().Run();",
        "if (args.Length > 0) WebApplication.Create(args).Run();\nelse WebApplication.CreateSlimBuilder(args).Build().Run();");
}
