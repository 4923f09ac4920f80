using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

public sealed class MisspelledVariableTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("ASPNETCORE_URL")]
    [InlineData("ASPNETCORE_ENVIROMENT")]
    [InlineData("ASPNETCORE_HTTP_PORT")]
    [InlineData("ASPNETCORE_ENVIORNMENT")]
    [InlineData("ASPNETCORE_ULRS")]
    [InlineData("ASPNTCORE_URLS")]
    [InlineData("aspnetcore_enviroment")]
    [InlineData("DOTNET_ENVIROMENT")]
    [InlineData("DOTNET_URL")]
    [InlineData("ASPNETCORE_FORWARDED_HEADERS_ENABLED")]
    [InlineData("ASPNETCORE_HOSTINGSTARTUPASEMBLIES")]
    [InlineData("DOTNET_RUNING_IN_CONTAINER")]
    public Task NearMiss_Triggers(string name) => Test((LaunchSettings, Profile("Project", "[|" + name + "|]"))).RunAsync();

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("ASPNETCORE_HTTPS_PORT")]
    [InlineData("ASPNETCORE_HTTPS_PORTS")]
    [InlineData("aspnetcore_urls")]
    [InlineData("DOTNET_ROOT")]
    [InlineData("DOTNET_PORT")]
    [InlineData("DOTNET_gcServer")]
    [InlineData("DOTNET_GCgen0size")]
    [InlineData("DOTNET_TieredPGO")]
    [InlineData("ASPNETCORE_PORT")]
    [InlineData("ASPNETCORE_PORTS")]
    [InlineData("ASPNETCORE_URI")]
    [InlineData("ASPNETCORE_DB")]
    [InlineData("DOTNET_TOOLS")]
    [InlineData("HTTP_PORT")]
    [InlineData("URL")]
    [InlineData("PORT")]
    [InlineData("ENVIRONMENT")]
    [InlineData("NODE_ENV")]
    [InlineData("ASPIRE_ALLOW_UNSECURED_TRANSPORT")]
    [InlineData("DOTNET_DASHBOARD_OTLP_ENDPOINT_URL")]
    [InlineData("DOTNET_RESOURCE_SERVICE_ENDPOINT_URL")]
    [InlineData("ASPNETCORE_Kestrel__Certificates__Default__Path")]
    [InlineData("ConnectionStrings__Default")]
    [InlineData("OTEL_SERVICE_NAME")]
    public Task OtherNames_DoNotTrigger(string name) => Test((LaunchSettings, Profile("Project", name))).RunAsync();

    [Theory]
    [InlineData("IISExpress")]
    [InlineData("Docker")]
    public Task EveryProfileOfDotnet_Triggers(string command) => Test((LaunchSettings, Profile(command, "[|ASPNETCORE_ENVIROMENT|]"))).RunAsync();

    [Theory]
    [InlineData("Executable")]
    [InlineData("DockerCompose")]
    [InlineData("MsixPackage")]
    public Task ProfileOfAnotherProgram_DoesNotTrigger(string command) => Test((LaunchSettings, Profile(command, "ASPNETCORE_ENVIROMENT"))).RunAsync();

    [Fact]
    public Task Message_NamesValueContradictionAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "{|#0:ASPNETCORE_ENVIROMENT|}": "Development" } } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3003", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("Nobody reads the variable 'ASPNETCORE_ENVIROMENT'; the one that ASP.NET Core or .NET reads is 'ASPNETCORE_ENVIRONMENT'"));
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_WritesTheRightName() => Fix(
        LaunchSettings, Profile("Project", "[|ASPNETCORE_HTTP_PORT|]"), Profile("Project", "ASPNETCORE_HTTP_PORTS")).RunAsync();

    private static string Profile(string command, string variable)
        => $$"""{ "profiles": { "a": { "commandName": "{{command}}", "environmentVariables": { "{{variable}}": "8080" } } } }""";

    private static CSharpCodeFixTest<MisspelledVariableAnalyzer, MisspelledVariableFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<MisspelledVariableAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<MisspelledVariableAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
