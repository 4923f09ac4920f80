using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Ports;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Ports.HardcodedListenPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class HardcodedListenPortTests
{
    [Theory]
    [InlineData("o.ListenLocalhost([|5000|])")]
    [InlineData("o.ListenAnyIP([|8080|])")]
    [InlineData("o.ListenAnyIP(port: [|8443|], configure: https => https.UseHttps())")]
    [InlineData("o.Listen(IPAddress.Loopback, [|5000|])")]
    [InlineData("o.Listen(port: [|5000|], address: IPAddress.Any)")]
    [InlineData("o.Listen(new IPEndPoint(IPAddress.Loopback, [|5000|]))")]
    [InlineData("o.Listen(IPAddress.Parse(args[0]), [|5000|])")]
    [InlineData("o.ListenLocalhost([|5000 + 1|])")]
    [InlineData("o.ListenLocalhost([|(ushort)0x1388|])")]
    [InlineData("o.ListenLocalhost([|Ports.Constant|])")]
    [InlineData("o.ListenLocalhost([|Ports.Fixed|])")]
    public Task KestrelEndpoint_Triggers(string call) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {call});");

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:5000|];[|https://localhost:5001|]");""")]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:5000|]", "[|http://*:80|]");""")]
    [InlineData("""builder.WebHost.UseUrls(urls: ["[|http://localhost:5000|]"]);""")]
    [InlineData("""builder.WebHost.UseSetting("urls", "[|http://localhost:5000|]");""")]
    [InlineData("""builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "[|http://localhost:5000|]");""")]
    [InlineData("""builder.WebHost.UseUrls([|$"http://localhost:{Ports.Constant}"|]);""")]
    [InlineData("""builder.WebHost.UseUrls([|$"http://{args[0]}:5000"|]);""")]
    [InlineData("""builder.WebHost.UseUrls([|"http://localhost:" + Ports.Fixed|]);""")]
    [InlineData("var port = 5000; builder.WebHost.UseUrls([|$\"http://localhost:{port}\"|]);")]
    [InlineData("const string Url = \"http://localhost:5000\"; builder.WebHost.UseUrls([|Url|]);")]
    [InlineData("""builder.Build().Urls.Add("[|http://localhost:5000|]");""")]
    [InlineData("""builder.Build().Run("[|http://localhost:5000|]");""")]
    [InlineData("""await builder.Build().RunAsync("[|http://localhost:5000|]");""")]
    public Task Url_Triggers(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("new TcpListener(IPAddress.Loopback, [|5000|]).Start();")]
    [InlineData("new TcpListener(new IPEndPoint(IPAddress.Loopback, port: [|5000|])).Start();")]
    [InlineData("TcpListener listener = new(IPAddress.Loopback, [|5000|]);")]
    [InlineData("TcpListener.Create([|5000|]).Start();")]
    [InlineData("""new HttpListener().Prefixes.Add("[|http://localhost:5000/|]");""")]
    [InlineData("""new HttpListener().Prefixes.Add("[|http://myhost:5000/api/|]");""")]
    [InlineData("var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Bind(new IPEndPoint(IPAddress.Loopback, [|5000|])); socket.Listen();")]
    public Task Listener_Triggers(string statement) => InProgramAsync(statement);

    [Fact]
    public Task FieldsOfAServer_Trigger() => Verify.VerifyAnalyzerAsync(
        """
        using System.Net;
        using System.Net.Sockets;
        class Server
        {
            private const int Port = 5000;
            private static readonly IPEndPoint Here = new(IPAddress.Loopback, [|5001|]);
            private readonly TcpListener _first = new(IPAddress.Loopback, [|Port|]);
            private readonly Socket _second = new(SocketType.Stream, ProtocolType.Tcp);
            public void Bind() => _second.Bind(Here);
            public void Start() => this._second.Listen(10);
        }
        """);

    [Fact]
    public Task ClassicMain_Triggers() => Verify.VerifyAnalyzerAsync(
        """
        class Program
        {
            static void Main(string[] args) => CreateHostBuilder(args).Build().Run();
            static IHostBuilder CreateHostBuilder(string[] args)
                => Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls("[|http://localhost:5000|]").UseStartup<Startup>());
        }
        class Startup { public void Configure(IApplicationBuilder app) { } }
        """);

    [Fact]
    public Task Message_NamesThePortAndTheRemedy() => InProgramAsync(
        "builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost({|#0:5000|}));",
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
            "Port 5000 is fixed in code, where no launch profile, container or host can move it; read it from configuration and keep 5000 as the default"));

    [Theory]
    [InlineData("if (File.Exists(\"kestrel.json\")) o.Configure(builder.Configuration.GetSection(\"Kestrel\")); else o.ListenLocalhost(5000);")]
    [InlineData("if (builder.Configuration[\"Port\"] is { } port) { o.ListenAnyIP(int.Parse(port)); } else { o.ListenLocalhost(5000); o.ListenLocalhost(5001); }")]
    [InlineData("if (args.Length > 0) { new TcpListener(IPAddress.Loopback, int.Parse(args[0])).Start(); return; } o.ListenLocalhost(5000);")]
    [InlineData("if (args.Length == 0) new TcpListener(IPAddress.Loopback, 5000).Start(); else builder.WebHost.UseUrls(args[0]);")]
    public Task PortWhereNothingIsConfigured_DoesNotTrigger(string choice) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {{ {choice} }});");

    [Theory]
    [InlineData("if (args.Length > 0) o.ListenLocalhost([|5000|]); else o.ListenLocalhost([|5001|]);")]
    [InlineData("if (args.Length > 0) o.Listen(IPAddress.Parse(args[0]), [|5000|]); else o.ListenLocalhost([|5000|]);")]
    [InlineData("if (args.Length > 0) o.ListenLocalhost([|5000|], https => https.UseHttps()); else o.ConfigureEndpointDefaults(all => all.UseHttps());")]
    [InlineData("if (args.Length > 0) o.Configure(builder.Configuration.GetSection(\"Kestrel\")); o.ListenLocalhost([|5000|]);")]
    [InlineData("if (args.Length > 0) return; o.ListenLocalhost([|5000|]);")]
    public Task ConstantsOfAllBranches_Trigger(string choice) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {{ {choice} }});");

    [Theory]
    [InlineData("o.Listen(IPAddress.Parse(args[0]), 80)")]
    [InlineData("o.Listen(IPAddress.Parse(args[0]), 443, https => https.UseHttps())")]
    [InlineData("new TcpListener(IPAddress.Parse(args[0]), 443).Start()")]
    public Task PortOfTheSchemeOnAChosenAddress_DoesNotTrigger(string call) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {call});");

    [Theory]
    [InlineData("o.ListenAnyIP([|80|])")]
    [InlineData("o.Listen(IPAddress.Any, [|443|])")]
    [InlineData("o.Listen(IPAddress.Parse(args[0]), [|8443|])")]
    public Task PortOfTheSchemeElsewhere_Triggers(string call) => InProgramAsync($"builder.WebHost.ConfigureKestrel(o => {call});");

    [Theory]
    [InlineData("builder.Configuration.GetValue(\"Port\", 5000)")]
    [InlineData("builder.Configuration.GetValue<int?>(\"Port\") ?? 5000")]
    [InlineData("int.Parse(Environment.GetEnvironmentVariable(\"PORT\") ?? \"5000\")")]
    [InlineData("int.TryParse(Environment.GetEnvironmentVariable(\"PORT\"), out var port) ? port : 5000")]
    [InlineData("args.Length > 0 ? int.Parse(args[0]) : 5000")]
    [InlineData("args is [var first, ..] && ushort.TryParse(first, out var port) ? port : 5000")]
    [InlineData("new Settings().Port")]
    [InlineData("Settings.Shared")]
    [InlineData("Settings.Next()")]
    [InlineData("0")]
    public Task PortWithFallback_DoesNotTrigger(string port) => InProgramAsync(
        $$"""
        builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost({{port}}));
        class Settings { public int Port { get; set; } = 5000; public static int Shared = 5000; public static int Next() => ++Shared; }
        """);

    [Theory]
    [InlineData("var port = 5000; if (args.Length > 0) port = int.Parse(args[0]);")]
    [InlineData("var port = 5000; while (IsTaken(port)) port++; static bool IsTaken(int port) => port < 5010;")]
    [InlineData("var port = 5000; if (!int.TryParse(builder.Configuration[\"Port\"], out port)) port = 5000;")]
    [InlineData("var port = 5000; builder.Configuration.GetSection(\"Port\").Bind(port); (port, _) = (5001, 0);")]
    [InlineData("var port = 5000; Action change = () => port = 5001; change();")]
    [InlineData("int port; port = 5000;")]
    public Task LocalThatIsReassigned_DoesNotTrigger(string statements)
        => InProgramAsync(statements + "\nbuilder.WebHost.UseUrls($\"http://localhost:{port}\"); new TcpListener(IPAddress.Loopback, port).Start();");

    [Theory]
    [InlineData("""builder.WebHost.UseUrls(builder.Configuration["Url"] ?? "http://localhost:5000");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost", "http://*", "http://127.0.0.1:0", "http://unix:/tmp/app.sock");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:99999");""")]
    [InlineData("""builder.WebHost.UseUrls($"http://localhost:{builder.Configuration["Port"] ?? "5000"}");""")]
    [InlineData("""builder.WebHost.UseSetting("https_port", "5001");""")]
    [InlineData("""builder.Build().Run(args[0]);""")]
    [InlineData("""builder.Build().Run();""")]
    [InlineData("for (var port = 5000; port < 5010; port++) new TcpListener(IPAddress.Loopback, port).Start();")]
    [InlineData("foreach (var port in new[] { 5000, 5001 }) new TcpListener(IPAddress.Loopback, port).Start();")]
    [InlineData("new TcpListener(IPAddress.Loopback, 0).Start();")]
    public Task UrlOrPortFromElsewhere_DoesNotTrigger(string statement) => InProgramAsync(statement);

    [Theory]
    [InlineData("new UdpClient(5000).Connect(\"localhost\", 5001);")]
    [InlineData("new TcpClient().Connect(IPAddress.Loopback, 5000);")]
    [InlineData("var udp = new Socket(SocketType.Dgram, ProtocolType.Udp); udp.Bind(new IPEndPoint(IPAddress.Any, 5353));")]
    [InlineData("new HttpClient().GetAsync(\"http://localhost:5000\");")]
    [InlineData("var ports = new Dictionary<string, int> { [\"http\"] = 5000 }; new List<int>().Add(5000);")]
    [InlineData("new Own().Listen(5000); new Own().Bind(5000); Own.Create(5000);")]
    public Task WhatDoesNotListen_DoesNotTrigger(string statement) => InProgramAsync(
        statement + "\nclass Own { public void Listen(int port) { } public void Bind(int port) { } public static Own Create(int port) => new(); }");

    [Fact]
    public Task OwnTcpListenerWithoutTheFramework_DoesNotTrigger() => new CSharpAnalyzerTest<HardcodedListenPortAnalyzer>
    {
        TestCode = """
            using Mine;
            new TcpListener("localhost", 5000).Start();
            TcpListener other = new("localhost", 5000);
            namespace Mine { class TcpListener(string host, int port) { public void Start() => Console.WriteLine(host + port); } }
            """,
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Fact]
    public Task ConstantOfAnotherFile_Triggers() => new CSharpAnalyzerTest<HardcodedListenPortAnalyzer>
    {
        TestState = { Sources = { "WebApplication.Create(args).Run($\"http://localhost:{args.Length}\");", "class C { void M(WebApplication app) => app.Run([|D.Url|]); }", "class D { public const string Url = \"http://localhost:5000\"; }" } },
    }.RunAsync();

    [Theory]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.CONN2001.severity = none")]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ngenerated_code = true")]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CONN2001.severity = none")]
    public Task TestProjectGeneratedOrTurnedOff_DoesNotTrigger(string file, string content) => new CSharpAnalyzerTest<HardcodedListenPortAnalyzer>
    {
        TestState = { Sources = { """WebApplication.Create(args).Run("http://localhost:5000");""" }, AnalyzerConfigFiles = { (file, content) } },
    }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(port));")]
    [InlineData("var port = port; var other = port + other; builder.WebHost.UseUrls(\"http://localhost:\" + other);")]
    [InlineData("new TcpListener(IPAddress.Loopback, ; new TcpListener(); TcpListener x = new(,);")]
    [InlineData("builder.WebHost.UseUrls($\"http://localhost:{\");")]
    public Task BrokenSyntax_DoesNotTrigger(string statement) => new CSharpAnalyzerTest<HardcodedListenPortAnalyzer>
    {
        TestCode = "using System.Net; using System.Net.Sockets; var builder = WebApplication.CreateBuilder(args);\n" + statement,
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    private static Task InProgramAsync(string statements, params DiagnosticResult[] expected) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Net;
        using System.Net.Sockets;
        var builder = WebApplication.CreateBuilder(args);
        {{statements}}
        static class Ports { public const int Constant = 5000; public static readonly int Fixed = 5000; }
        """,
        expected);
}
