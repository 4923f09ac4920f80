using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class EndpointOnlyInOneEnvironmentTests
{
    [Theory]
    [InlineData("\"Urls\": \"http://localhost:5100\"")]
    [InlineData("\"HTTP_PORTS\": \"5100\"")]
    [InlineData("\"HTTPS_PORTS\": \"5100\"")]
    [InlineData("\"Kestrel\": { \"Endpoints\": { \"A\": { \"Url\": \"http://localhost:5100\" } } }")]
    public void EndpointOfDevelopment_IsFoundOnce(string settings) => Assert.Single(Found(settings).Split('\n', System.StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("\"Url\": \"http://localhost:5100\"")]
    [InlineData("\"Shop\": { \"Urls\": \"http://localhost:5100\" }")]
    [InlineData("\"Shop\": { \"Endpoints\": { \"A\": { \"Url\": \"http://localhost:5100\" } } }")]
    [InlineData("\"Kestrel\": { \"Clients\": { \"A\": { \"Url\": \"http://localhost:5100\" } } }")]
    [InlineData("\"Kestrel\": { \"Endpoints\": { \"A\": { \"Protocols\": \"Http1\" } } }")]
    [InlineData("\"Kestrel\": { \"Endpoints\": { \"A\": { \"B\": { \"Url\": \"http://localhost:5100\" } } } }")]
    public void OtherSettings_AreSilent(string settings) => Assert.Equal("", Found(settings));

    private static string Found(string settings) => FindingText.OfFiles(
        EndpointOnlyInOneEnvironment.In,
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "Project" } } }
        === Api/appsettings.Development.json
        { {{settings}} }
        """);
}
