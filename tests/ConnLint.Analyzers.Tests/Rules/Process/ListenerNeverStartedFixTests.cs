using System.Threading.Tasks;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.Process.ListenerNeverStartedAnalyzer,
    ConnLint.CodeFixes.Rules.Process.ListenerNeverStartedFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Process;

public sealed class ListenerNeverStartedFixTests
{
    private const string Usings = "using System.Net;\nusing System.Net.Sockets;\n";

    [Fact]
    public Task Loop_IsPrecededByTheStart() => Verify.VerifyCodeFixAsync(
        Usings + """
        var listener = new TcpListener(IPAddress.Loopback, 5000);

        // Serve for ever.
        while (true)
        {
            using var client = await listener.[|AcceptTcpClientAsync|](); // one at a time
        }
        """,
        Usings + """
        var listener = new TcpListener(IPAddress.Loopback, 5000);

        // Serve for ever.
        listener.Start();
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(); // one at a time
        }
        """);

    [Theory]
    [InlineData("var http = new HttpListener();\nvar context = http.[|GetContext|]();\n", "var http = new HttpListener();\nhttp.Start();\nvar context = http.GetContext();\n")]
    [InlineData("var @for = new HttpListener(); @for.[|GetContext|]();\n", "var @for = new HttpListener(); @for.Start(); @for.GetContext();\n")]
    [InlineData(
        "using (var tcp = new TcpListener(IPAddress.Any, 0))\n{\n    await Task.Run(() => tcp.[|AcceptTcpClient|]());\n}\n",
        "using (var tcp = new TcpListener(IPAddress.Any, 0))\n{\n    tcp.Start();\n    await Task.Run(() => tcp.AcceptTcpClient());\n}\n")]
    [InlineData(
        "var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);\nsocket.Bind(new IPEndPoint(IPAddress.Any, 0));\nsocket.[|Accept|]();\n",
        "var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);\nsocket.Bind(new IPEndPoint(IPAddress.Any, 0));\nsocket.Listen();\nsocket.Accept();\n")]
    public Task Listener_IsStarted(string code, string repaired) => Verify.VerifyCodeFixAsync(Usings + code, Usings + repaired);

    [Fact]
    public Task SeveralListeners_AreAllStarted() => Verify.VerifyCodeFixAsync(
        Usings + """
        class Server
        {
            void Tcp() { var listener = new TcpListener(IPAddress.Any, 0); listener.[|AcceptTcpClient|](); }

            void Http()
            {
                var listener = new HttpListener();
                listener.[|GetContext|]();
            }
        }
        """,
        Usings + """
        class Server
        {
            void Tcp() { var listener = new TcpListener(IPAddress.Any, 0); listener.Start(); listener.AcceptTcpClient(); }

            void Http()
            {
                var listener = new HttpListener();
                listener.Start();
                listener.GetContext();
            }
        }
        """);

    [Theory]
    [InlineData("var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);\nsocket.[|Accept|]();\n")]
    [InlineData("var listener = new TcpListener(IPAddress.Any, 0);\nServe();\nvoid Serve() => listener.[|AcceptTcpClient|]();\n")]
    public Task WhereNobodyKnowsHow_IsNotOffered(string code) => Verify.VerifyCodeFixAsync(Usings + code, Usings + code);
}
