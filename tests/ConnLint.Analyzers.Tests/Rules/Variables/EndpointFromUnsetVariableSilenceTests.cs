using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.Testing;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Variables.EndpointFromUnsetVariableAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class EndpointFromUnsetVariableSilenceTests
{
    [Theory]
    [InlineData("""new Uri(Environment.GetEnvironmentVariable("API") ?? "http://localhost:5000")""")]
    [InlineData("""new Uri(Environment.GetEnvironmentVariable("API") ?? throw new InvalidOperationException("API"))""")]
    [InlineData("""$"http://localhost:{Environment.GetEnvironmentVariable("PORT") ?? "5000"}" """)]
    [InlineData("""Environment.GetEnvironmentVariable("API") is { } api ? new Uri(api) : null""")]
    [InlineData("""Environment.GetEnvironmentVariable("API") is { Length: > 0 } api ? new Uri(api) : null""")]
    [InlineData("""Environment.GetEnvironmentVariable("API") switch { null => null, var api => new Uri(api) }""")]
    [InlineData("""int.TryParse(Environment.GetEnvironmentVariable("PORT"), out var port) ? $"http://localhost:{port}" : null""")]
    [InlineData("""Uri.TryCreate(Environment.GetEnvironmentVariable("API"), UriKind.Absolute, out var uri)""")]
    [InlineData("""new Uri(Require(Environment.GetEnvironmentVariable("API")))""")]
    public Task GuardedWhereRead_DoesNotTrigger(string expression) => Verify.VerifyAnalyzerAsync($"""
        object? value = {expression};
        static string Require(string? text) => text ?? throw new ArgumentException("missing");
        """);

    [Theory]
    [InlineData("""value ??= "http://localhost:5000";""")]
    [InlineData("""if (value is null) return;""")]
    [InlineData("""if (value is not null) Console.WriteLine();""")]
    [InlineData("""if (value == null) throw new InvalidOperationException("VALUE");""")]
    [InlineData("""if ((value) != null) Console.WriteLine();""")]
    [InlineData("""if (string.IsNullOrEmpty(value)) return;""")]
    [InlineData("""if (String.IsNullOrWhiteSpace(value)) throw new InvalidOperationException();""")]
    [InlineData("""ArgumentNullException.ThrowIfNull(value);""")]
    [InlineData("""ArgumentException.ThrowIfNullOrEmpty(value);""")]
    [InlineData("""System.Diagnostics.Debug.Assert(value != null);""")]
    [InlineData("""if (!Uri.IsWellFormedUriString(value, UriKind.Absolute)) return;""")]
    [InlineData("""if (value is not { Length: > 0 }) return;""")]
    [InlineData("""if (value?.Length is null or 0) return;""")]
    [InlineData("""switch (value) { case null: return; }""")]
    [InlineData("""if (Environment.GetEnvironmentVariable("VALUE") is null) return;""")]
    [InlineData("""if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("VALUE"))) return;""")]
    [InlineData("""Environment.SetEnvironmentVariable("VALUE", "http://localhost:5000");""")]
    [InlineData("""Check(value);""")]
    [InlineData("""_ = new List<string?>(1) { value }; _ = new Checked(value);""")]
    public Task GuardedLocal_DoesNotTrigger(string guard) => Verify.VerifyAnalyzerAsync($$"""
        var value = Environment.GetEnvironmentVariable("VALUE");
        {{guard}}
        var api = new Uri(value!);
        static void Check(string? text) { if (text is null) throw new InvalidOperationException(); }
        internal sealed record Checked(string? Text);
        """);

    [Theory]
    [InlineData("""Console.WriteLine($"Hello {Environment.GetEnvironmentVariable("USER")}");""")]
    [InlineData("""Console.WriteLine($"http://{Environment.GetEnvironmentVariable("HOST")}/swagger");""")]
    [InlineData("""Console.WriteLine("Listening on http://" + Environment.GetEnvironmentVariable("HOST"));""")]
    [InlineData("""var path = new Uri($"http://localhost:5000/{Environment.GetEnvironmentVariable("TENANT")}");""")]
    [InlineData("""var query = new Uri("http://localhost:5000?key=" + Environment.GetEnvironmentVariable("KEY"));""")]
    [InlineData("""await new HttpClient().GetAsync($"/users/{Environment.GetEnvironmentVariable("TENANT")}");""")]
    [InlineData("""await new HttpClient().GetAsync("users/" + Environment.GetEnvironmentVariable("TENANT"));""")]
    [InlineData("""var tenant = Environment.GetEnvironmentVariable("TENANT"); await new HttpClient().GetAsync($"{args[0]}/{tenant}");""")]
    [InlineData("""var relative = new Uri(Environment.GetEnvironmentVariable("ROUTE")!, UriKind.Relative);""")]
    [InlineData("""var database = $"Host={Environment.GetEnvironmentVariable("DB_HOST")};Port=5432";""")]
    [InlineData("""var file = new Uri("file://" + Environment.GetEnvironmentVariable("SHARE"));""")]
    [InlineData("""var retries = int.Parse(Environment.GetEnvironmentVariable("RETRIES")!);""")]
    [InlineData("""var text = File.ReadAllText(Environment.GetEnvironmentVariable("FILE")!);""")]
    [InlineData("""if (Environment.GetEnvironmentVariable("CI") == "true") Console.WriteLine();""")]
    public Task NoEndpoint_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync(code);

    [Theory]
    [InlineData("""var api = new Uri(Environment.GetEnvironmentVariable(args[0])!);""")]
    [InlineData("""var api = new Uri(Environment.GetEnvironmentVariable("")!);""")]
    [InlineData("""var api = new Uri(Environment.GetEnvironmentVariables()["API"]!.ToString()!);""")]
    [InlineData("""var api = new Uri(Environment.ExpandEnvironmentVariables("%API%"));""")]
    [InlineData("""var text = Environment.GetEnvironmentVariable("API"); text = "http://localhost:5000"; var api = new Uri(text);""")]
    public Task UnknownValue_DoesNotTrigger(string code) => Verify.VerifyAnalyzerAsync(code);

    [Fact]
    public Task SameNamedEnvironment_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var api = new Uri(Shop.Environment.GetEnvironmentVariable("API"));
        namespace Shop
        {
            internal static class Environment
            {
                public static string GetEnvironmentVariable(string name) => "http://" + name;
            }
        }
        """);

    [Fact]
    public Task SameNamedUri_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        var api = new Shop.Uri(Environment.GetEnvironmentVariable("API"));
        namespace Shop
        {
            internal sealed record Uri(string? Text);
        }
        """);

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => Verify.VerifyAnalyzerAsync("""
        // <auto-generated/>
        var api = new System.Uri(System.Environment.GetEnvironmentVariable("API"));
        """);

    [Theory]
    [InlineData("""var api = new Uri(Environment.GetEnvironmentVariable();""")]
    [InlineData("""var api = new Uri(Environment.GetEnvironmentVariable("API", );""")]
    [InlineData("""var a = Environment.GetEnvironmentVariable(a); new Uri(""")]
    [InlineData("""var a = $"http://{Environment.GetEnvironmentVariable("A"}";""")]
    [InlineData("""Environment.GetEnvironmentVariable("API")""")]
    public Task BrokenSyntax_DoesNotCrash(string code) => new CSharpAnalyzerTest<EndpointFromUnsetVariableAnalyzer>
    {
        TestCode = code,
        CompilerDiagnostics = CompilerDiagnostics.None,
        DisabledDiagnostics = { "CONN3001" },
    }.RunAsync();

    [Fact]
    public Task TestProject_DoesNotTrigger() => new CSharpAnalyzerTest<EndpointFromUnsetVariableAnalyzer>
    {
        TestCode = """var api = new Uri(Environment.GetEnvironmentVariable("API")!);""",
        TestState = { AnalyzerConfigFiles = { BuildProperties.Global(("IsTestProject", "true")) } },
    }.RunAsync();
}
