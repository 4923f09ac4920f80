using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.CodeFixes.Rules.Process;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class StartupBlockedFixTests
{
    [Fact]
    public Task ExecuteAsync_YieldsFirst() => RunAsync(
        """
        class Worker : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                // Poll.
                [|while|] (!stoppingToken.IsCancellationRequested)
                {
                    Thread.Sleep(1); // a little
                }
            }
        }
        """,
        """
        class Worker : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                // Poll.
                await Task.Yield();
                while (!stoppingToken.IsCancellationRequested)
                {
                    Thread.Sleep(1); // a little
                }
            }
        }
        """);

    [Theory]
    [InlineData(
        "override Task ExecuteAsync(CancellationToken token) { [|while|] (!token.IsCancellationRequested) { } return Task.CompletedTask; }",
        "override async Task ExecuteAsync(CancellationToken token) { await Task.Yield(); while (!token.IsCancellationRequested) { } return; }")]
    [InlineData(
        "override System.Threading.Tasks.Task ExecuteAsync(CancellationToken token) { [|Thread.Sleep(10_000)|]; return Task.CompletedTask; }",
        "override async System.Threading.Tasks.Task ExecuteAsync(CancellationToken token) { await System.Threading.Tasks.Task.Yield(); Thread.Sleep(10_000); return; }")]
    public Task MethodThatReturnsATask_BecomesAsynchronous(string method, string repaired) => RunAsync(
        $"class Worker : BackgroundService {{ protected {method} }}", $"class Worker : BackgroundService {{ protected {repaired} }}");

    [Fact]
    public Task SeveralServices_AllYield() => RunAsync(
        """
        class First : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) { [|while|] (true) { } } }
        class Second : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) { [|Thread.Sleep(9_000)|]; } }
        """,
        """
        class First : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) { await Task.Yield(); while (true) { } } }
        class Second : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) { await Task.Yield(); Thread.Sleep(9_000); } }
        """);

    [Theory]
    [InlineData("protected override Task ExecuteAsync(CancellationToken token) { [|Thread.Sleep(9_000)|]; return Task.Delay(1); }")]
    [InlineData("protected override Task ExecuteAsync(CancellationToken token) { [|Task.Delay(9_000).Wait()|]; return Work(); } Task Work() => Task.CompletedTask;")]
    [InlineData("public override async Task StartAsync(CancellationToken token) { [|while|] (true) { } } protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;")]
    public Task WhereItWouldNotHelp_IsNotOffered(string method) => RunAsync($"class Worker : BackgroundService {{ {method} }}", $"class Worker : BackgroundService {{ {method} }}");

    private static Task RunAsync(string code, string repaired) => new CSharpCodeFixTest<StartupBlockedAnalyzer, StartupBlockedFixer>
    {
        TestState = { Sources = { code, OlderHosting.Source } },
        FixedState = { Sources = { repaired, OlderHosting.Source } },
    }.RunAsync();
}
