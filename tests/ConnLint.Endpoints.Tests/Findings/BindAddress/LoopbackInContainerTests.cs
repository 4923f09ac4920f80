using System;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Tests.Findings.Containers;
using Address = ConnLint.Endpoints.Addresses.BindAddress;

namespace ConnLint.Endpoints.Tests.Findings.BindAddress;

public sealed class LoopbackInContainerTests
{
    private const string Server = ContainerFindings.Project + ContainerFindings.Dockerfile;
    private const string Local = "    environment: ['ASPNETCORE_URLS=http://localhost:5000']";
    private static readonly TextPlace InCode = new("Program.cs", 10, 15, 3, 4);

    [Theory]
    [InlineData("http://localhost:5000", "CONN1002 compose.yaml:4 http://localhost:5000 -> http://*:5000")]
    [InlineData("http://127.0.0.1:5000", "CONN1002 compose.yaml:4 http://127.0.0.1:5000 -> http://*:5000")]
    [InlineData("http://[::1]:5000", "CONN1002 compose.yaml:4 http://[::1]:5000 -> http://*:5000")]
    [InlineData("http://*:5000", "")]
    [InlineData("http://0.0.0.0:5000", "")]
    [InlineData("http://shop:5000", "")]
    [InlineData("http://localhost:5000;http://*:5001", "")]
    [InlineData("https://localhost:5001", "")] // no certificate: CONN6007
    [InlineData("${URLS}", "")]
    public void UrlsOfAService_DecideByTheirAddress(string urls, string expected) => Assert.Equal(expected, Of($"    environment: ['ASPNETCORE_URLS={urls}']"));

    [Theory]
    [InlineData("    network_mode: host")]
    [InlineData("    network_mode: service:other")]
    [InlineData("  proxy:\n    image: nginx\n    network_mode: service:shop")]
    [InlineData("    container_name: shop-1\n  proxy:\n    image: nginx\n    network_mode: container:shop-1")]
    [InlineData("    entrypoint: ./start.sh")]
    [InlineData("    env_file: missing.env")]
    public void NetworkOrStartThatMayBeMeant_IsSilent(string more) => Assert.Empty(Of(Local + "\n" + more));

    [Theory]
    [InlineData("tools/shop/Dockerfile", "FROM golang AS build\nFROM alpine:3.20\nCMD [\"/app/shop\"]", "")]
    [InlineData("tools/shop/Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build\nFROM alpine:3.20\nCMD [\"/app/Shop\"]", "CONN1002 tools/shop/Dockerfile:2 alpine:3.20")]
    [InlineData("tools/shop/Dockerfile", "FROM alpine:3.20\nCMD [\"dotnet\", \"/app/Shop.dll\"]", "CONN1002 tools/shop/Dockerfile:1 alpine:3.20")]
    [InlineData("src/Shop/docker/Dockerfile", "FROM alpine:3.20\nCMD [\"/app/Shop\"]", "CONN1002 src/Shop/docker/Dockerfile:1 alpine:3.20")]
    [InlineData("src/Dockerfile", "FROM alpine:3.20\nCMD [\"/app/Shop\"]", "CONN1002 src/Dockerfile:1 alpine:3.20")]
    public void ExecutableOfTheProjectsName_IsTheProjectsWhereSomethingElseSaysSo(string path, string dockerfile, string expected)
        => Assert.Equal(expected, ContainerFindings.Of(ContainerFindings.Project.Replace("=== ", "=== src/Shop/", StringComparison.Ordinal) + $"=== {path}\n{dockerfile}\n"));

