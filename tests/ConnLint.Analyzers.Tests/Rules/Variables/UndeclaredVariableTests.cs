using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

/// <summary>Which reads of CONN3002 the code cannot do without; what declares a variable is tested with the model.</summary>
public sealed class UndeclaredVariableTests
{
    private const string Read = """Environment.GetEnvironmentVariable("ORDERS_URL")""";

    [Theory]
    [InlineData("""var api = new Uri(READ ?? throw new InvalidOperationException());""")]
    [InlineData("""var url = READ ?? throw new InvalidOperationException(); var api = new Uri(url);""")]
    [InlineData("""var url = (READ) ?? throw new InvalidOperationException(); var api = $"http://{url}/orders";""")]
    [InlineData("""var port = int.Parse(READ ?? throw new InvalidOperationException()); var at = new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port);""")]
    public async Task EndpointOfThrowingRead_IsAWarning(string code)
        => Assert.Equal("CONN3002 Warning " + Read, await RepositoryRun.OfAsync(code.Replace("READ", Read, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("""var key = READ ?? throw new InvalidOperationException();""")]
    [InlineData("""var key = READ!;""")]
    [InlineData("""var key = READ; if (key is null) throw new InvalidOperationException();""")]
    [InlineData("""var key = READ; if (key == null) { throw new InvalidOperationException(); }""")]
    [InlineData("""var key = READ; if (string.IsNullOrWhiteSpace(key)) { Console.WriteLine("?"); throw new InvalidOperationException(); }""")]
    [InlineData("""var key = READ; ArgumentNullException.ThrowIfNull(key);""")]
    [InlineData("""if (args.Length > 0) { var api = new Uri(READ ?? throw new InvalidOperationException()); }""")]
    public async Task OtherRequiredRead_IsInformation(string code)
        => Assert.Equal("CONN3002 Info " + Read, await RepositoryRun.OfAsync(code.Replace("READ", Read, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("""var api = new Uri(READ ?? "http://localhost:5200");""")]
    [InlineData("""var key = READ;""")]
    [InlineData("""var key = READ; if (key is null) return;""")]
    [InlineData("""var key = READ; if (key is null || args.Length == 0) throw new InvalidOperationException();""")]
    [InlineData("""var key = READ; if (key != null) throw new InvalidOperationException();""")]
    [InlineData("""var key = READ?.Trim();""")]
    [InlineData("""var api = new Uri(READ!);""")]
    [InlineData("""Environment.SetEnvironmentVariable("ORDERS_URL", "a"); var key = READ ?? throw new InvalidOperationException();""")]
    [InlineData("""if (READ is null) return; var key = READ!;""")]
    public async Task ReadThatTheCodeCanDoWithoutOrAnotherRuleReports_IsSilent(string code)
        => Assert.Empty(await RepositoryRun.OfAsync(code.Replace("READ", Read, System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("""builder.Configuration["ORDERS_URL"] ?? throw new InvalidOperationException()""", "CONN3002 Warning builder.Configuration[\"ORDERS_URL\"]")]
    [InlineData("""builder.Configuration["ORDERS_URL"]!""", "CONN3002 Warning builder.Configuration[\"ORDERS_URL\"]")]
    [InlineData("""builder.Configuration["Orders:Url"]!""", "")]
    [InlineData("""new Dictionary<string, string> { ["ORDERS_URL"] = "" }["ORDERS_URL"]!""", "")]
    public async Task Configuration_IsReadByNamesInCapitals(string read, string said)
        => Assert.Equal(said, await RepositoryRun.OfAsync($"using System.Collections.Generic;\nvar builder = WebApplication.CreateBuilder(args);\nvar api = new Uri({read});"));

    [Fact]
    public async Task FileThatNamesIt_Declares()
        => Assert.Empty(await RepositoryRun.OfAsync($"var key = {Read}!;", (".env", "ORDERS_URL=http://localhost:5200")));

    [Fact]
    public async Task KnownVariable_IsSilent()
        => Assert.Empty(await RepositoryRun.OfAsync($"var key = {Read}!;", (".editorconfig", "[*.cs]\nconnlint.known_variables = A, ORDERS_URL\n")));
}
