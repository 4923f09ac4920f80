using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class DependencyNotAwaitedTests
{
    private const string Api = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Api.dll"]
        === compose.yaml
        services:
          db:
            image: postgres
          api:
            build: Api

        """;

    private const string Database = "    environment: { Db: 'Host=db;Database=x' }\n    depends_on: [db]\n";

    [Fact]
    public void DependencyWithoutCondition_IsInformation() => Assert.Equal("compose.yaml:7 Info db", In(Database));

    [Theory]
    [InlineData("    environment: { Db: 'Host=db;Database=x' }\n")] // not waited for at all
    [InlineData("    environment: { Db: 'Host=elsewhere;Database=x' }\n    depends_on: [db]\n")] // not connected to
    [InlineData("    environment: { Db: 'Host=db' }\n    depends_on: { db: { condition: service_healthy } }\n")]
    [InlineData("    environment: { Db: 'Host=db' }\n    depends_on: { db: { condition: service_completed_successfully } }\n")]
    [InlineData("    environment: { Cache: 'db:6379,abortConnect=false' }\n    depends_on: [db]\n")]
    [InlineData("    environment: { Ui: 'http://db:5432' }\n    depends_on: [db]\n")]
    [InlineData(Database + "    restart: unless-stopped\n")]
    [InlineData(Database + "    deploy: { restart_policy: { condition: on-failure } }\n")]
    [InlineData(Database + "    command: ['./wait-for-it.sh', 'db:5432', '--', 'dotnet', 'Api.dll']\n")]
    [InlineData(Database + "    entrypoint: sh -c 'until nc -z db 5432; do sleep 1; done; dotnet Api.dll'\n")]
    public void ServiceThatWaitsOrNeedsNot_IsSilent(string api) => Assert.Empty(In(api));

    [Theory]
    [InlineData("    restart: 'no'\n")]
    [InlineData("    deploy: { restart_policy: { condition: none } }\n")]
    [InlineData("    deploy: { replicas: 2 }\n")]
    public void PolicyThatRestartsNothing_IsInformation(string policy) => Assert.NotEmpty(In(Database + policy));

    [Fact]
    public void CodeThatTriesAgain_IsSilent()
        => Assert.Empty(FindingText.Of(DependencyNotAwaited.In, Api + Database, static project => project with { RetriesConnections = new(static () => true) }));

    [Fact]
    public void ProjectWithoutItsCode_IsSilent()
        => Assert.Empty(FindingText.Of(DependencyNotAwaited.In, Api + Database, static project => project with { Program = null }));

    private static string In(string api) => FindingText.Of(DependencyNotAwaited.In, Api + api);
}
