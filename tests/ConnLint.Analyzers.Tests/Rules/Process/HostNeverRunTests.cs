using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Process.HostNeverRunAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class HostNeverRunTests
{
    [Fact]
    public Task Message_NamesTheHostAndTheCall() => Verify.VerifyAnalyzerAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.{|#0:Build()|};
        app.MapGet("/", () => "Hello");
        """,
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
            "Nothing runs the host 'app', so the program ends and nobody listens; add 'app.Run()'"));

    [Fact]
    public Task MessageOfADroppedHost_SaysWhatToAppend() => Verify.VerifyAnalyzerAsync(
        "WebApplication.CreateBuilder(args).{|#0:Build()|};",
        Verify.Diagnostic().WithLocation(0).WithMessage("Nothing runs the host 'Build()', so the program ends and nobody listens; add '.Run()'"));

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).[|Build()|];")]
    [InlineData("var app = WebApplication.CreateSlimBuilder(args).[|Build()|];")]
    [InlineData("var app = WebApplication.[|Create(args)|];")]
    [InlineData("WebApplication app = WebApplication.CreateBuilder(args).[|Build()|];")]
    [InlineData("IHost app = WebApplication.CreateBuilder(args).[|Build()|];")]
    [InlineData("await using var app = WebApplication.CreateBuilder(args).[|Build()|];")]
    [InlineData("WebApplication app; app = WebApplication.CreateBuilder(args).[|Build()|];")]
    [InlineData("_ = WebApplication.CreateBuilder(args).[|Build()|];")]
    [InlineData("using var host = Host.CreateDefaultBuilder(args).[|Build()|];")]
    [InlineData("Host.CreateDefaultBuilder(args).[|Build()|];")]
    [InlineData("Host.CreateApplicationBuilder(args).[|Build()|];")]
    [InlineData("new HostBuilder().[|Build()|];")]
    [InlineData("Microsoft.AspNetCore.WebHost.CreateDefaultBuilder(args).Configure(app => { }).[|Build()|];")]
    [InlineData("if (args.Length > 0) { var app = WebApplication.CreateBuilder(args).[|Build()|]; app.UseRouting(); }")]
    public Task BuiltAndLeft_Triggers(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("app.UseRouting();")]
    [InlineData("app.UseHttpsRedirection().UseRouting();")]
    [InlineData("app.MapGroup(\"/api\").MapGet(\"/\", () => 1);")]
    [InlineData("app.Urls.Add(\"http://localhost:5000\");")]
    [InlineData("app.Run(async context => await context.Response.WriteAsync(\"Hello\"));")]
    [InlineData("(app).UseRouting();")]
    [InlineData("app!.UseRouting();")]
    [InlineData("if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage();")]
    [InlineData("using (var scope = app.Services.CreateScope()) { } app.UseRouting();")]
    [InlineData("Configure(app); static void Configure(IApplicationBuilder pipeline) => pipeline.UseRouting();")]
    [InlineData("Map(app); static void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes) => routes.MapGet(\"/\", () => 1);")]
    [InlineData("app.UseRouting(); await app.StopAsync();")]
    public Task OnlyConfigured_Triggers(string use) => Verify.VerifyAnalyzerAsync($"""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.[|Build()|];
        {use}
        """);

    [Theory]
    [InlineData("app.Prepare();", "public static void Prepare(this WebApplication app) { app.UseRouting(); app.MapGet(\"/\", () => 1); }")]
    [InlineData("app.Prepare().UseRouting();", "public static WebApplication Prepare(this WebApplication app) { app.UseRouting(); return app; }")]
    [InlineData("await app.PrepareAsync(); app.UseRouting();", "public static async Task PrepareAsync(this WebApplication app) { using var scope = app.Services.CreateScope(); await Task.Yield(); }")]
    [InlineData("Own.Prepare(app);", "public static void Prepare(WebApplication app) => app.UseRouting();")]
    public Task OwnMethodOnlyConfigures_Triggers(string use, string method) => Verify.VerifyAnalyzerAsync($$"""
        var app = WebApplication.CreateBuilder(args).[|Build()|];
        {{use}}
        static class Own { {{method}} }
        """);

    [Theory]
    [InlineData("app.Migrate();", "public static void Migrate(this IHost app) { using var scope = app.Services.CreateScope(); }")]
    [InlineData("app.Migrate();", "public static IHost Migrate(this IHost app) { using var scope = app.Services.CreateScope(); return app; }")]
    [InlineData("app.Migrate().Migrate();", "public static IHost Migrate(this IHost app) { using var scope = app.Services.CreateScope(); return app; }")]
    [InlineData("new Action(() => { app.Migrate(); })();", "public static void Migrate(this IHost app) => app.Services.GetService<IConfiguration>();")]
    [InlineData("Own.Migrate(app);", "public static void Migrate(IHost app) { using var scope = app.Services.CreateScope(); }")]
    public Task OwnMethodOnlyReadsServices_DoesNotTrigger(string use, string method) => Verify.VerifyAnalyzerAsync($$"""
        var app = Host.CreateDefaultBuilder(args).Build();
        var configuration = app.Services.GetRequiredService<IConfiguration>();
        {{use}}
        static class Own { {{method}} }
        """);

    [Fact]
    public Task OwnMethodReadsServicesOfAServingHost_Triggers() => Verify.VerifyAnalyzerAsync("""
        var app = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<Worker>()).[|Build()|];
        app.Migrate();
        static class Own { public static void Migrate(this IHost app) { using var scope = app.Services.CreateScope(); } }
        sealed class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask; }
        """);

    [Theory]
    [InlineData("app.Prepare().Run();", "public static WebApplication Prepare(this WebApplication app) { app.UseRouting(); return app; }")]
    [InlineData("var same = app.Prepare(); same.Run();", "public static WebApplication Prepare(this WebApplication app) { app.UseRouting(); return app; }")]
    [InlineData("app.Prepare();", "public static void Prepare(this WebApplication app) { app.UseRouting(); app.RunAsync().Wait(); }")]
    [InlineData("app.Prepare();", "public static void Prepare(this WebApplication app) { Serve(app); } static void Serve(IHost host) => host.Run();")]
    [InlineData("app.Prepare();", "public static void Prepare(this WebApplication app) { IHost host = app; host.Serve(); } static void Serve(this IHost host) => host.Run();")]
    [InlineData("app.Prepare();", "public static void Prepare(this WebApplication app) => app.UseAll().Start(); static WebApplication UseAll(this WebApplication app) => app;")]
    [InlineData("Own.Prepare(app).Run();", "public static WebApplication Prepare(WebApplication app) { app.UseRouting(); return app; }")]
    public Task OwnMethodThatMayRun_DoesNotTrigger(string use, string method) => Verify.VerifyAnalyzerAsync($$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{use}}
        static class Own { {{method}} }
        """);

    [Theory]
    [InlineData("app.Run();")]
    [InlineData("app.Run(\"http://localhost:5000\");")]
    [InlineData("await app.RunAsync();")]
    [InlineData("app.RunAsync().GetAwaiter().GetResult();")]
    [InlineData("app.Start(); app.WaitForShutdown();")]
    [InlineData("await app.StartAsync();")]
    [InlineData("((IHost)app).Run();")]
    [InlineData("(app).Run();")]
    [InlineData("app?.Run();")]
    [InlineData("app.MapGet(\"/\", () => 1); app.Run();")]
    [InlineData("HostingAbstractionsHostExtensions.Run(app);")]
    [InlineData("new Thread(() => app.Run()).Start();")]
    [InlineData("Action<string?> serve = app.Run; serve(null);")]
    [InlineData("await Serve(); Task Serve() => app.RunAsync();")]
    [InlineData("if (args.Length == 0) app.Run();")]
    [InlineData("try { app.Run(); } finally { Console.WriteLine(); }")]
    [InlineData("IHost host = app; host.Run();")]
    [InlineData("Serve(app); static void Serve(WebApplication application) => application.Run();")]
    [InlineData("Serve(app); static void Serve(object application) { }")]
    [InlineData("var hosts = new IHost[] { app };")]
    [InlineData("var both = (app, 1);")]
    public Task RunOrHandedOn_DoesNotTrigger(string use) => Verify.VerifyAnalyzerAsync($"""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        {use}
        """);

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("await WebApplication.CreateBuilder(args).Build().RunAsync();")]
    [InlineData("Host.CreateDefaultBuilder(args).Build().Services.GetRequiredService<IConfiguration>();")]
    [InlineData("WebApplication.Create(args).Run();")]
    [InlineData("Serve(WebApplication.CreateBuilder(args).Build()); static void Serve(IHost host) => host.Run();")]
    [InlineData("Holder.Host = WebApplication.CreateBuilder(args).Build(); static class Holder { public static IHost? Host; }")]
    [InlineData("var hosts = new[] { WebApplication.CreateBuilder(args).Build() };")]
    public Task UsedAtOnce_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("using var host = Host.CreateApplicationBuilder(args).Build();")]
    [InlineData("using var host = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddSingleton<Random>()).Build();")]
    [InlineData("var host = WebApplication.CreateBuilder(args).Build();")]
    public Task BuiltForItsServices_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync($"""
        {code}
        using var scope = host.Services.CreateScope();
        Console.WriteLine(scope.ServiceProvider.GetRequiredService<IConfiguration>()["Name"]);
        """);

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<Worker>()).[|Build()|]")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Worker>()).[|Build()|]")]
    [InlineData("new HostBuilder().ConfigureWebHost(web => web.UseStartup<Worker>()).[|Build()|]")]
    public Task ServicesOfAServingHost_Trigger(string host) => Verify.VerifyAnalyzerAsync($$"""
        var host = {{host}};
        _ = host.Services.GetRequiredService<IConfiguration>();
        class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }
        """);

    [Fact]
    public Task HostedServiceOnTheBuilder_Triggers() => Verify.VerifyAnalyzerAsync("""
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddHostedService<Worker>();
        var host = builder.[|Build()|];
        _ = host.Services.GetRequiredService<IConfiguration>();
        class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }
        """);

    [Fact]
    public Task HostedServiceOfAnotherBuilder_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var tools = Host.CreateApplicationBuilder(args);
        var host = tools.Build();
        _ = host.Services.GetRequiredService<IConfiguration>();
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHostedService<Worker>();
        builder.Build().Run();
        class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }
        """);

    [Theory]
    [InlineData("public static void Main(string[] args)", "")]
    [InlineData("private static async Task Main(string[] args)", "await Task.Yield();")]
    [InlineData("static int Main()", "return 0;")]
    public Task ClassicMain_Triggers(string main, string end) => InProgram($$"""
        internal static class Program
        {
            {{main}}
            {
                var app = WebApplication.CreateBuilder().[|Build()|];
                app.UseRouting();
                {{end}}
            }
        }
        """);

    [Theory]
    [InlineData("public static IHost Make() { var app = WebApplication.CreateBuilder().Build(); app.UseRouting(); return app; }")]
    [InlineData("public static void Try() { var app = WebApplication.CreateBuilder().Build(); app.UseRouting(); }")]
    [InlineData("public static void Main(int times) { var app = WebApplication.CreateBuilder().Build(); }")]
    public Task OutsideTheEntryPoint_DoesNotTrigger(string method) => InProgram($$"""
        internal static class Program
        {
            public static void Main() { }
            {{method}}
        }
        """);

    [Fact]
    public Task FunctionsInsideTheEntryPoint_DoNotTrigger() => Verify.VerifyAnalyzerAsync("""
        Func<IHost> made = () => { var app = WebApplication.CreateBuilder().Build(); app.UseRouting(); return app; };
        void Tried() { var app = WebApplication.CreateBuilder().Build(); app.UseRouting(); }
        Tried();
        made().Run();
        """);

    [Fact]
    public Task MainOfALibrary_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        "public static class Program { public static void Main() { var app = WebApplication.CreateBuilder().Build(); } }");

    [Fact]
    public Task AliasedType_Triggers() => Verify.VerifyAnalyzerAsync("""
        using Web = Microsoft.AspNetCore.Builder.WebApplication;
        Web app = Web.CreateBuilder(args).[|Build()|];
        app.UseRouting();
        """);

    [Fact]
    public Task NewSyntax_Triggers() => new CSharpAnalyzerTest<HostNeverRunAnalyzer>
    {
        TestCode = "var app = WebApplication.CreateBuilder(args).[|Build()|]; app.MapGet(\"/\", [System.Obsolete] () => (int[])[1, ..args.Select(arg => arg.Length)]);",
        LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12,
    }.RunAsync();

    [Fact]
    public Task OwnTypesOfThatName_DoNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var app = new Own.WebApplicationBuilder().Build();
        app.UseRouting();
        new Own.WebApplicationBuilder().Build();
        Own.WebApplication.Create();

        namespace Own
        {
            class WebApplicationBuilder { public WebApplication Build() => new(); }
            class WebApplication { public void UseRouting() { } public static WebApplication Create() => new(); }
        }
        """);

    [Fact]
    public Task OwnBuildOfAHost_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var host = Server.Build();
        static class Server
        {
            public static IHost Build() { var app = WebApplication.CreateBuilder().Build(); app.Start(); return app; }
        }
        """);

    [Fact]
    public Task OwnExtensionOfTheHost_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.UseRouting();
        app.Serve();
        static class Extensions { public static void Serve(this WebApplication app) => app.Run(); }
        """);

    [Fact]
    public Task WithoutHosting_DoesNotTrigger() => new CSharpAnalyzerTest<HostNeverRunAnalyzer>
    {
        TestCode = "new UriFactory().Build(); class UriFactory { public Uri Build() => new(\"http://localhost\"); }",
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => new CSharpAnalyzerTest<HostNeverRunAnalyzer>
    {
        TestCode = """
            // <auto-generated/>
            WebApplication.CreateBuilder(args).Build();
            """,
    }.RunAsync();

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.")]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.Unknown();")]
    [InlineData("builder.Build();")]
    [InlineData("var app = unknown.Build(); app.Run")]
    public Task BrokenSyntax_DoesNotTrigger(string code) => new CSharpAnalyzerTest<HostNeverRunAnalyzer>
    {
        TestCode = code,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task TestProject_Triggers() => new CSharpAnalyzerTest<HostNeverRunAnalyzer>
    {
        TestCode = "WebApplication.CreateBuilder(args).[|Build()|];",
        TestState = { AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) } },
    }.RunAsync();

    private static Task InProgram(string code) => new CSharpAnalyzerTest<HostNeverRunAnalyzer>
    {
        TestCode = code,
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();
}
