using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class SettingsBeatEnvironmentTests
{
    [Theory]
    [InlineData("\"ASPNETCORE_URLS\": \"http://localhost:5123\"", "\"Urls\": \"http://localhost:5000\"", " http://localhost:5000: ")]
    [InlineData("\"DOTNET_URLS\": \"http://localhost:5123\"", "\"Urls\": \"http://localhost:5000\"", " http://localhost:5000: ")]
    [InlineData("\"ASPNETCORE_HTTP_PORTS\": \"5123\"", "\"HTTP_PORTS\": \"8080\"", " 8080: ")]
    [InlineData("\"DOTNET_HTTPS_PORTS\": \"5123\"", "\"HTTPS_PORTS\": \"8080\"", " 8080: ")]
    public void VariableWithAPrefix_Loses(string variable, string setting, string found) => Assert.Contains(found, Found(variable, setting));

    [Theory]
    [InlineData("\"URLS\": \"http://localhost:5123\"", "\"Urls\": \"http://localhost:5000\"")]
    [InlineData("\"HTTP_PORTS\": \"5123\"", "\"HTTP_PORTS\": \"8080\"")]
    [InlineData("\"ASPNETCORE_HTTP_PORTS\": \"5123\"", "\"HTTPS_PORTS\": \"8080\"")]
    [InlineData("\"ASPNETCORE_URLS\": \"http://localhost:5123\"", "\"Urls\": \"http://localhost:5123\"")]
    [InlineData("\"ASPNETCORE_URLS\": \"http://localhost:5123\"", "\"HTTP_PORTS\": \"8080\"")]
    public void OtherSettings_AreSilent(string variable, string setting) => Assert.Equal("", Found(variable, setting));

    // The file of an environment is there to replace the one of all.
    [Theory]
    [InlineData("\"HTTP_PORTS\": \"8080\"", "\"HTTP_PORTS\": \"8081\"")]
    [InlineData("\"http_ports\": \"8080\"", "\"http_ports\": \"8081\"")]
    [InlineData("\"https_ports\": \"8080\"", "\"HTTPS_PORTS\": \"8081\"")]
    [InlineData("\"Urls\": \"http://localhost:5000\"", "\"Urls\": \"http://localhost:5001\"")]
    public void SettingsOfAnEnvironmentThatBeatThoseOfAll_AreSilent(string all, string development)
        => Assert.Equal("", Found("\"ASPNETCORE_ENVIRONMENT\": \"Development\"", all, "=== Api/appsettings.Development.json\n{ " + development + " }\n"));

    private static string Found(string variable, string setting, string more = "") => FindingText.OfFiles(
        SettingsBeatEnvironment.In,
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "Project", "environmentVariables": { {{variable}} } } } }
        === Api/appsettings.json
        { {{setting}} }
        {{more}}
        """);
}
