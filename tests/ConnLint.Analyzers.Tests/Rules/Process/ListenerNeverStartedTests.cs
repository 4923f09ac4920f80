using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Process.ListenerNeverStartedAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class ListenerNeverStartedTests
{
    private const string Usings = "using System.Net;\nusing System.Net.Sockets;\n";
    private const string Tcp = "var listener = new TcpListener(IPAddress.Loopback, 5000);";
    private const string Http = "var http = new HttpListener();";
    private const string Plain = "var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);";

    [Theory]
    [InlineData(Tcp, "listener.{|#0:AcceptTcpClient|}();", "listener.AcceptTcpClient", "listener.Start()")]
    [InlineData(Http, "http.{|#0:GetContext|}();", "http.GetContext", "http.Start()")]
    [InlineData(Plain, "socket.{|#0:Accept|}();", "socket.Accept", "socket.Bind(…)")]
    [InlineData(Plain, "socket.Bind(new IPEndPoint(IPAddress.Loopback, 0)); socket.{|#0:Accept|}();", "socket.Accept", "socket.Listen()")]
    public Task Message_NamesTheMissingCall(string made, string code, string call, string missing) => Verify.VerifyAnalyzerAsync(
        Usings + made + code,
        Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage($"'{call}' throws, because nothing here calls '{missing}'; call it first"));

    [Theory]
    [InlineData("using var client = listener.[|AcceptTcpClient|]();")]
    [InlineData("using var client = await listener.[|AcceptTcpClientAsync|]();")]
    [InlineData("using var client = await listener.[|AcceptTcpClientAsync|](CancellationToken.None);")]
    [InlineData("using var client = listener.[|AcceptSocket|]();")]
    [InlineData("using var client = await listener.[|AcceptSocketAsync|]();")]
    [InlineData("listener.[|BeginAcceptTcpClient|](_ => { }, null);")]
    [InlineData("listener.[|BeginAcceptSocket|](_ => { }, null);")]
    [InlineData("while (!listener.[|Pending|]()) Thread.Sleep(100);")]
    [InlineData("_ = Task.Run(() => listener.[|AcceptTcpClient|]());")]
    [InlineData("Serve(); void Serve() { while (true) listener.[|AcceptTcpClient|](); }")]
    [InlineData("listener.[|AcceptTcpClient|](); listener.AcceptTcpClient(); listener.Stop();")]
    [InlineData("Console.WriteLine(listener.LocalEndpoint); listener.[|AcceptTcpClient|]();")]
    [InlineData("listener.Server.NoDelay = true; listener.[|AcceptTcpClient|]();")]
    public Task TcpListener_Triggers(string code) => Verify.VerifyAnalyzerAsync(Usings + Tcp + code);

    [Theory]
    [InlineData("TcpListener listener = new(IPAddress.Any, 0);")]
    [InlineData("using var listener = TcpListener.Create(5000);")]
    [InlineData("var listener = new TcpListener(new IPEndPoint(IPAddress.Loopback, 0)) { ExclusiveAddressUse = true };")]
    public Task TcpListenerMadeAnyWay_Triggers(string made) => Verify.VerifyAnalyzerAsync(Usings + made + "\nlistener.[|AcceptTcpClient|]();");

    [Theory]
    [InlineData("var context = http.[|GetContext|]();")]
    [InlineData("http.Prefixes.Add(\"http://localhost:5000/\"); var context = await http.[|GetContextAsync|]();")]
    [InlineData("http.[|BeginGetContext|](_ => { }, null);")]
    [InlineData("while (http.IsListening) { http.[|GetContext|](); }")]
    public Task HttpListener_Triggers(string code) => Verify.VerifyAnalyzerAsync(Usings + Http + code);

    [Theory]
    [InlineData("socket.[|Accept|]();")]
    [InlineData("socket.Listen(); await socket.[|AcceptAsync|]();")]
    [InlineData("socket.Bind(new IPEndPoint(IPAddress.Any, 0)); socket.[|AcceptAsync|](new SocketAsyncEventArgs());")]
    [InlineData("socket.Bind(new IPEndPoint(IPAddress.Any, 0)); socket.[|BeginAccept|](_ => { }, null);")]
    public Task Socket_Triggers(string code) => Verify.VerifyAnalyzerAsync(Usings + Plain + code);

    [Theory]
    [InlineData(Tcp + "listener.Start(); listener.AcceptTcpClient();")]
    [InlineData(Tcp + "listener.Start(100); await listener.AcceptTcpClientAsync();")]
    [InlineData(Tcp + "Action start = listener.Start; start(); listener.AcceptTcpClient();")]
    [InlineData(Tcp + "_ = Task.Run(() => listener.AcceptTcpClient()); listener.Start();")]
    [InlineData(Tcp + "Start(); listener.AcceptTcpClient(); void Start() => listener.Start();")]
    [InlineData(Tcp + "listener?.Start(); listener!.AcceptTcpClient();")]
    [InlineData(Http + "http.Start(); http.GetContext();")]
    [InlineData(Plain + "socket.Bind(new IPEndPoint(IPAddress.Any, 0)); socket.Listen(); socket.Accept();")]
    [InlineData(Plain + "socket.Bind(new IPEndPoint(IPAddress.Any, 0)); socket.Listen(10); await socket.AcceptAsync();")]
    [InlineData(Tcp + "Console.WriteLine(listener.LocalEndpoint);")]
    [InlineData(Plain + "socket.Connect(\"localhost\", 80);")]
    public Task Started_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync(Usings + code);

    [Theory]
    [InlineData("Prepare(listener); listener.AcceptTcpClient();")]
    [InlineData("var all = new[] { listener }; all[0].Start(); listener.AcceptTcpClient();")]
    [InlineData("var same = listener; same.Start(); listener.AcceptTcpClient();")]
    [InlineData("listener.StartNow(); listener.AcceptTcpClient();")]
    [InlineData("listener = Extensions.Made(); listener.AcceptTcpClient();")]
    [InlineData("Extensions.Holder = listener; listener.AcceptTcpClient();")]
    public Task GoesElsewhere_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync($$"""
        {{Usings}}{{Tcp}}
        {{code}}
        static void Prepare(TcpListener listener) => listener.Start();
        static class Extensions
        {
            public static TcpListener? Holder;
            public static void StartNow(this TcpListener listener) => listener.Start();
            public static TcpListener Made() { var made = new TcpListener(IPAddress.Any, 0); made.Start(); return made; }
        }
        """);

    [Theory]
    [InlineData("var listener = Server.Made(); listener.AcceptTcpClient();")]
    [InlineData("Server.Field.AcceptTcpClient();")]
    [InlineData("new Server().Property.AcceptTcpClient();")]
    [InlineData("Accept(Server.Field); static void Accept(TcpListener listener) => listener.AcceptTcpClient();")]
    [InlineData("TcpListener listener; listener = Server.Made(); listener.AcceptTcpClient();")]
    [InlineData("TcpListener listener = new Started(); listener.AcceptTcpClient();")]
    [InlineData("var socket = new Socket(new SafeSocketHandle(3, true)); socket.Accept();")]
    [InlineData("var socket = Server.Field.Server; socket.Accept();")]
    [InlineData("if (Server.Made() is { } listener) listener.AcceptTcpClient();")]
    public Task FromElsewhere_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync($$"""
        {{Usings}}{{code}}
        class Server
        {
            public static TcpListener Field = Made();
            public TcpListener Property { get; } = Made();
            public static TcpListener Made() { var made = new TcpListener(IPAddress.Any, 0); made.Start(); return made; }
        }
        class Started : TcpListener { public Started() : base(IPAddress.Any, 0) => Start(); }
        """);

    [Theory]
    [InlineData("void Serve() { var listener = new TcpListener(IPAddress.Any, 0); listener.[|AcceptTcpClient|](); }")]
    [InlineData("async Task Serve() { using (var listener = new TcpListener(IPAddress.Any, 0)) { await listener.[|AcceptTcpClientAsync|](); } }")]
    [InlineData("int Port { get { var listener = new TcpListener(IPAddress.Any, 0); return listener.[|Pending|]() ? 1 : 0; } }")]
    [InlineData("static void Main() { Action serve = () => { var listener = new TcpListener(IPAddress.Any, 0); listener.[|AcceptTcpClient|](); }; serve(); }")]
    public Task AnyMember_Triggers(string member) => Verify.VerifyAnalyzerAsync($"{Usings}class Server {{ {member} }}");

    [Fact]
    public Task SameNameInAnotherMethod_IsTold() => Verify.VerifyAnalyzerAsync(Usings + """
        class Server
        {
            void Idle() { var listener = new TcpListener(IPAddress.Any, 0); listener.[|AcceptTcpClient|](); }
            void Serve() { var listener = new TcpListener(IPAddress.Any, 0); listener.Start(); listener.AcceptTcpClient(); }
        }
        """);

    [Fact]
    public Task AliasedType_Triggers() => Verify.VerifyAnalyzerAsync("""
        using Server = System.Net.Sockets.TcpListener;
        var listener = new Server(System.Net.IPAddress.Any, 0);
        listener.[|AcceptTcpClient|]();
        """);

    [Fact]
    public Task NewSyntax_Triggers() => Verify.VerifyAnalyzerAsync(Usings + """
        int[] ports = [5000, ..args.Select(int.Parse)];
        var accept = (int index = 0) => { TcpListener listener = new(IPAddress.Any, ports[index]); return listener.[|AcceptTcpClient|](); };
        accept();
        """);

    [Fact]
    public Task OwnTypesOfThatName_DoNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var listener = new TcpListener();
        listener.AcceptTcpClient();
        class TcpListener { public void AcceptTcpClient() { } }
        """);

    [Fact]
    public Task WithoutAspNetCore_Triggers() => new CSharpAnalyzerTest<ListenerNeverStartedAnalyzer>
    {
        TestCode = Usings + Tcp + "listener.[|AcceptTcpClient|]();",
        ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => new CSharpAnalyzerTest<ListenerNeverStartedAnalyzer>
    {
        TestCode = "// <auto-generated/>\n" + Usings + Tcp + "listener.AcceptTcpClient();",
    }.RunAsync();

    [Theory]
    [InlineData(Tcp + "listener.AcceptTcpClient(; listener.")]
    [InlineData(Tcp + "listener.Unknown(); listener.AcceptTcpClient();")]
    [InlineData("listener.AcceptTcpClient();")]
    [InlineData("var listener = new TcpListener(; listener.AcceptTcpClient")]
    public Task BrokenSyntax_DoesNotTrigger(string code) => new CSharpAnalyzerTest<ListenerNeverStartedAnalyzer>
    {
        TestCode = Usings + code,
        CompilerDiagnostics = CompilerDiagnostics.None,
        TestState = { OutputKind = OutputKind.ConsoleApplication },
    }.RunAsync();

    [Fact]
    public Task TestProject_Triggers() => new CSharpAnalyzerTest<ListenerNeverStartedAnalyzer>
    {
        TestCode = Usings + Tcp + "listener.[|AcceptTcpClient|]();",
        TestState = { AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) } },
    }.RunAsync();
}
