using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

/// <summary>A web project in <c>/0</c> with the files that CONN4001 weighs against each other.</summary>
internal sealed class OverriddenUrlsTest : CSharpAnalyzerTest<UrlsOverriddenByKestrelAnalyzer>
{
    public const string LaunchSettings = "Properties/launchSettings.json";

    public OverriddenUrlsTest() => TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("UsingMicrosoftNETSdkWeb", "true"), ("ProjectDir", "/0/")));

    /// <summary>The URL of the only launch profile.</summary>
    public string ApplicationUrl
    {
        set => Profile = $"""
            "applicationUrl": "{value}"
            """;
    }

    /// <summary>What stands in the only launch profile, which runs as Development.</summary>
    public string Profile
    {
        set => TestState.AdditionalFiles.Add((LaunchSettings, $$"""
            {
              "profiles": {
                "http": { "commandName": "Project", {{value}}, "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } }
              }
            }
            """));
    }

    /// <summary>Variables of the only launch profile, which runs as Development.</summary>
    public string Variables
    {
        set => TestState.AdditionalFiles.Add((LaunchSettings, $$"""
            { "profiles": { "http": { "commandName": "Project", "environmentVariables": { {{value}}, "ASPNETCORE_ENVIRONMENT": "Development" } } } }
            """));
    }

    /// <summary>The URL of an endpoint in <c>appsettings.json</c>.</summary>
    public string Endpoint
    {
        set => AppSettings = Kestrel(value);
    }

    public string AppSettings
    {
        set => TestState.AdditionalFiles.Add(("appsettings.json", value));
    }

    public string DevelopmentSettings
    {
        set => TestState.AdditionalFiles.Add(("appsettings.Development.json", value));
    }

    /// <summary>Statements of a program with a <c>builder</c>.</summary>
    public string Code
    {
        set => TestCode = $"""
            var builder = WebApplication.CreateBuilder(args);
            {value}
            var app = builder.Build();
            app.Run();
            """;
    }

    public static string Kestrel(string url) => $$"""
        { "Kestrel": { "Endpoints": { "Http": { "Url": "{{url}}" } } } }
        """;
}
