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
    [InlineData(Database + "    command: ['dockerize', '-timeout', '20s', 'dotnet', 'Api.dll']\n")]
    [InlineData(Database + "    command: ['wait4ports', 'tcp://db:5432']\n")]
    [InlineData(Database + "    command: ['sh', '-c', './start.sh']\n")]
    [InlineData(Database + "    command: ['UNTIL']\n")]
    [InlineData(Database + "    entrypoint: sh -c 'until nc -z db 5432; do sleep 1; done; dotnet Api.dll'\n")]
    public void ServiceThatWaitsOrNeedsNot_IsSilent(string api) => Assert.Empty(In(api));

    [Fact]
    public void CommandThatWaitsForNothing_IsInformation() => Assert.NotEmpty(In(Database + "    command: ['dotnet', 'Api.dll']\n"));

    [Theory]
    [InlineData("MassTransit.RabbitMQ")]
    [InlineData("masstransit")]
    public void PackageThatConnectsInTheBackground_IsSilent(string package) => Assert.Empty(FindingText.Of(
        DependencyNotAwaited.In, (Api + Database).Replace("Sdk.Web\" />", $"Sdk.Web\"><ItemGroup><PackageReference Include=\"{package}\" Version=\"8.0.0\" /></ItemGroup></Project>", System.StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "give 'db' a healthcheck and add 'condition: service_healthy'")]
    [InlineData("    healthcheck: { test: pg_isready }\n", "add 'condition: service_healthy', so that its health check (compose.yaml:4) passes first")]
    [InlineData("    healthcheck: { disable: true }\n", "give 'db' a healthcheck and add 'condition: service_healthy'")]
    public void Message_NamesTheCheckWhereThereIsOne(string check, string remedy)
        => Assert.EndsWith(remedy, FindingText.Lines(DependencyNotAwaited.In, (Api + Database).Replace("    image: postgres\n", "    image: postgres\n" + check, System.StringComparison.Ordinal)));

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
