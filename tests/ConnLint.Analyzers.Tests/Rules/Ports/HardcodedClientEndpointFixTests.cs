using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.CodeFixes.Rules.Ports;
using ConnLint.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class HardcodedClientEndpointFixTests
{
    [Theory]
    [InlineData(
        """builder.Services.AddHttpClient("api", http => http.BaseAddress = new Uri("http://localhost:[|5000|]")); // the shop""",
        """builder.Services.AddHttpClient("api", http => http.BaseAddress = new Uri(builder.Configuration["ServerUrl"] ?? "http://localhost:5000")); // the shop""")]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/");""", """await client.GetAsync(builder.Configuration["ServerUrl"] ?? "http://localhost:5000/");""")]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/orders");""", """await client.GetAsync($"{builder.Configuration["ServerUrl"] ?? "http://localhost:5000"}/orders");""")]
    [InlineData(
        """await client.GetAsync($"http://localhost:[|5000|]/orders/{args.Length}");""",
        """await client.GetAsync($"{builder.Configuration["ServerUrl"] ?? "http://localhost:5000"}/orders/{args.Length}");""")]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/" + args[0]);""", """await client.GetAsync((builder.Configuration["ServerUrl"] ?? "http://localhost:5000/") + args[0]);""")]
    [InlineData("""var uri = new Uri("http://localhost:[|5000|]"); await client.GetAsync(uri);""", """var uri = new Uri(builder.Configuration["ServerUrl"] ?? "http://localhost:5000"); await client.GetAsync(uri);""")]
    [InlineData("""var url = builder.Configuration["ServerUrl"]; await client.GetAsync("http://localhost:[|5000|]");""", """var url = builder.Configuration["ServerUrl"]; await client.GetAsync(builder.Configuration["ServerUrl2"] ?? "http://localhost:5000");""")]
    [InlineData(
        """var url = builder.Configuration["ServerUrl"] ?? "http://localhost:5000/"; await client.GetAsync("http://localhost:[|5000|]");""",
        """var url = builder.Configuration["ServerUrl"] ?? "http://localhost:5000/"; await client.GetAsync(builder.Configuration["ServerUrl"] ?? "http://localhost:5000");""")]
    [InlineData(
        """var url = builder.Configuration["ServerUrl"] ?? "http://localhost:50001"; await client.GetAsync("http://localhost:[|5000|]");""",
        """var url = builder.Configuration["ServerUrl"] ?? "http://localhost:50001"; await client.GetAsync(builder.Configuration["ServerUrl2"] ?? "http://localhost:5000");""")]
    public Task Url_IsReadFromConfiguration(string statement, string repaired) => FixOf(statement, repaired).RunAsync();

    [Theory]
    [InlineData("""new Npgsql.NpgsqlConnection([|"Host=localhost;Port=5432"|]);""", """new Npgsql.NpgsqlConnection(builder.Configuration.GetConnectionString("Default") ?? "Host=localhost;Port=5432");""")]
    [InlineData("""new Npgsql.NpgsqlConnection([|"Host=localhost;" + "Port=5432"|]);""", """new Npgsql.NpgsqlConnection((builder.Configuration.GetConnectionString("Default") ?? "Host=localhost;") + "Port=5432");""")]
    public Task ConnectionString_IsReadFromConfiguration(string statement, string repaired) => FixOf(statement, repaired).RunAsync();

    [Fact]
    public Task SameUrlTwice_HasOneName() => FixOf(
        """await client.GetAsync("http://localhost:[|5000|]/a"); await client.GetAsync("http://localhost:[|5000|]/b"); await client.GetAsync("http://127.0.0.1:[|5000|]/c");""",
        """await client.GetAsync($"{builder.Configuration["ServerUrl"] ?? "http://localhost:5000"}/a"); await client.GetAsync($"{builder.Configuration["ServerUrl"] ?? "http://localhost:5000"}/b"); await client.GetAsync($"{builder.Configuration["ServerUrl2"] ?? "http://127.0.0.1:5000"}/c");""")
        .RunAsync();

    [Theory]
    [InlineData("""const string Url = "http://localhost:5000"; await client.GetAsync([|Url|]);""")]
    [InlineData("""await client.GetAsync(@"http://localhost:[|5000|]");""")]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/{id}");""")]
    [InlineData("""using var tcp = new System.Net.Sockets.TcpClient("localhost", [|5000|]);""")]
    public Task WhatHasNoEvidentRead_IsNotChanged(string statement) => FixOf(statement, statement).RunAsync();

    [Fact]
    public Task WithoutConfigurationInReach_IsNotOffered()
    {
        const string Source = """public class Shop { public Task Ask(HttpClient client) => client.GetAsync("http://localhost:[|5000|]"); }""";
        return TestOf(Source, Source).RunAsync();
    }

    [Fact]
    public Task ConfigurationOfTheClass_IsUsed() => TestOf(
        """public class Shop(IConfiguration settings) { public Task Ask(HttpClient client) => client.GetAsync("http://localhost:[|5000|]"); }""",
        """public class Shop(IConfiguration settings) { public Task Ask(HttpClient client) => client.GetAsync(settings["ServerUrl"] ?? "http://localhost:5000"); }""").RunAsync();

    [Fact]
    public Task OlderCSharp_KeepsPathsWhereTheyAre()
    {
        var test = FixOf("""await client.GetAsync("http://localhost:[|5000|]/orders");""", """await client.GetAsync("http://localhost:[|5000|]/orders");""");
        test.LanguageVersion = LanguageVersion.CSharp10;
        return test.RunAsync();
    }

    private static CSharpCodeFixTest<RepositoryAnalyzer, HardcodedClientEndpointFixer> FixOf(string statement, string repaired) => TestOf(Program(statement), Program(repaired));

    private static CSharpCodeFixTest<RepositoryAnalyzer, HardcodedClientEndpointFixer> TestOf(string source, string repaired)
    {
        const string Packages = "namespace Npgsql { public class NpgsqlConnection { public NpgsqlConnection(string connectionString) { } } }";
        var test = new CSharpCodeFixTest<RepositoryAnalyzer, HardcodedClientEndpointFixer>
        {
            TestState = { Sources = { source, Packages } },
            FixedState = { Sources = { repaired, Packages } },
        };
        test.DisabledDiagnostics.AddRange(OtherRules.Than<RepositoryAnalyzer>("CONN2002"));
        return test;
    }

    private static string Program(string statement) => $"var builder = WebApplication.CreateBuilder(args);\nusing var client = new HttpClient();\n{statement}\n";
}
