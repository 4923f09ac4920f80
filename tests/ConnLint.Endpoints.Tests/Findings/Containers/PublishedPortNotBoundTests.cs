using ConnLint.Endpoints.Facts;
using Address = ConnLint.Endpoints.Addresses.BindAddress;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class PublishedPortNotBoundTests
{
    private const string Server = ContainerFindings.Project + ContainerFindings.Dockerfile;

    [Fact]
    public void MappingToAnotherPort_IsReported() => Assert.Equal("CONN6003 compose.yaml:4 5000 -> 8080", Of("    ports: ['5000:5000']"));

    [Theory]
    [InlineData("bridge")]
    [InlineData("default")]
    public void UsualNetworkByItsName_ChangesNothing(string mode) => Assert.Equal("CONN6003 compose.yaml:4 5000 -> 8080", Of($"    ports: ['5000:5000']\n    network_mode: {mode}"));

    [Fact]
    public void MappingToTheBoundPort_IsSilent() => Assert.Empty(Of("    ports: ['5000:8080']"));

    [Theory]
    [InlineData("    ports: ['5000:5000/udp']")]
    [InlineData("    ports: ['5000:${PORT}']")]
    [InlineData("    ports: ['8000-8100:8000-8100']")]
    [InlineData("    ports: ['8080:8080', '11111:11111']")]
    [InlineData("    ports: ['5000:5000']\n    network_mode: host")]
    [InlineData("    ports: ['5000:5000']\n    network_mode: none")]
    [InlineData("    ports: ['5000:5000']\n    environment: [ASPNETCORE_URLS]")]
    [InlineData("    ports: ['5000:5000']\n    environment: ['ASPNETCORE_HTTP_PORTS=${PORT}']")]
    [InlineData("    ports: ['5000:5000']\n    env_file: missing.env")]
    [InlineData("    ports: ['5000:5000']\n    env_file: [{ path: missing.env, required: false }]")]
    [InlineData("    ports: ['5000:5000']\n    extends: { service: base, file: elsewhere.yaml }")]
    [InlineData("    ports: ['5000:5000']\n    volumes: ['./prod.json:/app/appsettings.Production.json:ro']")]
    [InlineData("    ports: ['5000:5000']\n    volumes: ['./appsettings.json:/app/appsettings.json']")] // no such file
    [InlineData("    ports: ['5000:5000']\n    entrypoint: ./start.sh")]
    [InlineData("    ports: ['5000:5000']\n    entrypoint: ['dotnet', 'Other.dll']")]
    [InlineData("    ports: ['5000:5000']\n    environment: ['ASPNETCORE_URLS=https://*:7000']")] // does not start: CONN6007
    public void WhatIsNotCertain_IsSilent(string service) => Assert.Empty(Of(service));

    [Theory]
    [InlineData("./appsettings.json:/app/appsettings.json", "CONN6003 compose.yaml:4 5000 -> 8080")]
    [InlineData("./other/appsettings.json:/app/appsettings.json", "")]
    [InlineData("./appsettings.json:/app/appsettings.Production.json", "")]
    [InlineData("./data:/app/data", "CONN6003 compose.yaml:4 5000 -> 8080")]
    public void MountedSettingsFile_IsADoubtUnlessItIsTheOwn(string volume, string expected)
        => Assert.Equal(expected, ContainerFindings.Of(Server + "=== appsettings.json\n{}\n" + Compose($"    ports: ['5000:5000']\n    volumes: ['{volume}']")));

    [Theory]
    [InlineData("Development.Docker", "")]
    [InlineData("Staging.Docker", "CONN6003 compose.yaml:4 5000 -> 7000")]
    [InlineData("Docker", "CONN6003 compose.yaml:4 5000 -> 7000")]
    public void FurtherSettingsOfTheEnvironment_AreADoubt(string name, string expected) => Assert.Equal(
        expected,
        ContainerFindings.Of(Server + "=== appsettings.Development.json\n{ \"Kestrel\": { \"Endpoints\": { \"Http\": { \"Url\": \"http://*:7000\" } } } }\n=== appsettings." + name + ".json\n{}\n"
            + Compose("    ports: ['5000:5000']\n    environment: ['ASPNETCORE_ENVIRONMENT=Development']")));

    [Fact]
    public void UnknownBaseImage_IsSilent() => Assert.Empty(ContainerFindings.Of(Server.Replace("mcr.microsoft.com/dotnet/aspnet:8.0", "example/web:1", System.StringComparison.Ordinal) + Compose("    ports: ['5000:5000']")));

    [Fact]
    public void UnknownBaseImageWithUrlsOfTheDockerfile_IsReported()
    {
        var files = Server.Replace("FROM mcr.microsoft.com/dotnet/aspnet:8.0", "FROM example/web:1\nENV ASPNETCORE_URLS=http://*:6060", System.StringComparison.Ordinal);
        Assert.Equal("CONN6003 compose.yaml:4 5000 -> 6060", ContainerFindings.Of(files + Compose("    ports: ['5000:5000']")));
    }

    [Fact]
    public void ComputedPortInCode_IsSilent()
    {
        var computed = new Bind(UrlSource.KestrelCode, "ListenAnyIP", "ListenAnyIP(port)", "http", Address.Any, null, new TextPlace("Program.cs", 0, 1, 0, 0));
        Assert.Empty(ContainerFindings.Of(Server + Compose("    ports: ['5000:5000']"), new HostProgram(HostBuilderKind.WebApplication, [new ListenStatement(computed)])));
    }

    [Fact]
    public void PortOfCode_IsTheOneThatCounts()
    {
        var fixedPort = new Bind(UrlSource.KestrelCode, "ListenAnyIP", "ListenAnyIP(7070)", "http", Address.Any, 7070, new TextPlace("Program.cs", 0, 1, 0, 0));
        Assert.Equal(
            "CONN6003 compose.yaml:4 8080 -> 7070", ContainerFindings.Of(Server + Compose("    ports: ['8080:8080']"), new HostProgram(HostBuilderKind.WebApplication, [new ListenStatement(fixedPort)])));
    }

    [Theory]
    [InlineData(9100, "")]
    [InlineData(null, "")]
    [InlineData(9200, "CONN6003 compose.yaml:4 9100 -> 8080")]
    public void SocketOfTheProgram_CountsAsBound(int? port, string expected)
    {
        var socket = new Bind(UrlSource.KestrelCode, "TcpListener", "new TcpListener(IPAddress.Any, 9100)", null, Address.Any, port, new TextPlace("Program.cs", 0, 1, 0, 0));
        Assert.Equal(expected, ContainerFindings.Of(Server + Compose("    ports: ['9100:9100']"), sockets: [socket]));
    }

    [Fact]
    public void LoopbackOnly_IsAnotherRulesCause()
        => Assert.Equal("CONN1002 compose.yaml:5 http://localhost:6060 -> http://*:6060", Of("    ports: ['5000:5000']\n    environment: ['ASPNETCORE_URLS=http://localhost:6060']"));

    [Theory]
    [InlineData("EXPOSE 8080 8081", "")]
    [InlineData("EXPOSE 8081", "CONN6003 Dockerfile:3 8081")]
    [InlineData("EXPOSE 5353/udp", "")]
    [InlineData("EXPOSE $PORT", "")]
    [InlineData("EXPOSE 5000/tcp", "CONN6003 Dockerfile:3 5000 -> 8080")]
    [InlineData("EXPOSE 5000 5001", "CONN6003 Dockerfile:3 5000 -> 8080")]
    public void Expose_IsWrongWhereNoneOfItsPortsIsBound(string instruction, string expected) => Assert.Equal(expected, ContainerFindings.Of(Server + instruction));

    [Fact]
    public void ExposeWherePortsArePublishedOtherwise_IsSilent()
        => Assert.Empty(ContainerFindings.Of(Server + "EXPOSE 5000\n" + Compose("    ports: ['8080:8080']")));

    // Whatever name the image has there: EXPOSE opens nothing, and the manifest says where the server listens.
    [Theory]
    [InlineData("8080", "")]
    [InlineData("5000", "CONN6003 src/Dockerfile:3 5000 -> 8080")]
    [InlineData("9000", "CONN6003 src/Dockerfile:3 5000 -> 8080")]
    public void ExposeWhereAPodHasTheBoundPort_IsSilent(string port, string expected) => Assert.Equal(expected, ContainerFindings.Of(
        Server.Replace("=== ", "=== src/", System.StringComparison.Ordinal) + "EXPOSE 5000\n=== deploy/web.yaml\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n"
        + $"  containers: [{{ name: web, image: example/web:1, ports: [{{ containerPort: {port} }}] }}]\n"));

    [Fact]
    public void ExposeThatOneOfSeveralRunsBinds_IsSilent()
        => Assert.Empty(ContainerFindings.Of(Server + "EXPOSE 5000\n" + Compose("  ", "  one:\n    build: .\n  two:\n    build: .\n    environment: ['ASPNETCORE_HTTP_PORTS=5000']\n")));

    [Fact]
    public void ExposeThatTheDockerProfileBinds_IsSilent()
    {
        const string Profile = """
            === Properties/launchSettings.json
            { "profiles": { "Docker": { "commandName": "Docker", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5000" } } } }

            """;
        Assert.Empty(ContainerFindings.Of(Profile + Server + "EXPOSE 5000\n"));
    }

    [Fact]
    public void FileThatMayStandAlone_IsJudgedEitherWay()
    {
        var moved = Compose("    ports: ['8080:5000']\n    environment: ['ASPNETCORE_HTTP_PORTS=5000']");
        Assert.Empty(ContainerFindings.Of(Server + moved + "=== compose.dev.yaml\nservices:\n  shop:\n    build: .\n    ports: ['8081:8080']\n"));
        Assert.Equal(
            "CONN6003 compose.dev.yaml:4 5001", ContainerFindings.Of(Server + moved + "=== compose.dev.yaml\nservices:\n  shop:\n    build: .\n    ports: ['8081:5001']\n"));
    }

    [Theory]
    [InlineData("command: [--urls, 'http://*:5000']")]
    [InlineData("entrypoint: [dotnet, Shop.dll, --urls, 'http://*:5000']")]
    [InlineData("env_file: shop.env")]
    public void FileThatMayStandAlone_TakesNothingOfTheDefaultOneThen(string moved)
    {
        var files = Server + "=== shop.env\nASPNETCORE_HTTP_PORTS=5000\n" + Compose("    ports: ['5000:5000']\n    " + moved);
        Assert.Empty(ContainerFindings.Of(files + "=== compose.dev.yaml\nservices:\n  shop:\n    build: .\n    ports: ['8081:8080']\n"));
        Assert.Equal("CONN6003 compose.dev.yaml:4 5001", ContainerFindings.Of(files + "=== compose.dev.yaml\nservices:\n  shop:\n    build: .\n    ports: ['8081:5001']\n"));
    }

    [Fact]
    public void DefaultFile_IsNotJudgedByAFileThatMayStandAlone()
    {
        var moved = Compose("    ports: ['8080:5000']\n    environment: ['ASPNETCORE_HTTP_PORTS=5000']");
        Assert.Empty(ContainerFindings.Of(Server + moved + "=== compose.dev.yaml\nservices:\n  shop:\n    build: .\n    ports: ['7000:7000']\n    environment: ['ASPNETCORE_HTTP_PORTS=7000']\n"));
        Assert.Equal(
            "CONN6003 compose.yaml:4 5000 -> 7000", ContainerFindings.Of(Server + moved + "=== compose.dev.yaml\nservices:\n  shop:\n    environment: ['ASPNETCORE_HTTP_PORTS=7000']\n"));
    }

    [Fact]
    public void OtherProjectsService_IsLeftAlone() => Assert.Empty(ContainerFindings.Of(Server + Compose("", "  db:\n    image: postgres\n    ports: ['5432:5433']\n")));

    [Fact]
    public void NamesOfTwoProjects_LeaveAPodUnknown()
    {
        const string Pod = """
            === pod.yaml
            apiVersion: v1
            kind: Pod
            metadata: { name: shop }
            spec:
              containers:
                - name: shop
                  image: shop:1
                  ports: [{ containerPort: 5000 }]

            """;
        Assert.Equal("CONN6003 pod.yaml:8 5000 -> 8080", ContainerFindings.Of(Server + Pod));
        Assert.Empty(ContainerFindings.Of(Server + Pod + "=== b/Shop.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n"));
    }

    [Fact]
    public void Messages_NameBothSides() => Assert.Equal(
        "The mapping '5000:5000' names port 5000 of the container, on which nobody listens there: the program binds 'http://*:8080' (ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:8.0); "
        + "write 8080, or let the program listen on 5000",
        ContainerFindings.Messages(Server + Compose("    ports: ['5000:5000']")));

    private static string Of(string service) => ContainerFindings.Of(Server + Compose(service));

    private static string Compose(string service, string? services = null) => "=== compose.yaml\nservices:\n" + (services ?? "  shop:\n    build: .\n" + service + "\n");
}
