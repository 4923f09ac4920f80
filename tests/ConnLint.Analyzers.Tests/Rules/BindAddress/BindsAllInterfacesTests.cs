using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class BindsAllInterfacesTests
{
    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://0.0.0.0:5000|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5000;[|https://*:5001|]");""")]
    [InlineData("""builder.WebHost.UseUrls("[|http://[::]:5000|]", "http://localhost:5001", "[|http://+|]");""")]
    [InlineData("""builder.WebHost.UseUrls(urls: "[|http://*:5000|]");""")]
    [InlineData("""builder.WebHost.UseUrls(["[|http://*:5000|]"]);""")]
    [InlineData("""builder.WebHost.UseUrls(new[] { "[|http://*:5000|]" });""")]
    [InlineData("""builder.WebHost.UseSetting("urls", "[|http://*:5000|]");""")]
    [InlineData("""builder.WebHost.UseSetting(value: "[|http://*:5000|]", key: "URLS");""")]
    [InlineData("""builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "[|http://*:5000|]");""")]
    public Task UrlOfTheHost_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""app.Urls.Add("[|http://*:5000|]");""")]
    [InlineData("""app.Run("[|http://0.0.0.0:5000|]");""")]
    [InlineData("""app?.Run("[|http://0.0.0.0:5000|]");""")]
    [InlineData("""await app.RunAsync(url: "[|http://+:5000|]");""")]
    public Task UrlOfTheApp_Triggers(string statement) => InProgramAsync("var app = builder.Build();\n" + statement);

    [Theory]
    [InlineData("o.[|ListenAnyIP|](5000)")]
    [InlineData("o.[|ListenAnyIP|](port: 5000, configure: https => https.UseHttps())")]
    [InlineData("o.Listen([|IPAddress.Any|], 5000)")]
    [InlineData("o.Listen(port: 5000, address: [|IPAddress.IPv6Any|])")]
    [InlineData("o.Listen(new IPEndPoint([|IPAddress.Any|], 5000))")]
    [InlineData("o.Listen([|IPAddress.Parse(\"0.0.0.0\")|], 5000)")]
    [InlineData("o.Listen([|System.Net.IPAddress.Any|], int.Parse(args[0]))")]
    public Task KestrelEndpoint_Triggers(string call) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {call});");

    [Theory]
    [InlineData("var listener = new TcpListener([|IPAddress.Any|], 5000);")]
    [InlineData("TcpListener listener = new([|IPAddress.IPv6Any|], 5000);")]
    [InlineData("TcpListener listener; listener = new([|IPAddress.Any|], 5000);")]
    [InlineData("var listener = new TcpListener(new IPEndPoint([|IPAddress.Any|], 5000));")]
    [InlineData("var listener = TcpListener.[|Create|](5000);")]
    [InlineData("""var listener = new HttpListener(); listener.Prefixes.Add("[|http://+:5000/|]");""")]
    [InlineData("""var listener = new HttpListener(); listener.Prefixes.Add("[|http://*:5000/api/|]");""")]
    public Task Listener_Triggers(string statement) => InProgramAsync(statement);

    [Fact]
    public Task SocketThatListens_Triggers() => InProgramAsync(
        """
        var here = new IPEndPoint([|IPAddress.Any|], 11_000);
        using Socket server = new(here.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        server.Bind(here);
        server.Listen(100);
        """);

    [Theory]
    [InlineData("""const string Url = "http://*:5000";""", "[|Url|]")]
    [InlineData("""var url = "http://*:5000";""", "[|url|]")]
    [InlineData("""var host = "*";""", "[|$\"http://{host}:5000\"|]")]
    [InlineData("""var port = builder.Configuration["Port"];""", "[|$\"http://0.0.0.0:{port}\"|]")]
    [InlineData("""var port = builder.Configuration["Port"];""", "[|\"http://0.0.0.0:\" + port|]")]
    [InlineData("", "[|\"http://\" + \"*\" + \":5000\"|]")]
    [InlineData("", "[|@\"http://*:5000\"|]")]
    [InlineData("", "[|Addresses.Constant|]")]
    [InlineData("", "[|Addresses.Fixed|]")]
    public Task ValueFoundElsewhere_Triggers(string declaration, string url) => InProgramAsync(
        $$"""
        {{declaration}}
        builder.WebHost.UseUrls({{url}});
        static class Addresses
        {
            public const string Constant = "http://*:5000";
            public static readonly string Fixed = "http://*:5000";
        }
        """);

    [Fact]
    public Task ConstantOfAnotherFile_Triggers() => new CSharpAnalyzerTest<BindsAllInterfacesAnalyzer>
    {
        TestState =
        {
            Sources =
            {
                "WebApplication.Create(args).Run([|Shared.Constants.Url|]);",
                """namespace Shared { public static class Constants { public const string Url = "http://*:" + Port; public const string Port = "5000"; } }""",
            },
        },
    }.RunAsync();

    [Fact]
    public Task ClassicMain_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        public static class Program
        {
            public static void Main(string[] args)
                => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls("[|http://*:5000|]")).Build().Run();
        }
        """);

    [Fact]
    public Task Url_IsNamedWithItsRemedy() => Verify.VerifyAnalyzerAsync(
        """WebApplication.Create(args).Run("{|#0:http://0.0.0.0:0|}");""",
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning)
            .WithMessage("'http://0.0.0.0:0' listens on every network interface; bind 'http://127.0.0.1:0' unless other machines have to reach it"));

    [Theory]
    [InlineData("IPAddress.Any", "new TcpListener({|#0:IPAddress.Any|}, 0)", "IPAddress.Loopback")]
    [InlineData("TcpListener.Create", "TcpListener.{|#0:Create|}(5000)", "new TcpListener(IPAddress.Loopback, …)")]
    [InlineData("IPAddress.Parse(\"::\")", "new TcpListener({|#0:IPAddress.Parse(\"::\")|}, 5000)", "IPAddress.Loopback")]
    public Task Listener_IsNamedWithItsRemedy(string shown, string expression, string remedy) => Verify.VerifyAnalyzerAsync(
        $"using System.Net; using System.Net.Sockets; class C {{ TcpListener L => {expression}; }}",
        Verify.Diagnostic().WithLocation(0).WithArguments(shown, remedy));

    [Theory]
    [InlineData("ListenAnyIP", "0", "Listen(IPAddress.Loopback, 0)")]
    [InlineData("ListenAnyIP", "5000", "ListenLocalhost")]
    public Task ListenAnyIP_IsNamedWithItsRemedy(string shown, string port, string remedy) => Verify.VerifyAnalyzerAsync(
        $"WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => o.{{|#0:ListenAnyIP|}}({port}));",
        Verify.Diagnostic().WithLocation(0).WithArguments(shown, remedy));

    [Theory]
    [InlineData("if (env.IsDevelopment()) BIND")]
    [InlineData("if (!env.IsProduction()) BIND")]
    [InlineData("if (env.IsProduction()) { } else BIND")]
    [InlineData("if (env.IsProduction() || args.Length > 0) BIND")]
    [InlineData("if (env.EnvironmentName == \"Development\") BIND")]
    [InlineData("if (!env.IsDevelopment()) return; BIND")]
    [InlineData("if (env.IsDevelopment()) Console.WriteLine(); BIND")]
    [InlineData("var isProduction = env.IsProduction(); isProduction = true; if (isProduction) BIND")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"DOTNET_RUNNING_IN_CONTAINER\") is null) BIND")]
    [InlineData("\n#if !NET10_0_OR_GREATER\nBIND\n#endif\n")]
    public Task BindThatDevelopmentReaches_Triggers(string guarded) => InProgramAsync(
        "var env = builder.Environment;\n" + guarded.Replace("BIND", """builder.WebHost.UseUrls("[|http://*:5000|]");"""));

    [Theory]
    [InlineData("if (args.Length > 0) BIND else new TcpListener(IPAddress.Loopback, 5000).Start();")]
    [InlineData("if (args.Length == 0) { new TcpListener(IPAddress.IPv6Loopback, 5000).Start(); } else { Console.WriteLine(); BIND }")]
    [InlineData("if (args.Length > 1) Console.WriteLine(); else if (args.Length > 0) { if (args[0] == \"4\") BIND } else builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(5000));")]
    [InlineData("if (args.Length == 0) { new TcpListener(IPAddress.Loopback, 5000).Start(); return; } BIND")]
    [InlineData("if (args.Length == 0) builder.WebHost.UseUrls(\"http://localhost:5000\"); else BIND")]
    [InlineData("if (env.IsProduction()) builder.WebHost.UseUrls($\"http://127.0.0.1:{args[0]}\"); else if (args.Length > 0) BIND else builder.WebHost.UseUrls(\"http://localhost\");")]
    public Task ExposureThatIsChosen_DoesNotTrigger(string choice) => InProgramAsync(
        "var env = builder.Environment;\n" + choice.Replace("BIND", "new TcpListener(IPAddress.Any, 5000).Start();"));

    [Theory]
    [InlineData("if (args.Length > 0) BIND else new TcpListener(IPAddress.Parse(args[0]), 5000).Start();")]
    [InlineData("if (args.Length > 0) BIND new TcpListener(IPAddress.Loopback, 5001).Start();")]
    [InlineData("if (env.IsProduction()) builder.WebHost.UseUrls(\"http://localhost:5000\"); else BIND")]
    [InlineData("if (!env.IsDevelopment()) { new TcpListener(IPAddress.Loopback, 5000).Start(); return; } BIND")]
    [InlineData("if (args.Length > 0) { } else { BIND }")]
    public Task ExposureThatNobodyChooses_Triggers(string choice) => InProgramAsync(
        "var env = builder.Environment;\n" + choice.Replace("BIND", "new TcpListener([|IPAddress.Any|], 5000).Start();"));

    [Theory]
    [InlineData("using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Bind(new IPEndPoint(IPAddress.Any, 0)); socket.Listen(1); return ((IPEndPoint)socket.LocalEndPoint!).Port;")]
    [InlineData("var listener = new TcpListener(IPAddress.Any, 0); listener.Start(); var port = ((IPEndPoint)listener.LocalEndpoint).Port; listener.Stop(); return port;")]
    [InlineData("using (var listener = TcpListener.Create(0)) { listener.Start(); return ((IPEndPoint)listener.LocalEndpoint).Port; }")]
    public Task SearchForAFreePort_DoesNotTrigger(string body) => InMemberAsync(body);

    [Theory]
    [InlineData("using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Bind(new IPEndPoint([|IPAddress.Any|], 0)); socket.Listen(1); socket.Accept(); return ((IPEndPoint)socket.LocalEndPoint!).Port;")]
    [InlineData("var listener = new TcpListener([|IPAddress.Any|], 0); listener.Start(); return ((IPEndPoint)listener.LocalEndpoint).Port;")]
    [InlineData("var listener = new TcpListener([|IPAddress.Any|], 0); listener.Start(); listener.Stop(); return 0;")]
    [InlineData("var listener = new TcpListener([|IPAddress.Any|], 5000); listener.Start(); var port = ((IPEndPoint)listener.LocalEndpoint).Port; listener.Stop(); return port;")]
    [InlineData("using var listener = new TcpListener([|IPAddress.Any|], 0); listener.Start(); listener.AcceptTcpClient(); return ((IPEndPoint)listener.LocalEndpoint).Port;")]
    public Task SocketThatServes_Triggers(string body) => InMemberAsync(body);

    [Theory]
    [InlineData("if (env.IsProduction()) BIND")]
    [InlineData("if (env.IsStaging() && args.Length > 0) { BIND }")]
    [InlineData("if (!env.IsDevelopment()) BIND")]
    [InlineData("if (!(env.IsDevelopment() || args.Length > 0)) BIND")]
    [InlineData("if (env.IsDevelopment()) { } else BIND")]
    [InlineData("if (env.IsDevelopment()) { } else if (args.Length > 0) { BIND } else BIND")]
    [InlineData("if (env.IsEnvironment(\"Testing\")) BIND")]
    [InlineData("if (env.IsDevelopment() == false) BIND")]
    [InlineData("if (env.IsDevelopment() is not true) BIND")]
    [InlineData("if (env.EnvironmentName == \"Production\") BIND")]
    [InlineData("if (env.EnvironmentName != Environments.Development) BIND")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"ASPNETCORE_ENVIRONMENT\") is not \"Development\") BIND")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"DOTNET_RUNNING_IN_CONTAINER\") == \"true\") BIND")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"DOTNET_RUNNING_IN_CONTAINER\") is not null) BIND")]
    [InlineData("var isDevelopment = env.IsDevelopment(); if (!isDevelopment) BIND")]
    [InlineData("if (env.IsDevelopment()) { Console.WriteLine(); return; } BIND")]
    [InlineData("if (env.IsDevelopment()) throw new NotSupportedException(); else BIND")]
    [InlineData("\n#if !DEBUG\nBIND\n#endif\n")]
    [InlineData("\n#if DEBUG\nConsole.WriteLine();\n#else\nBIND\n#endif\n")]
    public Task BindOutsideDevelopment_DoesNotTrigger(string guarded) => InProgramAsync(
        "var env = builder.Environment;\n" + guarded.Replace("BIND", """builder.WebHost.UseUrls("http://*:5000");"""));

    [Theory]
    [InlineData("""builder.WebHost.UseUrls(builder.Environment.IsProduction() ? "http://*:80" : "http://localhost:5000");""")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(builder.Environment.IsDevelopment() ? IPAddress.Loopback : IPAddress.Any, 5000));")]
    public Task ChoiceByEnvironment_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5000;http://127.0.0.1:5001;http://[::1]:5002");""")]
    [InlineData("""builder.WebHost.UseUrls("http://192.168.1.20:5000", "http://unix:/tmp/app.sock");""")]
    [InlineData("""builder.WebHost.UseUrls("http://myhost:5000");""")]
    [InlineData("""builder.WebHost.UseSetting("applicationName", "http://*:5000");""")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.ListenLocalhost(5000); o.Listen(IPAddress.Loopback, 5001); o.ListenUnixSocket(\"/tmp/a\"); });")]
    [InlineData("""builder.Configuration["Shop:Url"] = "http://*:5000"; Console.WriteLine("0.0.0.0");""")]
    [InlineData("var listener = new TcpListener(IPAddress.Loopback, 0);")]
    [InlineData("""builder.WebHost.UseUrls($"http://myhost:{args[0]}", $"http://{args[0]}:5000", "http://*.localhost:5000");""")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(new IPEndPoint(long.Parse(args[0]), 5000)));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Configure(builder.Configuration.GetSection(\"Kestrel\")));")]
    [InlineData("builder.Build().Run();")]
    [InlineData("Console.WriteLine(IPAddress.Any.ToString() + new IPEndPoint(IPAddress.Any, 5000));")]
    [InlineData("var client = new TcpClient(new IPEndPoint(IPAddress.Any, 0)); client.Connect(IPAddress.Loopback, 5000);")]
    [InlineData("var addresses = Dns.GetHostAddresses(\"0.0.0.0\"); Console.WriteLine(addresses.Contains(IPAddress.IPv6Any));")]
    [InlineData("""var listener = new HttpListener(); listener.Prefixes.Add("http://0.0.0.0:5000/"); listener.Prefixes.Add("http://+:5000/api"); listener.Prefixes.Add("http://[::]:5000/");""")]
    [InlineData("""var listener = new HttpListener(); listener.Prefixes.Add("http://myhost:5000/"); listener.Prefixes.Add("http://localhost:5000/");""")]
    public Task OneAddress_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""var url = "http://*:5000"; if (args.Length > 0) url = args[0]; builder.WebHost.UseUrls(url);""")]
    [InlineData("""builder.WebHost.UseUrls(builder.Configuration["Url"] ?? "http://*:5000");""")]
    [InlineData("""builder.WebHost.UseUrls(args);""")]
    [InlineData("""builder.WebHost.UseUrls(args.Length > 0 ? "http://*:5000" : "http://localhost:5000");""")]
    [InlineData("""var host = "*"; (host, _) = (args[0], 0); builder.WebHost.UseUrls($"http://{host}:5000");""")]
    [InlineData("""var urls = new[] { "http://*:5000" }; urls[0] = args[0]; builder.WebHost.UseUrls(urls);""")]
    [InlineData("var address = IPAddress.Any; Change(ref address); new TcpListener(address, 5000).Start(); static void Change(ref IPAddress a) => a = IPAddress.Loopback;")]
    public Task ValueThatMayChange_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("using var udp = new UdpClient(new IPEndPoint(IPAddress.Any, 5000));")]
    [InlineData("using var udp = new Socket(SocketType.Dgram, ProtocolType.Udp); udp.Bind(new IPEndPoint(IPAddress.Any, 5000));")]
    [InlineData("using var client = new Socket(SocketType.Stream, ProtocolType.Tcp); client.Bind(new IPEndPoint(IPAddress.Any, 0)); client.Connect(\"localhost\", 80);")]
    public Task SocketThatDoesNotListen_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""var port = Environment.GetEnvironmentVariable("CUSTOM_PORT"); if (!string.IsNullOrEmpty(port)) builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(int.Parse(port)));""")]
    [InlineData("""if (args.Length > 0) builder.WebHost.UseUrls($"http://*:{args[0]}");""")]
    [InlineData("""if (int.TryParse(builder.Configuration["Port"], out var port)) builder.WebHost.UseUrls($"http://*:{port}");""")]
    [InlineData("""if (builder.Configuration["Port"] is { } port) new TcpListener(IPAddress.Any, int.Parse(port)).Start();""")]
    public Task PortThatHasToBeGiven_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("""if (args.Length > 0) builder.WebHost.UseUrls("[|http://*:5000|]");""")]
    [InlineData("""var port = builder.Configuration["Port"]; if (args.Length > 0) builder.WebHost.ConfigureKestrel(options => options.[|ListenAnyIP|](int.Parse(port!)));""")]
    [InlineData("""var port = builder.Configuration["Port"] ?? "5000"; builder.WebHost.ConfigureKestrel(options => options.[|ListenAnyIP|](int.Parse(port)));""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) builder.WebHost.UseUrls("[|http://*:5000|]");""")]
    public Task PortThatIsBoundAnyway_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("CreateServiceInstanceListeners", "IPAddress.IPv6Any")]
    [InlineData("CreateServiceReplicaListeners", "IPAddress.IPv6Any")]
    [InlineData("CreateListeners", "[|IPAddress.IPv6Any|]")]
    public Task ListenersOfAServiceOfACluster_DoNotTrigger(string method, string address) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Net;
        using Microsoft.AspNetCore.Hosting;
        class Echo { IWebHostBuilder {{method}}() => new WebHostBuilder().UseKestrel(options => options.Listen({{address}}, 8080)); }
        """);

    [Theory]
    [InlineData("http://host.docker.internal:5160/health", "ListenAnyIP")]
    [InlineData("http://host.docker.internal/health", "ListenAnyIP")]
    [InlineData("http://host.docker.internal:5161/health", "[|ListenAnyIP|]")]
    [InlineData("http://registry:5160", "[|ListenAnyIP|]")]
    public Task PortThatContainersAreToldToAsk_DoesNotTrigger(string url, string call) => new CSharpAnalyzerTest<BindsAllInterfacesAnalyzer>
    {
        TestState =
        {
            Sources = { $"WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(options => options.{call}(5160));" },
            AdditionalFiles = { ("appsettings.json", $$"""{ "Registry": { "HealthCheckUrl": "{{url}}" } }""") },
        },
    }.RunAsync();

    [Fact]
    public Task AnyAddressInComparison_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        using System.Net;
        class Filter { bool IsOpen(IPAddress address) => address.Equals(IPAddress.Any) || address == IPAddress.IPv6Any || address.ToString() == "0.0.0.0"; }
        """);

    [Fact]
    public Task OwnTypesOfTheSameNames_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        new KestrelServerOptions().ListenAnyIP(5000);
        new TcpListener("0.0.0.0", 5000).Urls.Add("http://*:5000");
        class KestrelServerOptions { public void ListenAnyIP(int port) { } }
        class TcpListener(string host, int port) { public List<string> Urls { get; } = [host + port]; }
        """);

    [Fact]
    public Task WithoutAspNetCore_OnlyListenersTrigger() => new CSharpAnalyzerTest<BindsAllInterfacesAnalyzer>
    {
        TestCode = """
            using System.Net;
            using System.Net.Sockets;
            new WebHost().UseUrls("http://*:5000");
            new TcpListener([|IPAddress.Any|], 5000).Start();
            class WebHost { public void UseUrls(params string[] urls) { } }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Theory]
    [InlineData("build_property.ConnLintContainer = true", "")]
    [InlineData("build_property.IsTestProject = true", "")]
    [InlineData("connlint.allow_all_interfaces = true", "")]
    [InlineData("build_property.ProjectDir = /src/shop/perf/Apps/Worker/", "")]
    [InlineData("build_property.ProjectDir = C:\\shop\\testassets\\BenchmarkWorker\\", "")]
    [InlineData("build_property.ProjectDir = /src/shop/Host/ShopBench/", "")]
    [InlineData("build_property.ProjectDir = /src/shop/bench/Worker/", "")]
    [InlineData("", "connlint.container = true")]
    [InlineData("", "connlint.allow_all_interfaces = true")]
    [InlineData("", "dotnet_diagnostic.CONN1001.severity = none")]
    public Task WantedByConfiguration_DoesNotTrigger(string global, string editor)
        => ConfiguredAsync(global, editor, """WebApplication.Create(args).Run("http://*:5000");""");

    [Theory]
    [InlineData("build_property.ConnLintContainer = true", "connlint.container = false")]
    [InlineData("build_property.ConnLintContainer = false", "")]
    [InlineData("build_property.ProjectDir = /perf/all/shop/src/Shop/", "")]
    [InlineData("build_property.ProjectDir = /src/shop/Workbench/", "")]
    [InlineData("build_property.ProjectDir = /src/shop/performance/Shop/", "")]
    [InlineData("build_property.IsTestProject = false", "connlint.allow_all_interfaces = false")]
    public Task UnwantedByConfiguration_Triggers(string global, string editor)
        => ConfiguredAsync(global, editor, """WebApplication.Create(args).Run("[|http://*:5000|]");""");

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync(
        """
        // <auto-generated/>
        WebApplication.Create(args).Run("http://*:5000");
        """);

    [Theory]
    [InlineData("builder.WebHost.UseUrls(")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:")]
    [InlineData("app.Run(\"http://\"); app.Urls.Add(\"\"); app.Urls.Add(null);")]
    [InlineData("TcpListener l = new(IPAddress., 5000); l = new TcpListener(;")]
    [InlineData("var url = url + url; builder.WebHost.UseUrls(url, $\"{url\"")]
    [InlineData("bool a = !a; if (a) o.ListenAnyIP(; #if")]
    public Task BrokenSyntax_DoesNotTrigger(string statement) => new CSharpAnalyzerTest<BindsAllInterfacesAnalyzer>
    {
        TestCode = "using System.Net; using System.Net.Sockets; var builder = WebApplication.CreateBuilder(args); var app = builder.Build();\n" + statement,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    private static Task InMemberAsync(string body) => Verify.VerifyAnalyzerAsync(
        $"using System.Net;\nusing System.Net.Sockets;\nclass Sockets {{ public int Port() {{ {body} }} }}");

    private static Task InProgramAsync(string statements) => Verify.VerifyAnalyzerAsync(
        "using System.Net; using System.Net.Sockets; var builder = WebApplication.CreateBuilder(args);\n" + statements);

    private static Task ConfiguredAsync(string global, string editor, string source) => new CSharpAnalyzerTest<BindsAllInterfacesAnalyzer>
    {
        TestState =
        {
            Sources = { source },
            AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\n" + global), ("/.editorconfig", "root = true\n[*.cs]\n" + editor) },
        },
    }.RunAsync();
}
