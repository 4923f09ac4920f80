using ConnLint.Endpoints.Findings.Clients;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class ServiceNameOutsideNetworkTests
{
    private const string Profile = """
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }

        """;

    private const string Project = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />

        """;

    private const string Settings = """
        === Api/appsettings.json
        { "Db": "Host=db;Database=x" }

        """;

    private const string Compose = """
        === compose.yaml
        services:
          db:
            image: postgres
            ports: ["5433:5432"]

        """;

    [Fact]
    public void NameInASettingOfTheHost_IsReported() => Assert.Equal("Api/appsettings.json:1 Warning db", In(Project + Profile + Settings + Compose));

    [Theory]
    [InlineData("=== Api/appsettings.json\n{ \"DockerDb\": \"Host=db;Database=x\" }\n")]
    [InlineData("=== web/package.json\n{}\n=== web/.env.DOCKER\nAPI_URL=http://db:5432\n")]
    public void NameThatSaysDocker_IsSilent(string setting) => Assert.Empty(In(Project + Profile + setting + Compose));

    [Fact]
    public void HostAndPort_AreReplacedByWhatIsPublished()
        => Assert.Equal("Api/appsettings.json:1 Warning db:5432 -> localhost:5433", In(Project + Profile + Settings.Replace("Host=db;Database=x", "postgres://u:p@db:5432/x", System.StringComparison.Ordinal) + Compose));

    [Theory]
    [InlineData("Host=db;Database=x", "the launch profile 'http' runs on the host; use 'localhost:5433' there (compose.yaml:4)")]
    [InlineData("postgres://u:p@db:5432/x", "the launch profile 'http' runs on the host; use 'localhost:5433' there (compose.yaml:4)")]
    [InlineData("postgres://u:p@db:7000/x", "the launch profile 'http' runs on the host; publish its port 7000 and use 'localhost' there")]
    [InlineData("http://db/x", "the launch profile 'http' runs on the host; use 'localhost' and its published port there")]
    public void Message_NamesTheStarterAndThePublishedPort(string value, string end) => Assert.EndsWith(
        end, Message(Project + Profile + Settings.Replace("Host=db;Database=x", value, System.StringComparison.Ordinal) + Compose), System.StringComparison.Ordinal);

    [Fact]
    public void ProgramWithoutProfiles_IsStartedByItself()
        => Assert.EndsWith("'dotnet run' starts it on the host; use 'localhost:5433' there (compose.yaml:4)", Message(Project + Settings + Compose), System.StringComparison.Ordinal);

    [Fact]
    public void UnpublishedPort_IsToBePublished() => Assert.EndsWith(
        "publish its port 5432 and use 'localhost' there",
        Message(Project + Profile + Settings + "=== compose.yaml\nservices:\n  db:\n    image: postgres\n"), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("5433-5435:5432-5434", "use 'localhost:5433' there (compose.yaml:4)")]
    [InlineData("5431-5433:5431-5433", "use 'localhost:5432' there (compose.yaml:4)")]
    [InlineData("5433:5432/udp", "publish its port 5432 and use 'localhost' there")]
    public void PublishedRange_IsCounted(string mapping, string end)
        => Assert.EndsWith(end, Message(Project + Profile + Settings + Compose.Replace("5433:5432", mapping, System.StringComparison.Ordinal)), System.StringComparison.Ordinal);

    [Fact]
    public void ServiceOnTheHostsNetworkBesideAnother_IsPassedOver() => Assert.Equal(
        "Api/appsettings.json:1 Warning db",
        In(Project + Profile + Settings + "=== a/compose.yaml\nservices:\n  db:\n    image: postgres\n    network_mode: host\n=== b/compose.yaml\nservices:\n  db:\n    image: postgres\n"));

    [Fact]
    public void RequestFile_IsSentFromTheHost() => Assert.EndsWith(
        "requests are sent from the host; use 'localhost:8001' there (compose.yaml:4)",
        Message("=== a.http\nGET http://api:8080/\n=== compose.yaml\nservices:\n  api:\n    image: acme/api\n    ports: [\"8001:8080\"]\n"), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\n")]
    [InlineData("  api:\n    image: acme/api\n")]
    [InlineData("  web:\n    build: elsewhere\n")]
    public void ProgramThatMayRunInAContainerAsWell_IsInformation(string more) => Assert.Equal("Api/appsettings.json:1 Info db", In(Project + Profile + Settings + Compose + more));

    [Fact]
    public void SecretsOfTheDeveloper_MakeItInformation() => Assert.Equal(
        "Api/appsettings.json:1 Info db",
        In(Profile + Settings + Compose + """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><UserSecretsId>x</UserSecretsId></PropertyGroup></Project>
        """));

    [Theory]
    [InlineData("Host=localhost;Database=x")]
    [InlineData("Host=db.example.org;Database=x")]
    [InlineData("Host=database;Database=x")]
    [InlineData("db")]
    public void OtherHosts_AreSilent(string value) => Assert.Empty(In(Project + Profile + Compose + $$"""
        === Api/appsettings.json
        { "Name": "{{value}}" }
        """));

    [Fact]
    public void SettingThatTheProfileReplaces_IsSilent() => Assert.Empty(In(Project + Settings + Compose + """
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "environmentVariables": { "Db": "Host=localhost;Port=5433" } } } }
        """));

    [Fact]
    public void SettingOfAnotherEnvironment_IsSilent() => Assert.Empty(In(Project + Profile + Compose + """
        === Api/appsettings.Docker.json
        { "Db": "Host=db;Database=x" }
        """));

    [Fact]
    public void NameWithADot_IsTakenForARealOne() => Assert.Empty(In(Project + Profile + """
        === Api/appsettings.json
        { "Db": "Host=sql.data;Database=x" }
        === compose.yaml
        services:
          sql.data:
            image: postgres
        """));

    [Fact]
    public void ServiceOnTheHostsNetwork_IsSilent()
        => Assert.Empty(In(Project + Profile + Settings + "=== compose.yaml\nservices:\n  db:\n    image: postgres\n    network_mode: host\n"));

    [Theory]
    [InlineData("ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://db:4317")]
    [InlineData("ASPNETCORE_URLS", "http://db:5000")]
    public void UrlThatIsListenedOn_IsSilent(string variable, string value) => Assert.Empty(In(Project + Compose + $$"""
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "environmentVariables": { "{{variable}}": "{{value}}" } } } }
        """));

    [Fact]
    public void ProfileOfAContainer_IsSilent() => Assert.Empty(In(Project + Settings + Compose + """
        === Api/Properties/launchSettings.json
        { "profiles": { "Docker": { "commandName": "Docker" }, "other": { "commandName": "Project", "environmentVariables": { "Db": "" } } } }
        """));

    private static string Message(string files) => FindingText.Messages(ServiceNameOutsideNetwork.In, files);

    private static string In(string files) => FindingText.Of(ServiceNameOutsideNetwork.In, files);
}
