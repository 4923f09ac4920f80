using System.Linq;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class ContainerNamesTests
{
    private const string Api = """
        === api/api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:9.0
        ENTRYPOINT ["dotnet", "api.dll"]

        """;

    private const string Compose = """
        === compose.yaml
        services:
          api:
            build: ./api
            environment: { Peer: "http://api:8080" }

        """;

    [Fact]
    public void FileThatSaysNothingOfAService_StartsItAsTheDefaultOne() => Assert.Equal(
        "bare compose:api",
        Names(Api + Compose + "=== compose.infra.yaml\nservices:\n  db: { image: postgres }\n"));

    [Fact]
    public void FileThatSaysMoreOfAService_IsAContextOfItsOwn() => Assert.Equal(
        "bare compose:api compose:compose.prod.yaml:api",
        Names(Api + Compose + "=== compose.prod.yaml\nservices:\n  api: { ports: [\"80:8080\"] }\n"));

    [Fact]
    public void ClientOfAServiceOfTheDefaultFile_IsOneClient()
        => Assert.Single(GraphText.Graph(Api + Compose + "=== compose.infra.yaml\nservices:\n  db: { image: postgres }\n").Clients);

    [Fact]
    public void ServiceOfTheDefaultFile_ListensForOtherFilesToo()
    {
        var graph = GraphText.Graph(Api + Compose + "=== compose.extra.yaml\nservices:\n  worker: { image: worker, environment: { Api: \"http://api:8080/x\" } }\n");
        Assert.Contains("http://api:8080/x compose.extra.yaml:2: Served api/api.csproj compose:api", GraphText.Clients(graph), System.StringComparison.Ordinal);
    }

    [Fact]
    public void PodsOfOneName_AreToldApartByFileAndWorkload() => Assert.Equal(
        "bare kubernetes:a.yaml:api kubernetes:a.yaml:api-v2:api kubernetes:b.yaml:api",
        Names(Api + Deployment("b.yaml", "api") + Deployment("a.yaml", "api") + "---\n" + Deployment("a.yaml", "api-v2").Split('\n', 2)[1]));

    [Fact]
    public void MountedDeveloperCertificate_LetsHttpsBeBound() => Assert.Equal(
        "compose:api: http://*:8080 compose.yaml:4, https://*:8081 compose.yaml:4",
        GraphText.Contexts(GraphText.Graph(Api + """
            === compose.yaml
            services:
              api:
                build: ./api
                environment: { ASPNETCORE_HTTP_PORTS: 8080, ASPNETCORE_HTTPS_PORTS: 8081 }
                volumes: ["${APPDATA}/ASP.NET/Https:/home/app/.aspnet/https:ro"]

            """)).Split('\n').Last());

    private static string Deployment(string file, string name) => $$"""
        === {{file}}
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}} }
        spec: { template: { spec: {
          containers: [ { name: api, image: "registry.example.org/api:1" } ] } } }

        """;

    private static string Names(string files) => string.Join(' ', GraphText.Graph(files).Projects.Single().Contexts.Select(static context => context.Context.Name));
}
