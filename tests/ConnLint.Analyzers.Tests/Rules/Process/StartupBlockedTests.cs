using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Process.StartupBlockedAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class StartupBlockedTests
{
    [Theory]
    [InlineData("{|#0:while|} (true) await Task.Delay(1);", "loops until the program ends")]
    [InlineData("{|#0:Thread.Sleep(30_000)|};", "waits 30 s")]
    [InlineData("Thread.Sleep(2_500); {|#0:await Task.Delay(TimeSpan.FromSeconds(4))|};", "waits 6.5 s")]
    [InlineData("{|#0:Thread.Sleep(Timeout.Infinite)|};", "waits without end")]
    [InlineData("{|#0:LoadAsync().Wait()|};", "blocks on a task")]
    public Task Message_NamesTheServiceAndTheBlock(string code, string what) => Verify.VerifyAnalyzerAsync(
        Started(code),
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
            $"'Worker.StartAsync' {what} while the host starts, so the server listens late or never; move the work to 'ExecuteAsync' of a BackgroundService"));

    [Fact]
    public Task MessageOfExecuteAsync_NamesTheYield()
    {
        var test = Executed("{|#0:while|} (true) { }");
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithMessage(
            "'Worker.ExecuteAsync' loops until the program ends while the host starts, so the server listens late or never; begin with 'await Task.Yield()'"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[|while|] (true) { await LoadAsync(); }")]
    [InlineData("[|while|] ((true)) Thread.Sleep(1);")]
    [InlineData("[|while|] (!token.IsCancellationRequested) { await Task.Delay(1000, token); }")]
    [InlineData("[|while|] (!_source.IsCancellationRequested) { await LoadAsync(); }")]
    [InlineData("[|while|] (!_source.Token.IsCancellationRequested) { await LoadAsync(); }")]
    [InlineData("[|while|] (!Token.IsCancellationRequested) { await LoadAsync(); }")]
    [InlineData("[|for|] (;;) { await LoadAsync(); }")]
    [InlineData("[|do|] { await LoadAsync(); } while (!token.IsCancellationRequested);")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); [|while|] (await timer.WaitForNextTickAsync(token)) { }")]
    [InlineData("[|while|] (true) { foreach (var x in new[] { 1 }) { if (x == 1) break; } }")]
    [InlineData("[|while|] (true) { switch (await LoadAsync()) { case 1: break; } }")]
    [InlineData("[|while|] (true) { Func<int> one = () => { return 1; }; one(); }")]
    [InlineData("try { [|while|] (true) await LoadAsync(); } finally { }")]
    [InlineData("if (_enabled) [|while|] (true) await LoadAsync();")]
    [InlineData("await Task.Yield(); [|while|] (true) await LoadAsync();")]
    public Task EndlessLoop_Triggers(string code) => Verify.VerifyAnalyzerAsync(Started(code));

    [Theory]
    [InlineData("[|Thread.Sleep(TimeSpan.FromMinutes(1))|];")]
    [InlineData("[|await Task.Delay(10_000, token)|];")]
    [InlineData("[|await Task.Delay(10_000).ConfigureAwait(false)|];")]
    [InlineData("[|Task.Delay(10_000).Wait()|];")]
    [InlineData("[|Task.Delay(Pause).GetAwaiter().GetResult()|];")]
    [InlineData("[|Thread.Sleep(s_pause)|];")]
    [InlineData("[|Task.Delay(Timeout.InfiniteTimeSpan, token).Wait()|];")]
    [InlineData("[|LoadAsync().Wait(60_000)|];")]
    [InlineData("var pause = 3_000; Thread.Sleep(pause); [|Thread.Sleep(pause)|];")]
    [InlineData("[|LoadAsync().Wait(token)|];")]
    [InlineData("_ = [|LoadAsync().Result|];")]
    [InlineData("[|LoadAsync().GetAwaiter().GetResult()|];")]
    [InlineData("[|LoadAsync().ConfigureAwait(false).GetAwaiter().GetResult()|];")]
    [InlineData("var loading = LoadAsync(); [|loading.Wait()|];")]
    public Task WaitOrBlock_Triggers(string code) => Verify.VerifyAnalyzerAsync(Started(code));

    [Theory]
    [InlineData("while (true) { if (await LoadAsync() == 1) break; }")]
    [InlineData("while (true) { if (await LoadAsync() == 1) return; }")]
    [InlineData("while (!token.IsCancellationRequested) { try { await LoadAsync(); break; } catch (Exception) { await Task.Delay(1000); } }")]
    [InlineData("for (var i = 0; i < 3; i++) await LoadAsync();")]
    [InlineData("while (_enabled) await LoadAsync();")]
    [InlineData("while (!token.IsCancellationRequested && _enabled) await LoadAsync();")]
    [InlineData("using var limit = new CancellationTokenSource(1000); while (!limit.IsCancellationRequested) await LoadAsync();")]
    [InlineData("using var limit = new CancellationTokenSource(1000); while (!limit.Token.IsCancellationRequested) await LoadAsync();")]
    [InlineData("_ = Task.Run(async () => { while (true) await LoadAsync(); }, token);")]
    [InlineData("_ = Loop(); async Task Loop() { while (!token.IsCancellationRequested) await LoadAsync(); }")]
    [InlineData("new Thread(() => { while (true) { } }).Start();")]
    public Task LoopThatEndsOrRunsElsewhere_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync(Started(code));

    [Theory]
    [InlineData("Thread.Sleep(5_000);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(2)); Thread.Sleep(2_000);")]
    [InlineData("Thread.Sleep(_pause);")]
    [InlineData("await Task.Delay(_pause);")]
    [InlineData("Task.Delay(_pause).Wait();")]
    [InlineData("if (_enabled) Thread.Sleep(60_000);")]
    [InlineData("for (var i = 0; i < 3; i++) Thread.Sleep(10_000);")]
    [InlineData("try { await LoadAsync(); } catch (Exception) { Thread.Sleep(60_000); LoadAsync().Wait(); }")]
    [InlineData("LoadAsync().Wait(1_000);")]
    [InlineData("LoadAsync().Wait(TimeSpan.FromSeconds(2));")]
    [InlineData("LoadAsync().WaitAsync(TimeSpan.FromSeconds(2)).GetAwaiter().GetResult();")]
    [InlineData("Task.WhenAny(LoadAsync(), Task.Delay(1_000)).Wait();")]
    [InlineData("Task.CompletedTask.Wait(); _ = Task.FromResult(1).Result;")]
    [InlineData("var a = LoadAsync(); var b = LoadAsync(); await Task.WhenAll(a, b); Console.WriteLine(a.Result + b.Result);")]
    [InlineData("var a = LoadAsync(); if (a.IsCompleted) Console.WriteLine(a.Result);")]
    [InlineData("_ = LoadAsync().ContinueWith(task => task.Result);")]
    [InlineData("await LoadAsync();")]
    [InlineData("_ = new { Result = 1 }.Result;")]
    [InlineData("_lock.Wait();")]
    public Task ShortOrUnknownWait_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync(Started(code));

    [Theory]
    [InlineData("[|while|] (!token.IsCancellationRequested) { Thread.Sleep(1); }")]
    [InlineData("[|while|] (!token.IsCancellationRequested) { await Task.CompletedTask; }")]
    [InlineData("await Task.CompletedTask; [|while|] (true) { }")]
    [InlineData("[|Thread.Sleep(10_000)|]; await LoadAsync();")]
    [InlineData("[|LoadAsync().Wait()|]; await LoadAsync();")]
    public Task ExecuteAsyncBeforeItsFirstAwait_Triggers(string code) => Executed(code).RunAsync();

    [Theory]
    [InlineData("await Task.Yield(); while (true) { }")]
    [InlineData("while (!token.IsCancellationRequested) { await Task.Delay(1000, token); }")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync(token)) { }")]
    [InlineData("await LoadAsync(); Thread.Sleep(60_000); LoadAsync().Wait();")]
    [InlineData("await Task.Delay(60_000); while (true) { }")]
    [InlineData("await foreach (var line in Lines()) { Thread.Sleep(60_000); }")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    public Task ExecuteAsyncThatLetsGo_DoesNotTrigger(string code) => Executed(code).RunAsync();

    [Fact]
    public Task ExecuteAsyncFromVersion10On_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(Executing("while (true) { }"));

    [Fact]
    public Task StartAsyncOfABackgroundService_Triggers() => Verify.VerifyAnalyzerAsync("""
        class Worker : BackgroundService
        {
            public override async Task StartAsync(CancellationToken token)
            {
                await base.StartAsync(token);
                [|while|] (true) await Task.Delay(1000, token);
            }

            protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;
        }
        """);

    [Theory]
    [InlineData("class Worker : Microsoft.Extensions.Hosting.IHostedService", "async Task IHostedService.StartAsync(CancellationToken token)")]
    [InlineData("class Worker(TimeProvider clock) : Service", "public async Task StartAsync(CancellationToken token)")]
    [InlineData("class Worker : IHostedLifecycleService", "public virtual async Task StartAsync(CancellationToken token)")]
    public Task AnyHostedService_Triggers(string type, string method) => Verify.VerifyAnalyzerAsync($$"""
        using Service = Microsoft.Extensions.Hosting.IHostedService;
        {{type}}
        {
            {{method}} { [|while|] (true) await Task.Yield(); }
            public Task StopAsync(CancellationToken token) => Task.CompletedTask;
            public Task StartingAsync(CancellationToken token) => Task.CompletedTask;
            public Task StartedAsync(CancellationToken token) => Task.CompletedTask;
            public Task StoppingAsync(CancellationToken token) => Task.CompletedTask;
            public Task StoppedAsync(CancellationToken token) => Task.CompletedTask;
        }
        """);

    [Fact]
    public Task ExpressionBody_Triggers() => Verify.VerifyAnalyzerAsync("""
        class Worker : IHostedService
        {
            public Task StartAsync(CancellationToken token) => Task.FromResult([|Load().Result|]);
            public Task StopAsync(CancellationToken token) => Task.CompletedTask;
            private static async Task<int> Load() { await Task.Yield(); return 1; }
        }
        """);

    [Theory]
    [InlineData("class Worker { public async Task StartAsync(CancellationToken token) { while (true) await Task.Yield(); } }")]
    [InlineData("class Worker { protected async Task ExecuteAsync(CancellationToken token) { while (true) { } } }")]
    [InlineData("interface IHostedService { } class Worker : IHostedService { public async Task StartAsync(CancellationToken token) { while (true) await Task.Yield(); } }")]
    [InlineData("class Worker : IHostedService { public Task StartAsync(CancellationToken token) => Task.CompletedTask; public Task StopAsync(CancellationToken token) { while (true) { } } }")]
    [InlineData("class Worker : IHostedService { public Task StartAsync(CancellationToken token) => Task.CompletedTask; public Task StopAsync(CancellationToken token) => StartAsync(\"\"); Task StartAsync(string name) { while (true) { } } }")]
    [InlineData("abstract class Worker : IHostedService { public abstract Task StartAsync(CancellationToken token); public Task StopAsync(CancellationToken token) => Task.CompletedTask; }")]
    public Task OtherMethods_DoNotTrigger(string code) => Verify.VerifyAnalyzerAsync(code);

    [Fact]
    public Task WithoutAspNetCore_DoesNotTrigger() => new CSharpAnalyzerTest<StartupBlockedAnalyzer>
    {
        TestCode = """
            namespace Microsoft.Extensions.Hosting
            {
                public interface IHostedService { Task StartAsync(CancellationToken token); }
                class Worker : IHostedService { public async Task StartAsync(CancellationToken token) { while (true) await Task.Yield(); } }
            }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("// <auto-generated/>\n" + Started("while (true) { }"));

    [Theory]
    [InlineData("while (unknown( { }")]
    [InlineData("Thread.Sleep(; unknown.Wait(); unknown.Result;")]
    [InlineData("while (!unknown.IsCancellationRequested) { }")]
    public Task BrokenSyntax_DoesNotTrigger(string code) => new CSharpAnalyzerTest<StartupBlockedAnalyzer>
    {
        TestCode = Started(code),
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task TestProject_DoesNotTrigger() => new CSharpAnalyzerTest<StartupBlockedAnalyzer>
    {
        TestCode = Started("while (true) { }"),
        TestState = { AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) } },
    }.RunAsync();

    private static string Started(string code) => Service("IHostedService", "public async Task StartAsync(CancellationToken token)", code, "public Task StopAsync(CancellationToken token) => Task.CompletedTask;");

    private static string Executing(string code) => Service("BackgroundService", "protected override async Task ExecuteAsync(CancellationToken token)", code, "");

    private static CSharpAnalyzerTest<StartupBlockedAnalyzer> Executed(string code) => new()
    {
        TestState = { Sources = { Executing(code), OlderHosting.Source } },
    };

    private static string Service(string type, string method, string code, string others) => $$"""
        class Worker : {{type}}
        {
            private const int Pause = 30_000;
            private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);
            private readonly CancellationTokenSource _source = new();
            private readonly SemaphoreSlim _lock = new(1);
            private int _pause = 1;
            private bool _enabled = true;
            private CancellationToken Token => _source.Token;

            {{method}}
            {
                {{code}}
            }

            {{others}}
            private static async Task<int> LoadAsync() { await Task.Yield(); return 1; }
            private static async IAsyncEnumerable<string> Lines() { await Task.Yield(); yield return ""; }
        }
        """;
}
