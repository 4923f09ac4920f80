using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Precedence.BuilderWithoutArgsAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class BuilderWithoutArgsTests
{
    [Theory]
    [InlineData("var builder = WebApplication.[|CreateBuilder()|];")]
    [InlineData("var builder = Microsoft.AspNetCore.Builder.WebApplication.[|CreateSlimBuilder()|];")]
    [InlineData("WebApplication.[|Create()|].Run();")]
    [InlineData("Microsoft.AspNetCore.WebHost.[|CreateDefaultBuilder()|].Build().Run();")]
    [InlineData("Host.[|CreateDefaultBuilder()|].ConfigureWebHostDefaults(web => { }).Build().Run();")]
    [InlineData("var host = Host.[|CreateDefaultBuilder()|]; host.ConfigureWebHost(web => web.UseKestrel()); host.Build().Run();")]
    [InlineData("WebApplication Build() => WebApplication.[|CreateBuilder()|].Build(); Build().Run();")]
    [InlineData("Func<WebApplication> build = () => WebApplication.[|Create()|]; build().Run();")]
    public Task TopLevelStatements_Trigger(string statement) => Verify.VerifyAnalyzerAsync(statement);

    [Theory]
    [InlineData("WebApplication.CreateBuilder([|new WebApplicationOptions()|]);")]
    [InlineData("WebApplication.CreateBuilder([|new WebApplicationOptions { ContentRootPath = \"/srv\" }|]);")]
    [InlineData("WebApplication.CreateSlimBuilder([|new WebApplicationOptions { EnvironmentName = \"Lab\", }|]);")]
    public Task OptionsWithoutArgs_Trigger(string statement) => Verify.VerifyAnalyzerAsync(statement);

    [Theory]
    [InlineData("static void Main(string[] args) => WebApplication.[|Create()|].Run();")]
    [InlineData("public static async Task Main(string[] arguments) { await WebApplication.[|CreateBuilder()|].Build().RunAsync(); }")]
    [InlineData("static int Main(string[] a) { WebApplication.[|Create()|].Run(); return 0; }")]
    [InlineData("static async Task<int> Main(string[] args) { await WebApplication.[|Create()|].RunAsync(); return 0; }")]
    public Task ClassicMain_Triggers(string main) => InProgramAsync($"class Program {{ {main} }}");

    [Theory]
    [InlineData("if (args.Length > 0) return;")]
    [InlineData("if (args.Contains(\"--seed\")) return;")]
    [InlineData("if (args is [\"migrate\", ..]) return;")]
    [InlineData("if (args[0] == \"migrate\") return;")]
    [InlineData("foreach (var arg in args) Console.WriteLine(arg);")]
    [InlineData("Other.Use([]);")]
    [InlineData("WebApplication.CreateBuilder(args).Build().Start();")]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions { Args = args }).Build().Start();")]
    public Task ArgumentsThatAreOnlyLookedAt_Trigger(string statement) => Verify.VerifyAnalyzerAsync(
        statement + "\nWebApplication.[|Create()|].Run();\nstatic class Other { public static void Use(string[] args) => Array.Sort(args); }");

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(args);")]
    [InlineData("var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args });")]
    [InlineData("var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [] });")]
    [InlineData("var options = new WebApplicationOptions(); var builder = WebApplication.CreateBuilder(options);")]
    [InlineData("var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());")]
    [InlineData("var builder = WebApplication.CreateBuilder([]);")]
    [InlineData("Host.CreateDefaultBuilder().ConfigureServices(services => { }).Build().Run();")]
    [InlineData("Host.CreateApplicationBuilder().Build().Run();")]
    [InlineData("new Microsoft.AspNetCore.Hosting.WebHostBuilder().Build();")]
    public Task OtherBuilders_DoNotTrigger(string statement) => Verify.VerifyAnalyzerAsync(statement);

    [Theory]
    [InlineData("var builder = WebApplication.CreateBuilder(); builder.Configuration.AddCommandLine(args);")]
    [InlineData("var builder = WebApplication.CreateBuilder(); builder.Configuration.AddCommandLine(Environment.GetCommandLineArgs());")]
    [InlineData("var options = Parse(args); WebApplication.Create().Run(); static string[] Parse(string[] all) => all;")]
    [InlineData("var all = args; WebApplication.Create().Run();")]
    [InlineData("string[] all = [.. args, \"--urls=http://localhost:5000\"]; WebApplication.Create().Run();")]
    [InlineData("var rest = args.Skip(1).ToArray(); WebApplication.Create().Run();")]
    public Task ArgumentsThatAreHandedOn_DoNotTrigger(string statement) => Verify.VerifyAnalyzerAsync(statement);

    [Theory]
    [InlineData("static void Main() => WebApplication.Create().Run();")]
    [InlineData("static void Main(string[] args) => Start(); static void Start() => WebApplication.Create().Run();")]
    [InlineData("static void Main() { } static void Main2(string[] args) => WebApplication.Create().Run();")]
    [InlineData("static void Main(string[] args) { Start(); static void Start() => WebApplication.Create().Run(); }")]
    [InlineData("static void Main(string[] args) { Action<string> start = static url => WebApplication.Create().Run(url); }")]
    [InlineData("static void Main(string[] args) { Action<int> start = args => WebApplication.Create().Run(); }")]
    [InlineData("static void Main(string[] args) => Mine.WebApplication.Create();")]
    public Task CodeWithoutArgumentsInReach_DoesNotTrigger(string members) => InProgramAsync(
        $"class Program {{ {members} }}\nnamespace Mine {{ static class WebApplication {{ public static void Create() {{ }} }} }}");

    [Fact]
    public Task Library_DoesNotTrigger() => new CSharpAnalyzerTest<BuilderWithoutArgsAnalyzer>
    {
        TestCode = "public static class Server { public static WebApplication Make(string[] args) => WebApplication.Create(); }",
        TestState = { OutputKind = OutputKind.DynamicallyLinkedLibrary },
    }.RunAsync();

    [Fact]
    public Task TestProject_DoesNotTrigger() => new CSharpAnalyzerTest<BuilderWithoutArgsAnalyzer>
    {
        TestState = { Sources = { "WebApplication.Create().Run();" }, AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) } },
    }.RunAsync();

    [Fact]
    public Task AliasedType_Triggers() => Verify.VerifyAnalyzerAsync("using App = Microsoft.AspNetCore.Builder.WebApplication;\nApp.[|Create()|].Run();");

    [Fact]
    public Task OwnTypesWithoutAspNetCore_DoNotTrigger() => new CSharpAnalyzerTest<BuilderWithoutArgsAnalyzer>
    {
        TestCode = "WebApplication.Create();\nstatic class WebApplication { public static void Create() { } }",
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("// <auto-generated />\nWebApplication.Create().Run();");

    [Theory]
    [InlineData("WebApplication.Create(")]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions {")]
    [InlineData("WebApplication.CreateBuilder(new() { = });")]
    [InlineData("class Program { static void Main(string[]) => WebApplication.Create(); }")]
    public Task BrokenSyntax_DoesNotCrash(string code) => new CSharpAnalyzerTest<BuilderWithoutArgsAnalyzer> { TestCode = "class C;", CompilerDiagnostics = CompilerDiagnostics.None, TestState = { Sources = { code } } }.RunAsync();

    [Theory]
    [InlineData("WebApplication.{|#0:CreateBuilder()|};", "'CreateBuilder()' does not get the arguments of the program, so '--urls' and every other setting of the command line does nothing; pass 'args'")]
    [InlineData("WebApplication.CreateBuilder({|#0:new WebApplicationOptions()|});", "'WebApplicationOptions' does not get the arguments of the program, so '--urls' and every other setting of the command line does nothing; set 'Args = args'")]
    public Task Message_NamesTheRemedy(string statement, string message)
        => Verify.VerifyAnalyzerAsync(statement, Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Info).WithMessage(message));

    private static Task InProgramAsync(string code) => new CSharpAnalyzerTest<BuilderWithoutArgsAnalyzer> { TestCode = code, TestState = { OutputKind = OutputKind.ConsoleApplication } }.RunAsync();
}
