using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.CodeFixes.Rules.Process;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.Process.HostTaskNotAwaitedAnalyzer,
    ConnLint.CodeFixes.Rules.Process.HostTaskNotAwaitedFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class HostTaskNotAwaitedFixTests
{
    [Theory]
    [InlineData("app.[|RunAsync|](); // all day", "await app.RunAsync(); // all day")]
    [InlineData("_ = app.[|RunAsync|]();", "await app.RunAsync();")]
    [InlineData("_ = /* all day */ app.[|RunAsync|](\"http://localhost:5000\");", "await /* all day */ app.RunAsync(\"http://localhost:5000\");")]
    [InlineData("app.[|RunAsync|]().ConfigureAwait(false);", "await app.RunAsync().ConfigureAwait(false);")]
    [InlineData("app.[|StartAsync|]();", "await app.RunAsync();")]
    [InlineData("await app.[|StartAsync|]();", "await app.RunAsync();")]
    [InlineData("await app.[|StartAsync|](CancellationToken.None);", "await app.RunAsync(CancellationToken.None);")]
    [InlineData("app.[|Start|]();", "app.Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).[|RunConsoleAsync|]();", "await Host.CreateDefaultBuilder(args).RunConsoleAsync();")]
    public Task Task_IsAwaited(string code, string repaired) => Verify.VerifyCodeFixAsync(
        $"using var app = WebApplication.Create();\n{code}\n", $"using var app = WebApplication.Create();\n{repaired}\n");

    [Theory]
    [InlineData("public static void Main() { WebApplication.Create().[|RunAsync|](); }", "public static async Task Main() { await WebApplication.Create().RunAsync(); }")]
    [InlineData("static void Main(string[] args) => WebApplication.Create().[|RunAsync|]();", "static async Task Main(string[] args) => await WebApplication.Create().RunAsync();")]
    [InlineData("static int Main() { _ = WebApplication.Create().[|StartAsync|](); return 0; }", "static async Task<int> Main() { await WebApplication.Create().RunAsync(); return 0; }")]
    [InlineData("static async Task Main() => WebApplication.Create().[|RunAsync|]();", "static async Task Main() => await WebApplication.Create().RunAsync();")]
    [InlineData("static void Main() => WebApplication.Create().[|Start|]();", "static void Main() => WebApplication.Create().Run();")]
    public Task Main_BecomesAsynchronous(string main, string repaired) => InProgram(main, repaired).RunAsync();

    [Theory]
    [InlineData("static Task Main() { WebApplication.Create().[|RunAsync|](); return Task.CompletedTask; }")]
    [InlineData("static unsafe void Main() { WebApplication.Create().[|RunAsync|](); }")]
    [InlineData("static void Main() { lock (new object()) { WebApplication.Create().[|RunAsync|](); } }")]
    [InlineData("static async Task Main() { await Host.CreateDefaultBuilder().[|StartAsync|](); }")]
    public Task WhatWouldNotCompile_IsNotOffered(string main) => InProgram(main, main).RunAsync();

    [Fact]
    public Task WithoutUsings_NamesTheNamespace()
    {
        var test = InProgram(
            "static void Main() { var app = Microsoft.AspNetCore.Builder.WebApplication.Create(); app.[|RunAsync|](); }",
            "static async System.Threading.Tasks.Task Main() { var app = Microsoft.AspNetCore.Builder.WebApplication.Create(); await app.RunAsync(); }");
        test.ImplicitUsings = false;
        return test.RunAsync();
    }

    [Fact]
    public Task SeveralCalls_AreAllAwaited() => InProgram(
        "static void Main(string[] args) { if (args.Length == 0) WebApplication.Create().[|RunAsync|](); else _ = WebApplication.Create().[|RunAsync|](); }",
        "static async Task Main(string[] args) { if (args.Length == 0) await WebApplication.Create().RunAsync(); else await WebApplication.Create().RunAsync(); }").RunAsync();

    private static CSharpCodeFixTest<HostTaskNotAwaitedAnalyzer, HostTaskNotAwaitedFixer> InProgram(string main, string repaired) => new()
    {
        TestCode = $"internal static class Program\n{{\n    {main}\n}}\n",
        FixedCode = $"internal static class Program\n{{\n    {repaired}\n}}\n",
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    };
}
