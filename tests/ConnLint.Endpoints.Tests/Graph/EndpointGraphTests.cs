using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class EndpointGraphTests
{
    private const string Api = """
        === src/Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>

        """;

    private const string Profile = """
        === src/Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132" } } }

        """;

    private const string Dockerfile = """
        === src/Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
        COPY src/Api/Api.csproj src/Api/
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        COPY --from=build /app .
        ENTRYPOINT ["dotnet", "Api.dll"]

        """;

    // Of hostile files: each context reads all settings.
    [Theory]
    [InlineData(100, 101)]
    [InlineData(199, 200)]
    [InlineData(5000, 200)]
    public void WaysToStartAProject_AreBounded(int profiles, int contexts)
    {
        var launch = string.Join(',', Enumerable.Range(1, profiles).Select(static number => $$"""  "p{{number}}": { "commandName": "Project", "applicationUrl": "http://localhost:{{number}}" }"""));
        var graph = GraphText.Graph(Api + "=== src/Api/Properties/launchSettings.json\n{ \"profiles\": { " + launch + " } }\n");
        Assert.Equal(contexts, Assert.Single(graph.Projects).Contexts.Count);
        Assert.Equal("profile:p1", graph.Projects[0].Contexts[0].Context.Name);
    }

    [Fact]
    public void Profile_AndBareProgram() => AssertContexts(
        "profile:http: http://localhost:5132 src/Api/Properties/launchSettings.json:1\nbare: http://localhost:5000 the default",
        Api + Profile);

    [Theory]
    [InlineData("", "http://localhost:5133 src/Api/Api.run.json:1")]
    [InlineData(Profile, "http://localhost:5132 src/Api/Properties/launchSettings.json:1")]
    public void ProfileBesideTheProject_CountsWithoutTheOther(string other, string bind) => AssertContexts(
        $"profile:http: {bind}\nbare: http://localhost:5000 the default",
        Api + other + """
            === src/Api/Other.run.json
            { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5134" } } }
            === src/Api/Api.run.json
            { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5133" } } }
            """);

    [Fact]
    public void Image_ListensWhereItsBaseSays() => AssertContexts(
        "bare: http://localhost:5000 the default\nimage: http://*:8080 ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:8.0",
        Api + Dockerfile);

    [Theory]
    [InlineData("ENV ASPNETCORE_URLS=http://+:5000", "http://*:5000 src/Api/Dockerfile:4")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=", "http://localhost:5000 the default")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80", "http://*:80 src/Api/Dockerfile:4")]
    [InlineData("ENV ASPNETCORE_URLS=https://+:5001", "throws Unable to configure HTTPS endpoint.*")]
    [InlineData("ARG PORT\nENV ASPNETCORE_HTTP_PORTS=$PORT", "unknown src/Api/Dockerfile:5")]
    public void Image_ListensWhereItsVariablesSay(string instructions, string binds)
    {
        var dockerfile = Dockerfile.Replace("COPY --from", instructions + "\nCOPY --from", System.StringComparison.Ordinal);
        var lines = GraphText.Contexts(GraphText.Graph(Api + dockerfile)).Split('\n');
        Assert.StartsWith("image: " + binds.TrimEnd('*'), lines[1], System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""ENTRYPOINT ["dotnet", "Api.dll", "--urls", "http://*:90"]""", "http://*:90 src/Api/Dockerfile:5")]
    [InlineData("""ENTRYPOINT ["./Api", "--urls=http://*:90"]""", "http://*:90 src/Api/Dockerfile:5")]
    [InlineData("""ENTRYPOINT dotnet Api.dll --urls http://*:$PORT""", "unknown src/Api/Dockerfile:5")]
    [InlineData("""ENTRYPOINT ["/entrypoint.sh"]""", "unknown src/Api/Dockerfile:5")]
    [InlineData("""ENTRYPOINT ["dotnet", "run"]""", "http://localhost:5132 src/Api/Properties/launchSettings.json:1")]
    [InlineData("""ENTRYPOINT ["dotnet", "run", "--no-launch-profile"]""", "http://*:8080 ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:8.0")]
    public void Image_IsStartedByItsEntryPoint(string entrypoint, string binds)
    {
        var dockerfile = Dockerfile.Replace("""ENTRYPOINT ["dotnet", "Api.dll"]""", entrypoint, System.StringComparison.Ordinal);
        Assert.StartsWith("image: " + binds, GraphText.Contexts(GraphText.Graph(Api + Profile + dockerfile)).Split('\n')[2], System.StringComparison.Ordinal);
    }

    [Fact]
    public void SdkContainer_ListensWhereTheRuntimesImageSays() => AssertContexts(
        "bare: http://localhost:5000 the default\nimage: http://*:8080 ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:10.0",
        Api.Replace("</PropertyGroup>", "<ContainerRepository>api</ContainerRepository></PropertyGroup>", System.StringComparison.Ordinal));

    [Fact]
    public void Service_ReplacesTheImage() => AssertContexts(
        """
        bare: http://localhost:5000 the default
        compose:api: http://*:9000 compose.yaml:6
        """,
        Api + Dockerfile + """
        === compose.yaml
        services:
          api:
            build: { context: ., dockerfile: src/Api/Dockerfile }
            ports: ["5080:9000"]
            environment:
              ASPNETCORE_HTTP_PORTS: 9000

        """);

    [Fact]
    public void Pod_RunsTheImageOfItsName() => AssertContexts(
        """
        bare: http://localhost:5000 the default
        kubernetes:web: http://*:9000 k8s/api.yaml:11
        """,
        Api + Dockerfile + """
        === k8s/api.yaml
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          template:
            spec:
              containers:
                - name: web
                  image: registry.example.org/shop/api:1.2
                  env:
                    - { name: ASPNETCORE_HTTP_PORTS, value: "9000" }

        """);

    [Theory]
    [InlineData("http://localhost:5080/x", "Served src/Api/Api.csproj compose:api")]
    [InlineData("https://localhost:5080/x", "OtherScheme src/Api/Api.csproj compose:api")]
    [InlineData("http://localhost:8080/x", "OtherSideOfMapping nearest src/Api/Api.csproj compose:api http://*:5080 OtherSideOfMapping")]
    [InlineData("http://api:8080/x", "OtherSideOfMapping nearest src/Api/Api.csproj compose:api http://*:5080 OtherSideOfMapping")]
    [InlineData("http://localhost:5123/x", "Nobody nearest src/Api/Api.csproj profile:http http://localhost:5132 OneDigitOff")]
    [InlineData("http://localhost:5132/x", "Served src/Api/Api.csproj profile:http")]
    [InlineData("http://localhost:6379/x", "Unknown")]
    [InlineData("http://example.org:5080/x", "Unknown")]
    public void RequestOfTheHost_IsJoined(string url, string verdict)
    {
        var graph = GraphText.Graph(Api + Profile + Dockerfile + Compose + "=== api.http\nGET " + url + "\n");
        Assert.Equal($"{url} api.http:1: {verdict}", GraphText.Clients(graph));
    }

    [Theory]
    [InlineData("http://api:8080", "Served src/Api/Api.csproj compose:api")]
    [InlineData("http://api:5080", "OtherSideOfMapping nearest src/Api/Api.csproj compose:api http://*:5080 OtherSideOfMapping")]
    [InlineData("http://api:9999", "Nobody nearest src/Api/Api.csproj compose:api http://*:5080 Similar")]
    [InlineData("http://localhost:8080", "Unknown")]
    [InlineData("http://db:5432", "Unknown")]
    public void RequestInsideTheNetwork_IsJoined(string url, string verdict)
    {
        var graph = GraphText.Graph(Api + Dockerfile + Compose + "  worker:\n    image: worker\n    environment: { Api__Url: \"" + url + "\" }\n");
        Assert.Equal($"{url} compose.yaml:7: {verdict}", GraphText.Clients(graph));
    }

    [Fact]
    public void FrontEnd_ProxiesToTheProfileOneDigitOff()
    {
        var graph = GraphText.Graph(Api + Profile + """
            === web/package.json
            { "scripts": { "dev": "vite" } }
            === web/vite.config.ts
            export default { server: { proxy: { '/api': 'http://localhost:5123' } } }

            """);
        Assert.Equal("http://localhost:5123 web/vite.config.ts:1: Nobody nearest src/Api/Api.csproj profile:http http://localhost:5132 OneDigitOff", GraphText.Clients(graph));
    }

    [Fact]
    public void DevServer_ServesTheBackEndThatWaitsForIt()
    {
        var graph = GraphText.Graph(
            Api.Replace("</PropertyGroup>", "<SpaProxyServerUrl>http://localhost:5173</SpaProxyServerUrl></PropertyGroup>", System.StringComparison.Ordinal)
            + "=== web/package.json\n{ \"scripts\": { \"dev\": \"vite\" } }\n");
        Assert.Equal("http://localhost:5173 src/Api/Api.csproj:1: Served web dev server", GraphText.Clients(graph));
    }

    [Fact]
    public void ComputedBind_LeavesNobodyUnserved()
    {
        var listen = new Bind(UrlSource.KestrelCode, "ListenAnyIP", "ListenAnyIP", "http", BindAddress.Any, null, default);
        var graph = GraphText.Graph(Api + "=== api.http\nGET http://localhost:5999\n", new HostProgram(HostBuilderKind.WebApplication, [new ListenStatement(listen)]));
        Assert.Equal("http://localhost:5999 api.http:1: Unknown", GraphText.Clients(graph));
    }

    private const string Compose = """
        === compose.yaml
        services:
          api:
            build: { context: ., dockerfile: src/Api/Dockerfile }
            ports: ["5080:8080"]

        """;

    private static void AssertContexts(string expected, string files) => Assert.Equal(expected, GraphText.Contexts(GraphText.Graph(files)));
}
