using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Process.HostTaskNotAwaitedAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class HostTaskNotAwaitedTests
{
    [Theory]
    [InlineData("app.{|#0:RunAsync|}();", "RunAsync()", "await it")]
    [InlineData("app.{|#0:StartAsync|}();", "StartAsync()", "await 'RunAsync()' instead")]
    [InlineData("await app.{|#0:StartAsync|}();", "StartAsync()", "await 'RunAsync()' instead")]
    [InlineData("app.{|#0:Start|}();", "Start()", "call 'Run()' instead")]
    public Task Message_NamesTheCallAndTheRemedy(string code, string call, string remedy) => Verify.VerifyAnalyzerAsync(
        "var app = WebApplication.CreateBuilder(args).Build();\n" + code,
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
            $"Nothing waits for the host that '{call}' starts, so the program ends and its server is gone; {remedy}"));

    [Theory]
    [InlineData("app.[|RunAsync|]();")]
    [InlineData("app.[|RunAsync|](\"http://localhost:5000\");")]
    [InlineData("_ = app.[|RunAsync|]();")]
    [InlineData("_ = (app.[|RunAsync|]());")]
    [InlineData("app.[|RunAsync|]().ConfigureAwait(false);")]
    [InlineData("((IHost)app).[|RunAsync|]();")]
    [InlineData("if (args.Length == 0) app.[|RunAsync|]();")]
    [InlineData("if (args.Length == 0) app.[|RunAsync|](); else await app.RunAsync();")]
    [InlineData("try { app.[|RunAsync|](); } catch (Exception) { Console.ReadLine(); }")]
    public Task DroppedTask_Triggers(string code) => Verify.VerifyAnalyzerAsync($"var app = WebApplication.CreateBuilder(args).Build();\n{code}");

    [Theory]
    [InlineData("await app.[|StartAsync|]();")]
    [InlineData("await app.[|StartAsync|]().ConfigureAwait(false);")]
    [InlineData("_ = app.[|StartAsync|]();")]
    [InlineData("app.[|Start|]();")]
    [InlineData("await app.[|StartAsync|](CancellationToken.None);")]
    public Task OnlyStarted_Triggers(string code) => Verify.VerifyAnalyzerAsync($"var app = WebApplication.CreateBuilder(args).Build();\n{code}");

    [Theory]
    [InlineData("Console.WriteLine(\"Started\");")]
    [InlineData("Console.WriteLine(string.Join(\", \", app.Urls));")]
    [InlineData("foreach (var url in app.Urls) Console.WriteLine(url);")]
    [InlineData("app.Logger.LogInformation(\"Started\");")]
    [InlineData("app.MapGet(\"/\", async () => { await Task.Delay(1); return 1; });")]
    [InlineData("static void Wait() => Console.ReadLine();")]
    [InlineData("if (app.Urls.Count == 0) throw new InvalidOperationException(\"No URL\");")]
    [InlineData("class Other { void Wait() => Console.ReadLine(); }")]
    public Task BehindIt_NothingWaits_Triggers(string behind) => Verify.VerifyAnalyzerAsync($"""
        var app = WebApplication.CreateBuilder(args).Build();
        await app.[|StartAsync|]();
        {behind}
        """);

    [Theory]
    [InlineData("app.WaitForShutdown();")]
    [InlineData("await app.WaitForShutdownAsync();")]
    [InlineData("Console.ReadLine();")]
    [InlineData("Console.ReadKey(true);")]
    [InlineData("Thread.Sleep(Timeout.Infinite);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) { }")]
    [InlineData("do { } while (true);")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("Application.Run(new object());")]
    [InlineData("try { } finally { app.WaitForShutdown(); }")]
    [InlineData("if (args.Length == 0) { Console.WriteLine(); app.WaitForShutdown(); }")]
    [InlineData("using (new Window()) { }")]
    [InlineData("await foreach (var line in Window.Lines()) { }")]
    [InlineData("foreach (var line in Window.Enumerated()) { }")]
    [InlineData("_ = Window.Task.Result;")]
    [InlineData("using var scope = app.Services.CreateScope();")]
    public Task BehindIt_SomethingMayWait_DoesNotTrigger(string behind) => Verify.VerifyAnalyzerAsync($$"""
        var app = WebApplication.CreateBuilder(args).Build();
        _ = app.RunAsync();
        {{behind}}

        static class Application { public static void Run(object form) => Console.ReadLine(); }
        class Window : IDisposable
        {
            public static Task<int> Task = System.Threading.Tasks.Task.FromResult(1);
            public void Dispose() => Console.ReadLine();
            public static IEnumerable<string> Enumerated() => [];
            public static async IAsyncEnumerable<string> Lines() { await System.Threading.Tasks.Task.Yield(); yield break; }
        }
        """);

    [Theory]
    [InlineData("await app.RunAsync();")]
    [InlineData("app.Run();")]
    [InlineData("app.RunAsync().Wait();")]
    [InlineData("app.RunAsync().GetAwaiter().GetResult();")]
    [InlineData("var running = app.RunAsync();")]
    [InlineData("Task running; running = app.RunAsync();")]
    [InlineData("await Task.WhenAny(app.RunAsync(), Task.Delay(1000));")]
    [InlineData("return app.RunAsync().IsCompleted ? 0 : 1;")]
    [InlineData("_ = app.RunAsync().ContinueWith(_ => { });")]
    [InlineData("Func<Task> run = () => app.RunAsync(); await run();")]
    [InlineData("await Serve(); Task Serve() => app.RunAsync();")]
    [InlineData("while (args.Length > 0) { app.RunAsync(); }")]
    [InlineData("foreach (var arg in args) { await app.StartAsync(); }")]
    [InlineData("new Thread(() => Console.ReadLine()).Start(); app.RunAsync();")]
    [InlineData("await app.StartAsync(); await app.StopAsync();")]
    public Task WaitedForOrKept_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync($"var app = WebApplication.CreateBuilder(args).Build();\n{code}");

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).Build().[|RunAsync|]();")]
    [InlineData("Host.CreateDefaultBuilder(args).[|RunConsoleAsync|]();")]
    [InlineData("await Host.CreateDefaultBuilder(args).[|StartAsync|]();")]
    [InlineData("Host.CreateDefaultBuilder(args).[|Start|]();")]
    [InlineData("Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).Build().[|RunAsync|]();")]
    [InlineData("Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).Build().[|Start|]();")]
    [InlineData("Made().Build().[|RunAsync|](); static IHostBuilder Made() => new HostBuilder();")]
    public Task HostOfAChain_Triggers(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("public static void Main(string[] args) { CreateHost(args).[|RunAsync|](); }")]
    [InlineData("public static void Main(string[] args) => CreateHost(args).[|RunAsync|]();")]
    [InlineData("public static async Task Main(string[] args) => CreateHost(args).[|RunAsync|]();")]
    [InlineData("public static async Task Main(string[] args) { await CreateHost(args).[|StartAsync|](); }")]
    [InlineData("public static int Main(string[] args) { CreateHost(args).[|RunAsync|](); return 0; }")]
    [InlineData("public static void Main(string[] args) => CreateHost(args).[|Start|]();")]
    public Task ClassicMain_Triggers(string main) => InProgram(main);

    [Theory]
    [InlineData("public static Task Main(string[] args) => CreateHost(args).RunAsync();")]
    [InlineData("public static Task Main(string[] args) { return CreateHost(args).StartAsync(); }")]
    [InlineData("public static async Task Main(string[] args) => await CreateHost(args).RunAsync();")]
    [InlineData("public static void Main(string[] args) => Serve(args); private static void Serve(string[] args) => CreateHost(args).RunAsync();")]
    public Task ClassicMain_DoesNotTrigger(string main) => InProgram(main);

    [Fact]
    public Task LoggerAtTheEnd_Triggers() => Verify.VerifyAnalyzerAsync("""
        try
        {
            Serilog.Log.Information("Starting");
            WebApplication.CreateBuilder(args).Build().[|RunAsync|]();
        }
        catch (Exception failure)
        {
            Serilog.Log.Information(failure.Message);
        }
        finally
        {
            Serilog.Log.CloseAndFlush();
        }

        namespace Serilog
        {
            public static class Log { public static void Information(string text) { } public static void CloseAndFlush() { } }
        }
        """);

    [Fact]
    public Task AliasedType_Triggers() => Verify.VerifyAnalyzerAsync("""
        using Web = Microsoft.AspNetCore.Builder.WebApplication;
        Web app = Web.Create();
        app.[|RunAsync|]();
        """);

    [Fact]
    public Task NewSyntax_Triggers() => Verify.VerifyAnalyzerAsync("""
        using Services = (string Name, int Port)[];
        Services services = [("web", 5000), ..Array.Empty<(string, int)>()];
        var app = WebApplication.Create();
        app.MapGet("/", (int times = 1) => services[0].Name);
        app.[|RunAsync|]();
        """);

    [Fact]
    public Task OwnTypesOfThatName_DoNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var app = new WebApplication();
        app.RunAsync();
        app.Start();
        await app.StartAsync();
        System.Diagnostics.Process.Start("ls");

        class WebApplication
        {
            public Task RunAsync() => Task.CompletedTask;
            public Task StartAsync() => Task.CompletedTask;
            public void Start() { }
        }
        """);

    [Fact]
    public Task OwnExtensionOfThatName_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var app = WebApplication.Create();
        app.RunAsync(1);
        static class Extensions { public static Task RunAsync(this IHost host, int times) { host.Run(); return Task.CompletedTask; } }
        """);

    [Fact]
    public Task WithoutHosting_DoesNotTrigger() => new CSharpAnalyzerTest<HostTaskNotAwaitedAnalyzer>
    {
        TestCode = "new Job().RunAsync(); class Job { public Task RunAsync() => Task.CompletedTask; }",
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => new CSharpAnalyzerTest<HostTaskNotAwaitedAnalyzer>
    {
        TestCode = """
            // <auto-generated/>
            WebApplication.Create().RunAsync();
            """,
    }.RunAsync();

    [Theory]
    [InlineData("app.RunAsync(); app.")]
    [InlineData("var app = WebApplication.Create(); app.RunAsync(); unknown(")]
    [InlineData("var app = WebApplication.Create(); app.RunAsync")]
    public Task BrokenSyntax_DoesNotTrigger(string code) => new CSharpAnalyzerTest<HostTaskNotAwaitedAnalyzer>
    {
        TestCode = code,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task TestProject_Triggers() => new CSharpAnalyzerTest<HostTaskNotAwaitedAnalyzer>
    {
        TestCode = "WebApplication.Create().[|RunAsync|]();",
        TestState = { AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) } },
    }.RunAsync();

    private static Task InProgram(string main) => new CSharpAnalyzerTest<HostTaskNotAwaitedAnalyzer>
    {
        TestCode = $$"""
            internal static class Program
            {
                {{main}}

                private static IHost CreateHost(string[] args) => Host.CreateDefaultBuilder(args).Build();
            }
            """,
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();
}
