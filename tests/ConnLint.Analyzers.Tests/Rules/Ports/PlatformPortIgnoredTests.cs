using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

/// <summary>Which C# CONN2009 takes for a read of <c>PORT</c>; what platforms assign is tested with the model.</summary>
public sealed class PlatformPortIgnoredTests
{
    [Theory]
    [InlineData("")]
    [InlineData("builder.Configuration[\"Http:Port\"]?.Trim();")]
    [InlineData("Environment.GetEnvironmentVariable(\"IMPORT\");")]
    [InlineData("Environment.GetEnvironmentVariable(\"PORT_RANGE\");")]
    public async Task CodeWithoutPort_Triggers(string code) => Assert.Equal("CONN2009 Warning /0/Procfile", await Said(code));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"PORT\");")]
    [InlineData("builder.Configuration.GetValue(\"Port\", 8080);")]
    [InlineData("Environment.ExpandEnvironmentVariables(\"http://*:%PORT%\");")]
    [InlineData("const string Name = \"PORT\"; _ = Name;")]
    public async Task CodeThatNamesPort_DoesNotTrigger(string code) => Assert.Empty(await Said(code));

    private static Task<string> Said(string code) => RepositoryRun.OfAsync(
        $$"""
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        {{code}}
        builder.Build().Run();
        """,
        ("Procfile", "web: ./bin/publish/Api\n"));
}
