using ConnLint.Endpoints.Findings.Clients;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class NobodyListensTests
{
    private const string Server = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }

        """;

    [Theory]
    [InlineData("Api/Api.http", "59597", "")]
    [InlineData("Api/Api.rest", "49152", "")]
    [InlineData("Api/Api.http", "49151", "Api/Api.http:1 Warning 49151 -> 5080")]
    public void RequestToAPortOfTheDynamicRange_IsSilent(string file, string port, string expected)
        => Assert.Equal(expected, FindingText.Of(NobodyListens.In, Server + $"=== {file}\nGET http://localhost:{port}/orders\n"));

    [Fact]
    public void SettingWithAPortOfTheDynamicRange_IsReported()
        => Assert.Equal("Api/appsettings.json:1 Warning 59597 -> 5080", FindingText.Of(NobodyListens.In, Server + "=== Api/appsettings.json\n{ \"StockUrl\": \"http://localhost:59597\" }\n"));
}
