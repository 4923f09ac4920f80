using System.Threading.Tasks;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.RepositoryAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class NobodyListensSettingsTests
{
    [Fact]
    public Task Message_NamesTheNearestEndpoint() => new ClientTest
    {
        AppSettings = """{ "Api": "http://user:secret@localhost:{|#0:5110|}/v1?key=secret" }""",
        TestState =
        {
            ExpectedDiagnostics =
            {
                Verify.Diagnostic("CONN5001").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning).WithMessage(
                    "Nobody in the solution listens on http://localhost:5110; the nearest endpoint is 'http://localhost:5100' (Api/Properties/launchSettings.json:6)"),
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("""{ "Services": { "Users": { "BaseUrl": "http://localhost:[|5999|]/" } } }""")]
    [InlineData("""{ "Services:Users": "https://localhost:[|5999|]" }""")]
    [InlineData("""{ "Urls": "http://localhost:5999", "Peers": [ "http://localhost:5100", "http://localhost:[|5998|]" ] }""")]
    [InlineData("""{ "ReverseProxy": { "Clusters": { "a": { "Destinations": { "b": { "Address": "http://127.0.0.1:[|5999|]/" } } } } } }""")]
    [InlineData("""{ "Authority": "https://localhost:[|5999|]" }""")]
    [InlineData("""{ /* http://localhost:5998 */ "Api": "http://localhost:[|5999|]", }""")]
    [InlineData("""{ "Api": "[|http:\/\/localhost:5999|]" }""")]
    public Task UnservedUrl_Triggers(string settings) => new ClientTest { AppSettings = settings }.RunAsync();

    [Theory]
    [InlineData("""{ "Cors": { "Origins": [ "http://localhost:{|#0:5999|}" ] } }""")]
    [InlineData("""{ "AllowedOrigins": "http://localhost:{|#0:5999|}" }""")]
    [InlineData("""{ "CORS_URL": "http://localhost:{|#0:5999|}" }""")]
    public Task CorsOrigin_IsInfo(string settings) => new ClientTest
    {
        AppSettings = settings,
        TestState = { ExpectedDiagnostics = { Verify.Diagnostic("CONN5001").WithLocation(0).WithSeverity(DiagnosticSeverity.Info) } },
    }.RunAsync();

    [Theory]
    [InlineData("""{ "Api": "http://localhost:5100", "Seq": "http://localhost:5341", "Web": "http://localhost:4200" }""")]
    [InlineData("""{ "Api": "http://localhost:5900" }""")]
    [InlineData("""{ "Api": "http://api:5999", "Shop": "https://shop.example.com:5999" }""")]
    [InlineData("""{ "Urls": "http://localhost:5999" }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5999" } } } }""")]
    [InlineData("""{ "Jwt": { "Issuer": "http://localhost:5999", "ValidAudience": "http://localhost:5998" } }""")]
    [InlineData("""{ "RedirectUri": "http://localhost:5999/signin", "PostLogoutUrl": "http://localhost:5999", "CallbackPath": "http://localhost:5999" }""")]
    [InlineData("""{ "Note": "see http://localhost:5999", "Port": 5999, "Host": "localhost:5999", "List": "http://localhost:5998;http://localhost:5999" }""")]
    [InlineData("""{ "Db": "Server=localhost,5999;User Id=sa", "Redis": "localhost:5999" }""")]
    public Task ServedOrNoClient_DoesNotTrigger(string settings) => new ClientTest { AppSettings = settings }.RunAsync();

    [Theory]
    [InlineData("appsettings.Production.json")]
    [InlineData("appsettings.Staging.json")]
    [InlineData("appsettings.json.sample")]
    [InlineData("other.json")]
    public Task FileThatDoesNotApplyInDevelopment_DoesNotTrigger(string file)
        => new ClientTest { TestState = { AdditionalFiles = { (file, """{ "Api": "http://localhost:5999" }""") } } }.RunAsync();

    [Fact]
    public Task FileOfAProfilesEnvironment_Triggers() => new ClientTest
    {
        LaunchSettings = """{ "profiles": { "staging": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Staging" } } } }""",
        TestState = { AdditionalFiles = { ("appsettings.Staging.json", """{ "Api": "http://localhost:[|5999|]" }""") } },
    }.RunAsync();

    [Fact]
    public Task ValueReplacedInDevelopment_DoesNotTrigger() => new ClientTest
    {
        AppSettings = """{ "Api": "http://localhost:5999" }""",
        TestState = { AdditionalFiles = { ("appsettings.Development.json", """{ "Api": "http://localhost:5100" }""") } },
    }.RunAsync();

    [Fact]
    public Task ValueReplacedByAVariableOfTheProfile_DoesNotTrigger() => new ClientTest
    {
        AppSettings = """{ "Api": { "Url": "http://localhost:5999" } }""",
        LaunchSettings = """
            { "profiles": { "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "Api__Url": "http://localhost:5100" } } } }
            """,
    }.RunAsync();

    [Fact]
    public Task DevelopmentValueThatReplacesAServedOne_Triggers() => new ClientTest
    {
        AppSettings = """{ "Api": "http://localhost:5100" }""",
        TestState = { AdditionalFiles = { ("appsettings.Development.json", """{ "api": "http://localhost:[|5999|]" }""") } },
    }.RunAsync();

    [Theory]
    [InlineData("connlint.known_ports = 5999")]
    [InlineData("connlint.severity.CONN5001 = none")]
    public Task ConfigurationOfTheFilesSection_DoesNotTrigger(string line) => new ClientTest
    {
        AppSettings = """{ "Api": "http://localhost:5999" }""",
        TestState = { AnalyzerConfigFiles = { ("/.editorconfig", $"root = true\n[appsettings*.json]\n{line}\n") } },
    }.RunAsync();

    [Fact]
    public Task SeverityOfTheFilesSection_AppliesToCorsToo() => new ClientTest
    {
        AppSettings = """{ "Cors": "http://localhost:{|#0:5999|}" }""",
        TestState =
        {
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.json]\nconnlint.severity.CONN5001 = error\n") },
            ExpectedDiagnostics = { Verify.Diagnostic("CONN5001").WithLocation(0).WithSeverity(DiagnosticSeverity.Error) },
        },
    }.RunAsync();
}
