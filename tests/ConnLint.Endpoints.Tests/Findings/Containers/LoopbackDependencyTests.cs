using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class LoopbackDependencyTests
{
    private const string Api = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Api.dll"]

        """;

    private const string Settings = """
        === Api/appsettings.json
        { "ConnectionStrings": { "Main": "Host=localhost;Database=x;Password=secret" } }

        """;

    private const string Db = """
          db:
            image: postgres
        """;

    [Fact]
    public void ConnectionString_IsReportedWithTheServicesName() => Assert.Equal(
        "compose.yaml:5 Warning localhost -> db",
        In("""
        === compose.yaml
        services:
          api:
            build: Api
            environment:
              Main: Host=localhost;Database=x
        """ + "\n" + Db));

    [Theory]
    [InlineData("Jobs__CheckoutUrl=http://localhost:6001", "Jobs__HangfireUrl=http://jobs", "")]
    [InlineData("Jobs__CheckoutUrl=http://localhost:6001", "Other__HangfireUrl=http://jobs", "compose.yaml:4 Warning localhost:6001 -> gateway:8080")]
    [InlineData("Jobs__CheckoutUrl=http://localhost:6001", "Jobs__HangfireUrl=http://elsewhere", "compose.yaml:4 Warning localhost:6001 -> gateway:8080")]
    public void UrlBesideOneWithAServicesName_IsMeantForBrowsers(string variable, string beside, string expected) => Assert.Equal(expected, In($"""
        === Gateway/Gateway.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Gateway/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Gateway.dll"]
        === compose.yaml
        services:
          api:
            build: Api
            environment: ['{variable}', '{beside}']
          gateway:
            build: Gateway
            ports: ['6001:8080']
          jobs:
            image: example/jobs
        """));

    [Theory]
    [InlineData("'Files__Base=http://localhost:6001', 'Identity__Url=http://identity'", "Info")]
    [InlineData("'FILES=http://localhost:6001', 'IDENTITY=http://identity'", "Info")]
    [InlineData("'Files__Base=http://localhost:6001', 'Logs__Url=http://logs'", "Warning")] // no program of the repository
    [InlineData("'Files__Base=http://localhost:6001', 'Identity__Host=identity'", "Warning")] // no URL
    public void UrlBesideAnotherProgramsName_IsInformation(string variables, string level) => Assert.Equal($"compose.yaml:4 {level} localhost:6001 -> files:8080", In($"""
        === Files/Files.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Files/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Files.dll"]
        === compose.yaml
        services:
          api:
            build: Api
            environment: [{variables}]
          files:
            build: Files
            ports: ['6001:8080']
          identity:
            build: Files
          logs:
            image: example/logs
        """));

    [Theory]
    [InlineData("\"UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://other:8080\"", "")]
    [InlineData("\"http://other:8080\"", "")]
    [InlineData("\"http://elsewhere:8080\"", "Web/appsettings.json:1 Warning localhost:5001 -> other:8080")]
    public void UrlOfASettingsFileBesideOneWithAServicesName_IsMeantForBrowsers(string beside, string expected) => Assert.Equal(
        expected, FindingText.Of(LoopbackDependency.In, Neighbours("None", $"{{ \"Files\": {{ \"Connection\": {beside}, \"Images\": \"http://localhost:5001/images\" }} }}")));

    [Theory]
    [InlineData("", "Api/Dockerfile:2 Info localhost")] // what the image may ask, and this compose file does not have
    [InlineData("  broker:\n    image: rabbitmq\n", "Api/Dockerfile:2 Warning localhost -> broker")]
    public void VariableOfTheImage_IsInformationWithoutAServiceToMean(string broker, string expected) => Assert.Equal(expected, FindingText.Of(LoopbackDependency.In, $"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENV BROKER=amqp://localhost:5672
        ENTRYPOINT ["dotnet", "Api.dll"]
        === compose.yaml
        services:
          api:
            build: Api
        {broker}
        """));

    [Fact]
    public void HostPort_IsReplacedByTheContainersPort() => Assert.Equal(
        "compose.yaml:4 Warning localhost:6380 -> redis:6379",
        In("""
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Redis: "localhost:6380,ssl=false" }
          redis:
            image: redis
            ports: ["6380:6379"]
        """));

    [Fact]
    public void HostPortAfterAComma_IsReplacedByTheContainersPort() => Assert.Equal(
        "compose.yaml:4 Warning localhost,1434 -> db,1433",
        In("""
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Main: "Server=localhost,1434;Database=x" }
          db:
            image: mcr.microsoft.com/mssql/server
            ports: ["1434:1433"]
        """));

    [Fact]
    public void MappingThatMissesTheBoundPort_LeadsToTheBoundOne() => Assert.Equal(
        "compose.yaml:4 Warning localhost:8081 -> web:8080",
        In("""
        === Web/Web.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Web/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Web.dll"]
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Web: "http://localhost:8081" }
          web:
            build: Web
            ports: ["8081:80"]
        """));

    [Fact]
    public void Message_NamesHostAndPortOnly()
    {
        var message = FindingText.Messages(LoopbackDependency.In, Api + """
        === compose.yaml
        services:
          api:
            build: Api
            environment:
              Bus: amqp://user:hunter2@localhost:5672/?token=hunter3
          mq:
            image: rabbitmq
        """);
        Assert.Equal("'localhost:5672' in 'Bus' leads the service 'api' (compose.yaml:2) back to itself, where nobody listens for it; use 'mq:5672', the service's name (compose.yaml:6)", message);
    }

    [Theory]
    [InlineData("network_mode: host")]
    [InlineData("network_mode: service:db")]
    [InlineData("network_mode: ${MODE}")]
    public void SharedNetwork_IsSilent(string mode) => Assert.Empty(In($$"""
        === compose.yaml
        services:
          api:
            build: Api
            {{mode}}
            environment:
              Main: Host=localhost;Database=x
        {{Db}}
        """));

    [Fact]
    public void SidecarInItsNetwork_IsSilent() => Assert.Empty(In("""
        === compose.yaml
        services:
          api:
            build: Api
            environment:
              Dapr: http://localhost:3500
              Main: Host=localhost;Database=x
          api-dapr:
            image: daprio/daprd
            network_mode: service:api
        """));

    [Theory]
    [InlineData("Main: Host=db;Database=x")] // its own key
    [InlineData("ConnectionStrings__Main: ${MAIN}")] // computed
    [InlineData("ConnectionStrings__Main:")] // passed on
    public void ServiceNamesTheDependencyElsewhere_IsSilentForSettingsFile(string variable) => Assert.Empty(In(Settings + $$"""
        === compose.yaml
        services:
          api:
            build: Api
            environment:
              {{variable}}
        {{Db}}
        """));

    [Theory]
    [InlineData("env_file: missing.env")]
    [InlineData("volumes: ['./prod.json:/app/appsettings.json']")]
    [InlineData("volumes: ['./app:/app']")]
    [InlineData("extends: { file: elsewhere.yml, service: api }")]
    [InlineData("entrypoint: ./start.sh")]
    public void SettingsFileThatSomethingUnreadMayReplace_IsSilent(string line) => Assert.Empty(In(Settings + $$"""
        === compose.yaml
        services:
          api:
            build: Api
            {{line}}
        {{Db}}
        """));

    [Fact]
    public void SettingsFileOfAnotherEnvironment_IsSilent() => Assert.Empty(In("""
        === Api/appsettings.Development.json
        { "Main": "Host=localhost;Database=x" }
        === compose.yaml
        services:
          api:
            build: Api
        """));

    [Fact]
    public void SettingsFileInAnImageThatNobodyRuns_IsInformation()
        => Assert.Equal("Api/appsettings.json:1 Info localhost", In(Settings));

    [Theory]
    [InlineData("Cors__Origins__0: http://localhost:5001")]
    [InlineData("Jwt__Issuer: http://localhost:5001")]
    [InlineData("PublicUrl: http://localhost:5001")]
    [InlineData("Login__RedirectUri: http://localhost:5001/cb")]
    [InlineData("NEXT_PUBLIC_API: http://localhost:5001")]
    [InlineData("ASPNETCORE_URLS: http://localhost:5001")]
    [InlineData("Frontend__Url: http://localhost:5001")]
    [InlineData("Metrics__Listen: localhost:9100")]
    [InlineData("Self: http://localhost:5000/health")] // published for itself
    [InlineData("Health: http://localhost:8080/health")] // its own port
    [InlineData("Other: http://localhost:6001")] // nobody's
    [InlineData("Other: http://localhost/")]
    [InlineData("HOST: localhost")]
    [InlineData("AllowedHosts: localhost")]
    public void ValueThatIsNoDependency_IsSilent(string variable) => Assert.Empty(In($$"""
        === Other/Other.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Other/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Other.dll"]
        === compose.yaml
        services:
          api:
            build: Api
            environment:
              {{variable}}
            ports: ["5000:8080"]
          other:
            build: Other
            ports: ["5001:8080"]
        """));

    [Fact]
    public void FrontEndOfAnotherService_IsSilent() => Assert.Empty(In("""
        === ui/Dockerfile
        FROM nginx
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Ui: "http://localhost:4000" }
          ui:
            build: ui
            ports: ["4000:80"]
        """));

    [Fact]
    public void ImageOfSomebodyElse_IsSilent() => Assert.Empty(In("""
        === compose.yaml
        services:
          tool:
            image: acme/tool
            environment: { DB: "Host=localhost;Database=x" }
        """));

    [Fact]
    public void PodWithSeveralContainers_IsSilent() => Assert.Empty(In("""
        === k8s.yaml
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
            - name: api
              image: acme/api
              env: [{ name: Db, value: "Host=localhost;Database=x" }]
            - name: cloud-sql-proxy
              image: proxy
        """));

    [Fact]
    public void HostAloneWithoutAProduct_IsSilent() => Assert.Empty(In("""
        === compose.yaml
        services:
          api:
            build: Api
            environment: { Name: localhost, Service__Host: localhost }
        """));

    [Fact]
    public void SameLineInSeveralContexts_IsReportedOnceAndAsWarning() => Assert.Equal(
        "Api/appsettings.json:1 Warning localhost -> db",
        In(Settings + $$"""
        === docker-compose.yml
        services:
          api:
            build: Api
        {{Db}}
        === docker-compose.prod.yml
        services:
          api:
            environment: { ASPNETCORE_ENVIRONMENT: Production }
        """));

    [Theory]
    [InlineData("{ \"Bus\": { \"Provider\": \"Rabbit\", \"RabbitMq\": { \"Host\": \"localhost\" } } }", true)]
    [InlineData("{ \"Bus\": { \"Provider\": \"Kafka\", \"RabbitMq\": { \"Host\": \"localhost\" } } }", false)]
    [InlineData("{ \"Bus\": { \"Provider\": \"\", \"RabbitMq\": { \"Host\": \"localhost\" } } }", false)]
    [InlineData("{ \"Bus\": { \"IsEnabled\": true, \"RabbitMq\": { \"Host\": \"localhost\" } } }", true)]
    [InlineData("{ \"Bus\": { \"IsEnabled\": false, \"RabbitMq\": { \"Host\": \"localhost\" } } }", false)]
    public void SettingThatAnotherSwitchesOff_IsSilent(string settings, bool isUsed)
        => Assert.Equal(isUsed, FindingText.Of(LoopbackDependency.In, Neighbours("None", settings)).Length > 0);

    [Fact]
    public void SettingsFileWithoutAServiceThatCouldBeMeant_IsInformation() => Assert.Equal(
        "Api/appsettings.json:1 Info localhost",
        In(Settings + "=== compose.yaml\nservices:\n  api:\n    build: Api\n"));

    [Fact]
    public void CarriageReturns_MoveNoPlace() => Assert.Equal(
        "compose.yaml:4 Warning localhost -> db",
        FindingText.Of(LoopbackDependency.In, Api + "=== compose.yaml\nservices:\r\n  api:\r\n    build: Api\r\n    environment: { Main: 'Host=localhost;Database=x' }\r\n  db:\r\n    image: postgres\r\n"));

    [Theory]
    [InlineData("PackageReference", "{ \"Api\": { \"Base\": \"http://localhost:5001\" } }")] // a client in the browser gets it
    [InlineData("None", "{ \"Urls2\": { \"Api\": \"http://localhost:5001\", \"Web\": \"http://localhost:5000\" } }")] // beside its own address
    [InlineData("None", "{ \"Oidc\": { \"Authority\": \"http://localhost:5001\", \"MetadataAddress\": \"http://other:8080\" } }")]
    public void UrlForBrowsers_IsSilent(string item, string settings) => Assert.Empty(FindingText.Of(LoopbackDependency.In, Neighbours(item, settings)));

    [Fact]
    public void UrlOfANeighbour_IsReported() => Assert.Equal(
        "Web/appsettings.json:1 Warning localhost:5001 -> other:8080",
        FindingText.Of(LoopbackDependency.In, Neighbours("None", "{ \"Api\": { \"Base\": \"http://localhost:5001\" } }")));

    [Theory]
    [InlineData("{ \"Zipkin\": \"http://localhost:9411\" }")]
    [InlineData("{ \"Otlp\": { \"Endpoint\": \"http://localhost:4320\" } }")]
    public void TelemetryOfASettingsFile_IsInformation(string settings)
        => Assert.Contains(" Info ", FindingText.Of(LoopbackDependency.In, Neighbours("None", settings)), System.StringComparison.Ordinal);

    private static string Neighbours(string item, string settings) => $$"""
        === Web/Web.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><{{item}} Include="Microsoft.AspNetCore.Components.WebAssembly.Server" /></ItemGroup></Project>
        === Web/appsettings.json
        {{settings}}
        === Web/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Web.dll"]
        === Other/Other.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Other/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Other.dll"]
        === compose.yaml
        services:
          web:
            build: Web
            ports: ["5000:8080"]
          other:
            build: Other
            ports: ["5001:8080"]
          collector:
            image: otel/opentelemetry-collector
            ports: ["4320:4317", "9411:9411"]
        """;

    private static string In(string files) => FindingText.Of(LoopbackDependency.In, Api + files);
}
