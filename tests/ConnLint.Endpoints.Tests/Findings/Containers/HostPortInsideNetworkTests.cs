using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class HostPortInsideNetworkTests
{
    private const string Api = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENV ASPNETCORE_HTTP_PORTS=7400
        ENTRYPOINT ["dotnet", "Api.dll"]

        """;

    [Fact]
    public void HostPortInsideTheNetwork_IsReported() => Assert.Equal("compose.yaml:4 Warning 5433 -> 5432", Inside("ports: ['5433:5432']"));

    [Fact]
    public void CommandThatNamesAnotherPort_ChangesNothing() => Assert.Equal("compose.yaml:4 Warning 5433 -> 5432", Inside("ports: ['5433:5432']\n    command: -p 5432\n    environment: { PGPORT: '5432' }"));

    [Theory]
    [InlineData("ports: ['5432:5432', '5433:5433']")] // both sides
    [InlineData("ports: ['5433:5432']\n    expose: [5433]")]
    [InlineData("ports: ['5433:5432']\n    command: -p 5433")]
    [InlineData("ports: ['5433:5432']\n    entrypoint: [postgres, -p, '5433']")]
    [InlineData("ports: ['5433:5432']\n    environment: { PGPORT: '5433' }")]
    [InlineData("ports: ['5433:5432/udp']")]
    [InlineData("ports: ['${PORT}:5432']")]
    [InlineData("ports: ['5432']")]
    [InlineData("ports: ['5433:5432']\n    networks: [back]")] // out of reach
    [InlineData("ports: ['5433:5432']\n    network_mode: host")]
    public void PortThatMayBeServedInside_IsSilent(string server) => Assert.Empty(Inside(server));

    [Fact]
    public void AnotherServicesName_IsSilent() => Assert.Empty(In("""
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Db: "Host=db.example.org;Port=5433" }
          db:
            image: postgres
            ports: ["5433:5432"]
        """));

    [Fact]
    public void ContainerPortOnTheHost_IsReported() => Assert.Equal("a.http:1 Warning 7400 -> 5400", OnHost("GET http://localhost:7400/x"));

    [Theory]
    [InlineData("GET http://localhost:5400/x")] // the right one
    [InlineData("GET http://localhost:7401/x")] // nobody's
    [InlineData("GET http://example.org:7400/x")]
    public void OtherRequests_AreSilent(string request) => Assert.Empty(OnHost(request));

    // Whom a browser's page may come from is no connection.
    [Theory]
    [InlineData("Cors", "")]
    [InlineData("Peers", "Web/appsettings.json:1 Warning 7400 -> 5400")]
    public void Origin_IsSilent(string section, string expected) => Assert.Equal(
        expected, OnHost("GET http://example.org\n=== Web/Web.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n=== Web/appsettings.json\n{ \"" + section + "\": [\"http://localhost:7400\"] }\n"));

    [Fact]
    public void PortThatTheProfileBindsToo_IsSilent() => Assert.Empty(OnHost("""
        GET http://localhost:7400/x
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:7400" } } }
        """));

    [Fact]
    public void ProjectWithoutItsCode_IsLeftToItsOwnBuild()
        => Assert.Empty(FindingText.Of(HostPortInsideNetwork.In, Host("GET http://localhost:7400/x"), static project => project with { Program = null }));

    [Fact]
    public void AnotherProjectWithoutItsCode_ChangesNothing() => Assert.NotEmpty(FindingText.Of(
        HostPortInsideNetwork.In, Host("GET http://localhost:7400/x") + "\n=== Other/Other.csproj\n<Project Sdk=\"Microsoft.NET.Sdk\" />\n", static project => project.Path.StartsWith("Other", System.StringComparison.Ordinal) ? project with { Program = null } : project));

    [Fact]
    public void SettingThatTheContainerReadsToo_IsSilent() => Assert.Empty(In("""
        === Web/Web.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Web/appsettings.json
        { "Api": "http://localhost:7400" }
        === Web/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Web.dll"]
        === compose.yaml
        services:
          api:
            build: Api
            ports: ["5400:7400"]
          web:
            build: Web
        """));

    [Theory]
    [InlineData("target: 'http://api:5400'", "ui/vite.config.js:1 Warning 5400 -> 7400")]
    [InlineData("target: 'http://api.local:5400'", "")] // perhaps in everybody's hosts file
    public void FrontEndInTheNetwork_IsJudgedAsAService(string proxy, string expected) => Assert.Equal(expected, In($$"""
        === ui/package.json
        { "scripts": { "dev": "vite" } }
        === ui/vite.config.js
        export default { server: { proxy: { '/api': { {{proxy}} } } } };
        === ui/.env
        VITE_PUBLIC_API=http://api:5400
        === compose.yaml
        services:
          api:
            build: Api
            container_name: api.local
            ports: ["5400:7400"]
          ui:
            build: ui
        """));

    private static string Inside(string server) => In($$"""
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Db: "Host=db;Port=5433;Database=x" }
          db:
            image: postgres
            {{server}}
        """);

    private static string OnHost(string request) => FindingText.Of(HostPortInsideNetwork.In, Host(request));

    private static string Host(string request) => Api + $$"""
        === compose.yaml
        services:
          api:
            build: Api
            ports: ["5400:7400"]
        === a.http
        {{request}}
        """;

    private static string In(string files) => FindingText.Of(HostPortInsideNetwork.In, Api + files);
}
