using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.Variables.EndpointFromUnsetVariableAnalyzer,
    ConnLint.CodeFixes.Rules.Variables.EndpointFromUnsetVariableFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class EndpointFromUnsetVariableFixTests
{
    private const string Guarded = """Environment.GetEnvironmentVariable("V") ?? throw new InvalidOperationException("The environment variable 'V' is not set.")""";

    [Theory]
    [InlineData("var api = new Uri([|READ|]);", "var api = new Uri(GUARDED);")]
    [InlineData("var api = new Uri([|READ!|]);", "var api = new Uri(GUARDED);")]
    [InlineData("var api = new Uri(([|READ!|]));", "var api = new Uri((GUARDED));")]
    [InlineData("var api = new Uri([|READ!|].Trim());", "var api = new Uri((GUARDED).Trim());")]
    [InlineData("var url = $\"http://{[|READ|]}:5000\";", "var url = $\"http://{(GUARDED)}:5000\";")]
    [InlineData("var url = \"http://\" + [|READ|] + \"/api\";", "var url = \"http://\" + (GUARDED) + \"/api\";")]
    [InlineData("string? url = [|READ|]; var api = new Uri(url!);", "string? url = GUARDED; var api = new Uri(url!);")]
    [InlineData("var port = int.Parse([|READ!|]); var url = $\"http://localhost:{port}\";", "var port = int.Parse(GUARDED); var url = $\"http://localhost:{port}\";")]
    [InlineData("var api = new Uri((string)[|READ!|]);", "var api = new Uri((string)(GUARDED));")]
    public Task Read_ThrowsWhenUnset(string code, string repaired) => Verify.VerifyCodeFixAsync(Filled(code), Filled(repaired));

    [Fact]
    public Task SeveralReads_AreAllFixed() => Verify.VerifyCodeFixAsync(
        Filled("""
        var orders = new Uri([|READ|]); // the shop's
        var url = $"http://{[|Environment.GetEnvironmentVariable("HOST")|]}:{[|READ|]}";
        """),
        Filled("""
        var orders = new Uri(GUARDED); // the shop's
        var url = $"http://{(Environment.GetEnvironmentVariable("HOST") ?? throw new InvalidOperationException("The environment variable 'HOST' is not set."))}:{(GUARDED)}";
        """));

    [Fact]
    public Task SeveralFiles_AreAllFixed() => new CSharpCodeFixTest<EndpointFromUnsetVariableAnalyzer, EndpointFromUnsetVariableFixer>
    {
        TestState = { Sources = { Filled("var api = new Uri([|READ|]);"), Filled("class Other { Uri _api = new([|READ|]); }") } },
        FixedState = { Sources = { Filled("var api = new Uri(GUARDED);"), Filled("class Other { Uri _api = new(GUARDED); }") } },
    }.RunAsync();

    [Fact]
    public Task WithoutUsingSystem_NamesTheNamespace() => new CSharpCodeFixTest<EndpointFromUnsetVariableAnalyzer, EndpointFromUnsetVariableFixer>
    {
        ImplicitUsings = false,
        TestCode = """var api = new System.Uri([|System.Environment.GetEnvironmentVariable("V")!|]);""",
        FixedCode = """
            var api = new System.Uri(System.Environment.GetEnvironmentVariable("V") ?? throw new System.InvalidOperationException("The environment variable 'V' is not set."));
            """,
    }.RunAsync();

    [Fact]
    public Task StrangeName_IsEscaped() => Verify.VerifyCodeFixAsync(
        """var api = new Uri([|Environment.GetEnvironmentVariable("a\"b\\c")|]);""",
        """var api = new Uri(Environment.GetEnvironmentVariable("a\"b\\c") ?? throw new InvalidOperationException("The environment variable 'a\"b\\c' is not set."));""");

    private static string Filled(string code) => code
        .Replace("READ", """Environment.GetEnvironmentVariable("V")""", System.StringComparison.Ordinal)
        .Replace("GUARDED", Guarded, System.StringComparison.Ordinal);
}
