using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class PortNotPublishedTests
{
    private const string Api = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }
        === Api/appsettings.json
        { "Db": "Host=localhost;Port=5432;Database=x" }
        === compose.yaml
        services:

        """;

    [Theory]
    [InlineData("expose: [5432]")]
    [InlineData("ports: ['5432']")]
    [InlineData("ports: ['127.0.0.1::5432']")]
    [InlineData("restart: always")]
    [InlineData("ports: ['8080:8080']")]
    public void PortThatIsNotPublished_IsInformation(string db) => Assert.Equal("Api/appsettings.json:1 Info 5432", In(db));

    [Theory]
    [InlineData("ports: ['5432:5432']")]
    [InlineData("ports: ['5433:5432']")] // the engine of the machine may have 5432
    [InlineData("ports: ['${DB_PORT}:5432']")]
    [InlineData("ports: ['${PORTS}']")]
    [InlineData("network_mode: host")]
    [InlineData("expose: [5432]\n  other:\n    image: acme/db\n    ports: ['5432:6000']")]
    [InlineData("expose: [5432]\n  other:\n    image: postgres")] // which of the two?
    public void PortThatMayBeThere_IsSilent(string db) => Assert.Empty(In(db));

    [Fact]
    public void OwnServiceBehindAMappingOfLoopback_IsLeftToItsBind() => Assert.Empty(FindingText.Of(PortNotPublished.In, """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENV ASPNETCORE_URLS=http://localhost:7400
        ENTRYPOINT ["dotnet", "Api.dll"]
        === a.http
        GET http://localhost:7400
        === compose.yaml
        services:
          api:
            build: Api
            ports: ["7400:7400"]
        """));

    // Whom a browser's page may come from is no connection.
    [Theory]
    [InlineData("Peers", "Web/appsettings.json:1 Info 7400")]
    [InlineData("Cors", "")]
    public void OwnServiceThatIsOnlyExposed_IsInformationForClients(string section, string expected) => Assert.Equal(expected, FindingText.Of(PortNotPublished.In, $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENV ASPNETCORE_URLS=http://*:7400
        ENTRYPOINT ["dotnet", "Api.dll"]
        === Web/Web.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Web/appsettings.json
        { "{{section}}": ["http://localhost:7400"] }
        === compose.yaml
        services:
          api:
            build: Api
            expose: [7400]
        """));

    private static string In(string db) => FindingText.Of(PortNotPublished.In, Api + $"  db:\n    image: postgres\n    {db}\n");
}