    [Theory]
    [InlineData("  proxy:\n    image: nginx\n    network_mode: service:other")]
    [InlineData("    container_name: shop-1\n  proxy:\n    image: nginx\n    network_mode: container:orders-1")]
    public void NetworkOfAnother_ChangesNothing(string more) => Assert.Equal("CONN1002 compose.yaml:4 http://localhost:5000 -> http://*:5000", Of(Local + "\n" + more));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/sdk:6.0", "CONN1002 Dockerfile:1 mcr.microsoft.com/dotnet/sdk:6.0")]
    [InlineData("ubuntu:24.04", "CONN1002 Dockerfile:1 ubuntu:24.04")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:6.0", "")]
    [InlineData("example/dotnet:8", "")]
    [InlineData("$BASE", "")]
    public void ServerThatIsToldNothing_DependsOnTheImage(string image, string expected) => Assert.Equal(
        expected, ContainerFindings.Of(Server.Replace("net8.0", "net6.0", StringComparison.Ordinal).Replace("mcr.microsoft.com/dotnet/aspnet:8.0", image, StringComparison.Ordinal)));

    [Fact]
    public void LegacyBuilder_IsAnotherRulesCause() => Assert.Empty(ContainerFindings.Of(Server, new HostProgram(HostBuilderKind.WebHost, [])));

    [Theory]
    [InlineData(8080)]
    [InlineData(null)]
    public void LoopbackInCode_IsReportedThereWhateverItsPort(int? port)
    {
        var listen = new Bind(UrlSource.KestrelCode, "ListenLocalhost", "ListenLocalhost(port)", "http", Address.Localhost, port, InCode);
        Assert.Equal("CONN1002 Program.cs:4  -> ListenAnyIP", ContainerFindings.Of(Server, new HostProgram(HostBuilderKind.WebApplication, [new ListenStatement(listen)])));
    }

    [Fact]
    public void ConditionalCallInCode_IsSilent()
    {
        var listen = new Bind(UrlSource.KestrelCode, "ListenLocalhost", "ListenLocalhost(port)", "http", null, null, InCode);
        Assert.Empty(ContainerFindings.Of(Server, new HostProgram(HostBuilderKind.WebApplication, [new ListenStatement(listen)])));
    }

    [Theory]
    [InlineData("appsettings.json", "CONN1002 appsettings.json:1 http://localhost:5000 -> http://*:5000")]
    [InlineData("appsettings.Development.json", "")]
    [InlineData("appsettings.Production.json", "CONN1002 appsettings.Production.json:1 http://localhost:5000 -> http://*:5000")]
    public void Settings_CountWhereTheContainerReadsThem(string name, string expected)
        => Assert.Equal(expected, ContainerFindings.Of($$"""=== {{name}}{{"\n"}}{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5000" } } } }{{"\n"}}""" + Server));

    [Fact]
    public void LaunchProfile_IsNotForContainers() => Assert.Empty(ContainerFindings.Of(Profile + Server));

    [Fact]
    public void DotnetWatch_TakesTheLaunchProfile()
    {
        const string Watch = "    command: [dotnet, watch, run]\n    entrypoint: []\n    ports: ['5000:5000']";
        Assert.Equal("CONN1002 compose.yaml:4 ", ContainerFindings.Of(Profile + Server + Compose(Watch)).Split('[')[0]);
        Assert.Equal(
            "In its container, 'Shop' listens on 'http://localhost:5132' (applicationUrl, Properties/launchSettings.json:1), which nobody outside of it reaches, although compose.yaml:6 publishes port 5000; "
            + "start it with '--urls http://*:5000'",
            ContainerFindings.Messages(Profile + Server + Compose(Watch)));
        Assert.Empty(ContainerFindings.Of(Profile + Server + Compose(Watch.Replace("run]", "run, --urls, 'http://*:5000']", StringComparison.Ordinal))));
    }

    [Fact]
    public void DotnetWatch_TakesTheVariablesOfTheLaunchProfile()
    {
        const string Watch = "    command: [dotnet, watch, run]\n    entrypoint: []";
        const string Variables = "=== Properties/launchSettings.json\n{ \"profiles\": { \"http\": { \"commandName\": \"Project\", \"environmentVariables\": { \"ASPNETCORE_URLS\": \"http://localhost:5132\" } } } }\n";
        Assert.Equal(
            "In its container, 'Shop' listens on 'http://localhost:5132' (ASPNETCORE_URLS, Properties/launchSettings.json:1), which nobody outside of it reaches; start it with '--urls http://*:5132'",
            ContainerFindings.Messages(Variables + Server + Compose(Watch)));
    }

    [Theory]
    [InlineData("    ports: ['8080:80', '9100:9100']", "")]
    [InlineData("    ports: ['8080:80']", ", although compose.yaml:5 publishes port 80")]
    [InlineData("    ports: ['8080:5000']", ", although compose.yaml:5 publishes port 5000")]
    public void DefaultUrl_IsSaidToBePublishedByTheOnlyMapping(string ports, string said)
    {
        var server = Server.Replace("net8.0", "net6.0", StringComparison.Ordinal).Replace("mcr.microsoft.com/dotnet/aspnet:8.0", "ubuntu:24.04", StringComparison.Ordinal);
        Assert.Contains($"reaches{said}; ", ContainerFindings.Messages(server + Compose("    restart: always\n" + ports)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9100, "")]
    [InlineData(9200, "CONN1002 Program.cs:4 ")]
    public void LoopbackSocket_BesideOneOnEveryInterface_IsSilentForTheSamePort(int other, string expected)
    {
        var socket = new Bind(UrlSource.KestrelCode, "TcpListener", "TcpListener", null, Address.LoopbackIPv4, 9100, InCode);
        var console = Server.Replace("Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk", StringComparison.Ordinal);
        Assert.Equal(expected, ContainerFindings.Of(console + Compose("    ports: ['9100:9100']\n"), sockets: [socket, socket with { Address = Address.Any, Port = other, Place = new("Program.cs", 90, 15, 8, 4) }]));
    }

    [Theory]
    [InlineData("    ports: ['9100:9100']\n", 9100, "CONN1002 Program.cs:4 ")]
    [InlineData("    ports: ['9100:9100']\n", 9200, "")]
    [InlineData("    expose: [9100]\n", 9100, "CONN1002 Program.cs:4 ")]
    [InlineData("", 9100, "")]
    public void LoopbackSocket_IsReportedWhereItsPortIsPublished(string ports, int port, string expected)
    {
        var socket = new Bind(UrlSource.KestrelCode, "TcpListener", "TcpListener", null, Address.LoopbackIPv4, port, InCode);
        var console = Server.Replace("Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk", StringComparison.Ordinal);
        Assert.Equal(expected, ContainerFindings.Of(console + Compose(ports), sockets: [socket]));
    }

    [Fact]
    public void ProjectWithDapr_GetsASidecar()
    {
        var dapr = Server.Replace("</Project>", "<ItemGroup><PackageReference Include=\"Dapr.AspNetCore\" Version=\"1.14.0\" /></ItemGroup></Project>", StringComparison.Ordinal);
        Assert.Empty(ContainerFindings.Of(dapr + "ENV ASPNETCORE_URLS=http://localhost:5009\n"));
        Assert.NotEmpty(ContainerFindings.Of(Server + "ENV ASPNETCORE_URLS=http://localhost:5009\n"));
    }

    [Fact]
    public void PodWithSeveralContainers_MayTalkOverLoopback()
    {
        const string Pod = "=== k8s.yaml\napiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec:\n  containers:\n"
            + "    - { name: shop, image: shop:1, env: [{ name: ASPNETCORE_URLS, value: 'http://localhost:5000' }] }\n";
        Assert.Equal("CONN1002 k8s.yaml:6 http://localhost:5000 -> http://*:5000", ContainerFindings.Of(Server + Pod));
        Assert.Empty(ContainerFindings.Of(Server + Pod + "    - { name: proxy, image: nginx }\n"));
        Assert.Empty(ContainerFindings.Of(Server + Pod.Replace("spec:\n", "spec:\n  hostNetwork: true\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Message_NamesTheMapping() => Assert.Equal(
        "In its container, 'Shop' listens on 'http://localhost:5000' (ASPNETCORE_URLS), which nobody outside of it reaches, although compose.yaml:5 publishes port 5000; listen on 'http://*:5000'",
        ContainerFindings.Messages(Server + Compose(Local + "\n    ports: ['80:5000']")));

    private const string Profile = """
        === Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132" } } }

        """;

    private static string Of(string service) => ContainerFindings.Of(Server + Compose(service));

    private static string Compose(string service) => "=== compose.yaml\nservices:\n  shop:\n    build: .\n" + service + "\n";
}
