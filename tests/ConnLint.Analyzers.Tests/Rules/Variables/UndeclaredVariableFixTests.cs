using System.Threading.Tasks;
using ConnLint.CodeFixes.Rules;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class UndeclaredVariableFixTests
{
    private const string Broken = """
        var key = {|CONN3002:Environment.GetEnvironmentVariable("SHOP_KEY")|} ?? throw new InvalidOperationException();
        WebApplication.Create(args).Run();
        """;

    private const string Read = """
        var key = Environment.GetEnvironmentVariable("SHOP_KEY") ?? throw new InvalidOperationException();
        WebApplication.Create(args).Run();
        """;

    [Theory]
    [InlineData(
        "{\n  \"profiles\": {\n    \"http\": {\n      \"commandName\": \"Project\",\n      \"environmentVariables\": {\n        \"ASPNETCORE_ENVIRONMENT\": \"Development\" // here\n      }\n    }\n  }\n}\n",
        "{\n  \"profiles\": {\n    \"http\": {\n      \"commandName\": \"Project\",\n      \"environmentVariables\": {\n        \"SHOP_KEY\": \"\",\n        \"ASPNETCORE_ENVIRONMENT\": \"Development\" // here\n      }\n    }\n  }\n}\n")]
    [InlineData(
        "{\r\n  \"profiles\": {\r\n    \"http\": {\r\n      \"commandName\": \"Project\",\r\n      \"applicationUrl\": \"http://localhost:5132\"\r\n    }\r\n  }\r\n}\r\n",
        "{\r\n  \"profiles\": {\r\n    \"http\": {\r\n      \"commandName\": \"Project\",\r\n      \"applicationUrl\": \"http://localhost:5132\",\r\n      \"environmentVariables\": {\r\n        \"SHOP_KEY\": \"\"\r\n      }\r\n    }\r\n  }\r\n}\r\n")]
    [InlineData(
        """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132" } } }""",
        """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132", "environmentVariables": { "SHOP_KEY": "" } } } }""")]
    [InlineData(
        """{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "A": "b" } } } }""",
        """{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "SHOP_KEY": "", "A": "b" } } } }""")]
    public Task Variable_IsDeclaredInTheLaunchProfile(string launch, string repaired) => FixOf(Broken, launch, Read, repaired).RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "http": { "commandName": "Project" } } }""")]
    [InlineData("""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132", "environmentVariables": {} } } }""")]
    [InlineData("""{ "profiles": { "IIS Express": { "commandName": "IISExpress" } } }""")]
    public Task ProfileWithoutAPlaceForIt_IsNotChanged(string launch) => FixOf(Broken, launch, Broken, launch).RunAsync();

    private static RepositoryFixTest<RepositoryFixer> FixOf(string program, string launch, string repairedProgram, string repaired)
        => new("CONN3002", program, (RepositoryFixTest<RepositoryFixer>.LaunchFile, launch))
        {
            RepairedProgram = repairedProgram,
            RepairedFiles = [(RepositoryFixTest<RepositoryFixer>.LaunchFile, repaired)],
        };
}
