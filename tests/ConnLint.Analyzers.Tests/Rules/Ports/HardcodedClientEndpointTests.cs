using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.Analyzers.Tests.Rules.Clients;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.RepositoryAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class HardcodedClientEndpointTests
{
    private const string Packages = """
        namespace Npgsql { public class NpgsqlConnection(string connectionString) { public string Text => connectionString; } }
        namespace MongoDB.Driver { public class MongoClient(string connectionString) { public string Text => connectionString; } }
        namespace StackExchange.Redis { public static class ConnectionMultiplexer { public static void Connect(string configuration) { } } }
        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContextOptionsBuilder { public bool IsConfigured => false; }
            public static class SqlServerDbContextOptionsExtensions { public static void UseSqlServer(this DbContextOptionsBuilder builder, string connectionString) { } }
            public interface IDesignTimeDbContextFactory<T> { T CreateDbContext(string[] args); }
        }
        namespace Mine { public class MongoClient(string connectionString) { public string Text => connectionString; } }
        """;

    [Theory]
    [InlineData("""var made = new HttpClient { BaseAddress = new Uri("http://localhost:[|5000|]") };""")]
    [InlineData("""await client.GetAsync("http://127.0.0.1:[|5000|]/orders");""")]
    [InlineData("""await client.GetAsync($"http://localhost:[|5000|]/orders/{args.Length}");""")]
    [InlineData("""const string Url = "http://localhost:5000"; await client.GetAsync([|Url|]);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "http://[::1]:[|5000|]");""")]
    [InlineData("""using var socket = new System.Net.WebSockets.ClientWebSocket(); await socket.ConnectAsync(new Uri("ws://localhost:[|5000|]/hub"), default);""")]
    [InlineData("""builder.Services.AddHttpClient("api", http => http.BaseAddress = new Uri("http://localhost:[|5000|]"));""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) await client.GetAsync("http://localhost:[|5000|]");""")]
    public Task UrlOfAClient_Triggers(string statements) => InProgramAsync(statements);

    [Theory]
    [InlineData("""using var tcp = new TcpClient("localhost", [|5000|]);""")]
    [InlineData("""using TcpClient tcp = new("127.0.0.1", [|5000|]);""")]
    [InlineData("""using var tcp = new TcpClient(); await tcp.ConnectAsync(IPAddress.Loopback, [|5000|]);""")]
    [InlineData("""using var tcp = new TcpClient(); tcp.Connect(new IPEndPoint(IPAddress.IPv6Loopback, 5000));""", "new IPEndPoint(IPAddress.IPv6Loopback, 5000)")]
    [InlineData("""const int Port = 5000; const string Name = "localhost"; using var tcp = new TcpClient(); tcp.Connect(Name, [|Port|]);""")]
    [InlineData("""using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp); socket.Connect("localhost", [|5000|]);""")]
    public Task Socket_Triggers(string statements, string? marked = null) => InProgramAsync(marked is null ? statements : statements.Replace(marked, $"[|{marked}|]"));

    [Theory]
    [InlineData("""new Npgsql.NpgsqlConnection([|"Host=localhost;Port=5432;Password=secret"|]);""")]
    [InlineData("""Npgsql.NpgsqlConnection made = new([|"Host=127.0.0.1;Database=shop"|]);""")]
    [InlineData("""new MongoDB.Driver.MongoClient([|"mongodb://localhost:27017"|]);""")]
    [InlineData("""StackExchange.Redis.ConnectionMultiplexer.Connect([|"localhost:6379,abortConnect=false"|]);""")]
    [InlineData("""new DbContextOptionsBuilder().UseSqlServer([|"Server=localhost,1433;Database=shop"|]);""")]
    [InlineData("""new DbContextOptionsBuilder().UseSqlServer(connectionString: [|"Server=tcp:localhost"|]);""")]
    public Task ConnectionString_Triggers(string statements) => InProgramAsync(statements);

    [Theory]
    [InlineData("""var made = new HttpClient { BaseAddress = new Uri(builder.Configuration["Url"] ?? "http://localhost:5000") };""")]
    [InlineData("""await client.GetAsync(builder.Configuration.GetValue("Url", "http://localhost:5000"));""")]
    [InlineData("""await client.GetAsync(Environment.GetEnvironmentVariable("URL") ?? "http://localhost:5000");""")]
    [InlineData("""await client.GetAsync(args.Length > 0 ? args[0] : "http://localhost:5000");""")]
    [InlineData("""var url = builder.Configuration["Url"]; if (string.IsNullOrEmpty(url)) url = "http://localhost:5000"; await client.GetAsync(url);""")]
    [InlineData("""if (builder.Configuration["Url"] is { } url) await client.GetAsync(url); else await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""if (Uri.TryCreate(args[0], UriKind.Absolute, out var uri)) client.BaseAddress = uri; else client.BaseAddress = new Uri("http://localhost:5000");""")]
    [InlineData("""using var tcp = new TcpClient(builder.Configuration["Host"] ?? "localhost", builder.Configuration.GetValue("Port", 5000));""")]
    [InlineData("""if (args.Length == 0) { using var tcp = new TcpClient("localhost", 5000); }""")]
    [InlineData("""new Npgsql.NpgsqlConnection(builder.Configuration.GetConnectionString("Default") ?? "Host=localhost");""")]
    [InlineData("""var options = new DbContextOptionsBuilder(); if (!options.IsConfigured) options.UseSqlServer("Server=localhost");""")]
    [InlineData("""if (string.IsNullOrWhiteSpace(builder.Configuration["Url"])) await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""if (!new Dictionary<string, string>().TryGetValue("url", out var url)) await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""if (!int.TryParse(builder.Configuration["Port"], out var port)) await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""if (!File.Exists("urls.txt")) await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""if (builder.Configuration.GetChildren().ToList().Count == 0) await client.GetAsync("http://localhost:5000");""")]
    public Task Fallback_DoesNotTrigger(string statements) => InProgramAsync(statements);

    [Theory]
    [InlineData("""if (DateTime.Now.Hour > 12) await client.GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""if (builder.Environment.ApplicationName == "Shop") await client.GetAsync("http://localhost:[|5000|]");""")]
    public Task ConditionThatAsksForNoValue_IsNoFallback(string statements) => InProgramAsync(statements);

    [Theory]
    [InlineData("""await client.GetAsync("http://localhost/v1.43/containers/json");""")]
    [InlineData("""await client.GetAsync("https://example.com:5000");""")]
    [InlineData("""await client.GetAsync("/orders");""")]
    [InlineData("""await client.GetAsync($"http://localhost:{args.Length}");""")]
    [InlineData("""if (!builder.Environment.IsDevelopment()) await client.GetAsync("http://localhost:5000");""")]
    [InlineData("""using var tcp = new TcpClient("example.com", 5000);""")]
    [InlineData("""using var tcp = new TcpClient("localhost", args.Length);""")]
    [InlineData("""using var tcp = new TcpClient(new IPEndPoint(IPAddress.Loopback, 5000));""")]
    [InlineData("""using var tcp = new TcpClient(); tcp.Connect("localhost", 0);""")]
    [InlineData("""using var udp = new UdpClient("localhost", 5000);""")]
    [InlineData("""using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp); socket.Connect("localhost", 5000);""")]
    [InlineData("""new Npgsql.NpgsqlConnection("Host=db.example;Port=5432");""")]
    [InlineData("""new Npgsql.NpgsqlConnection($"Host=localhost;Port={args.Length}");""")]
    [InlineData("""new Mine.MongoClient("mongodb://localhost:27017");""")]
    [InlineData("""Console.WriteLine("http://localhost:5000");""")]
    public Task NothingFixed_DoesNotTrigger(string statements) => InProgramAsync(statements);

    [Fact]
    public Task DesignTimeFactory_DoesNotTrigger() => TestOf(
        """
        using Microsoft.EntityFrameworkCore;
        public class Factory : IDesignTimeDbContextFactory<DbContextOptionsBuilder>
        {
            public DbContextOptionsBuilder CreateDbContext(string[] args) { var options = new DbContextOptionsBuilder(); options.UseSqlServer("Server=localhost"); return options; }
        }
        """).RunAsync();

    [Theory]
    [InlineData("http://localhost:5000", "await client.GetAsync(\"http://localhost:{|#0:5000|}/orders?key=secret\");")]
    [InlineData("localhost:5432", "new Npgsql.NpgsqlConnection({|#0:\"Host=localhost;Port=5432;Password=secret\"|});")]
    [InlineData("127.0.0.1:5000", "using var tcp = new TcpClient(\"127.0.0.1\", {|#0:5000|});")]
    public Task Message_NamesTheEndpointOnly(string shown, string statements) => InProgramAsync(
        statements,
        Verify.Diagnostic("CONN2002").WithLocation(0).WithSeverity(DiagnosticSeverity.Info)
            .WithMessage($"'{shown}' is fixed in code, where no launch profile, container or other environment can change it; read it from configuration and keep today's value as the default"));

    // The port that nobody serves is what has to be repaired first.
    [Fact]
    public Task WhereNobodyListens_OnlyThatIsReported()
    {
        var test = new ClientTest { TestCode = """await new HttpClient().GetAsync("http://localhost:{|CONN5001:5999|}"); await new HttpClient().GetAsync("http://localhost:{|CONN2002:5100|}");""" };
        test.DisabledDiagnostics.Remove("CONN2002");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("Android", "")]
    [InlineData("MAUI", "")]
    [InlineData("MacCatalyst", "{|CONN2002:")]
    public Task AppsOfPhones_DoNotTrigger(string platform, string mark)
    {
        var test = TestOf($$"""await new HttpClient().GetAsync("http://localhost:{{mark}}5000{{(mark.Length > 0 ? "|}" : "")}}"); """);
        test.TestState.AdditionalReferences.AddRange(DevicePlatforms.Of(platform));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("IsTestProject", "true")]
    [InlineData("ProjectDir", "/repo/benchmarks/Requests/")]
    public Task TestsAndBenchmarks_DoNotTrigger(string property, string value)
    {
        var test = TestOf("""await new HttpClient().GetAsync("http://localhost:5000"); using var tcp = new System.Net.Sockets.TcpClient("localhost", 5000);""");
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global((property, value)));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("static class Program { static Task Main() => new HttpClient().GetAsync(\"http://localhost:[|5000|]\"); }")]
    [InlineData("using Web = System.Net.Sockets.TcpClient; using var web = new Web(); web.Connect(\"localhost\", [|5000|]);")]
    [InlineData("public class Clock(HttpClient http) { public Task Ask => http.GetAsync(\"http://localhost:[|5000|]\"); }")]
    [InlineData("// <auto-generated />\nusing var tcp = new System.Net.Sockets.TcpClient(\"localhost\", 5000);")]
    public Task AnyShapeOfProgram_IsRead(string source) => TestOf(source).RunAsync();

    [Theory]
    [InlineData("using var tcp = new TcpClient(\"localhost\", ")]
    [InlineData("tcp.Connect(\"localhost\" 5000);")]
    [InlineData("new Npgsql.NpgsqlConnection(\"Host=localhost;Port=")]
    public Task BrokenSyntax_DoesNotCrash(string source)
    {
        var test = TestOf(source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.DisabledDiagnostics.Add("CONN2002");
        return test.RunAsync();
    }

    private static Task InProgramAsync(string statements, params DiagnosticResult[] expected)
    {
        var test = TestOf(
            $$"""
            using System.Net;
            using System.Net.Sockets;
            using Microsoft.EntityFrameworkCore;

            var builder = WebApplication.CreateBuilder(args);
            var client = new HttpClient();
            {{statements}}
            """);
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static CSharpAnalyzerTest<RepositoryAnalyzer> TestOf(string source)
    {
        var test = new CSharpAnalyzerTest<RepositoryAnalyzer> { TestState = { Sources = { source, Packages } } };
        test.DisabledDiagnostics.AddRange(OtherRules.Than<RepositoryAnalyzer>("CONN2002"));
        return test;
    }
}
