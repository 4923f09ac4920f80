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

    [Theory]
    [InlineData("FROM python:3.11\nEXPOSE 8000/tcp\n", "")]
    [InlineData("FROM node AS build\nFROM python:3.11\nEXPOSE 3000 8000\n", "")]
    [InlineData("FROM python:3.11\nEXPOSE 8001 $PORT 8000-8010\n", "Api/appsettings.json:1 Warning 8000 -> 5080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8000\n", "Api/appsettings.json:1 Warning 8000 -> 5080")]
    public void PortThatADockerfileOfAnotherLanguageExposes_IsSilent(string dockerfile, string expected)
        => Assert.Equal(expected, FindingText.Of(NobodyListens.In, Server + "=== auth/Dockerfile\n" + dockerfile + "=== Api/appsettings.json\n{ \"AuthUrl\": \"http://localhost:8000\" }\n"));

    [Fact]
    public void PortOfIisExpressOfAnotherFramework_IsSilent() => Assert.Empty(FindingText.Of(NobodyListens.In, Server + """
        === Old/Old.csproj
        <Project Sdk="MSBuild.SDK.SystemWeb" />
        === Old/Properties/launchSettings.json
        { "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:55946/", "sslPort": 44349 } }, "profiles": { "IIS Express": { "commandName": "IISExpress" } } }
        === Api/appsettings.json
        { "StockUrl": "https://localhost:44349" }
        """));

    [Fact]
    public void SettingWithAPortOfTheDynamicRange_IsReported()
        => Assert.Equal("Api/appsettings.json:1 Warning 59597 -> 5080", FindingText.Of(NobodyListens.In, Server + "=== Api/appsettings.json\n{ \"StockUrl\": \"http://localhost:59597\" }\n"));
}
