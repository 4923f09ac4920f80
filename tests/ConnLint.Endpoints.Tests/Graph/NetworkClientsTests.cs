using System.Linq;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class NetworkClientsTests
{
    private const string Gateway = """
        === gateway/gateway.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === gateway/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:9.0
        ENTRYPOINT ["dotnet", "gateway.dll"]
        === catalog/catalog.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === catalog/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:9.0
        ENTRYPOINT ["dotnet", "catalog.dll"]

        """;

    private const string Compose = """
        === compose.yaml
        services:
          catalog:
            build: ./catalog
            ports: ["6000:8080"]
            container_name: shop_catalog
          gateway:
            build: ./gateway

        """;

    [Theory]
    [InlineData("http://catalog:8080/", "Served catalog/catalog.csproj compose:catalog")]
    [InlineData("http://shop_catalog:8080/", "Served catalog/catalog.csproj compose:catalog")]
    [InlineData("http://catalog:6000/", "OtherSideOfMapping nearest catalog/catalog.csproj compose:catalog http://*:6000 OtherSideOfMapping")]
    [InlineData("http://localhost:6000/", "Served catalog/catalog.csproj compose:catalog")]
    [InlineData("http://host.docker.internal:6000/", "Served catalog/catalog.csproj compose:catalog")]
    [InlineData("https://host.docker.internal:6000/", "Unknown")]
    [InlineData("http://host.docker.internal:8080/", "Unknown")]
    public void SettingOfAService_IsAskedInItsNetworkWhereItNamesOne(string url, string verdict)
    {
        var graph = GraphText.Graph(Gateway + Compose + "=== gateway/appsettings.json\n{ \"Catalog\": { \"Url\": \"" + url + "\" } }\n");
        Assert.Equal($"{url} gateway/appsettings.json:1: {verdict}", GraphText.Clients(graph));
    }

    [Fact]
    public void SettingThatTheServiceReplaces_IsMeantForTheHost()
    {
        var graph = GraphText.Graph(Gateway + Compose + """
                environment: { Catalog__Url: "http://catalog:8080" }
            === gateway/appsettings.json
            { "Catalog": { "Url": "http://catalog:8080/" } }

            """);
        Assert.Contains("http://catalog:8080/ gateway/appsettings.json:1: OtherSideOfMapping", GraphText.Clients(graph), System.StringComparison.Ordinal);
    }

    [Fact]
    public void SettingOfAProjectThatIsNoService_IsMeantForTheHost()
    {
        var graph = GraphText.Graph(Gateway + Compose.Replace("./gateway", "./other", System.StringComparison.Ordinal) + """
            === gateway/appsettings.json
            { "Catalog": { "Url": "http://catalog:8080/" } }

            """);
        Assert.Contains("gateway/appsettings.json:1: OtherSideOfMapping", GraphText.Clients(graph), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "OpenApi": { "License": { "Url": "https://opensource.org/licenses/MIT" }, "Contact": { "Url": "https://example.org" } } }""")]
    public void Links_AreNoClients(string settings)
        => Assert.Empty(GraphText.Graph(Gateway + "=== gateway/appsettings.json\n" + settings + "\n").Clients);

    [Fact]
    public void AllowedCaller_IsAnOrigin()
    {
        var graph = GraphText.Graph(Gateway + """=== gateway/appsettings.json""" + "\n{ \"Cors\": { \"AllowedOrigins\": [ \"http://localhost:4200\" ] } }\n");
        Assert.Equal(ConnLint.Endpoints.Facts.ClientRole.Origin, Assert.Single(graph.Clients).Client.Fact.Role);
    }

    [Fact]
    public void PortOfSomebodyElsesContainer_IsNotTheOneThatWasMeant()
    {
        var graph = GraphText.Graph(Gateway + """
            === compose.yaml
            services:
              idp:
                image: example/idp
                ports: ["8090:8080"]
            === api.http
            GET https://localhost:8080/

            """);
        Assert.DoesNotContain("OtherSideOfMapping", GraphText.Clients(graph), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5999/", "Unknown")]
    [InlineData("https://localhost:5000/", "Unknown")]
    [InlineData("http://localhost:5000/", "Served")]
    [InlineData("http://localhost:6081/", "Served")]
    public void CodeThatNobodyCouldRead_LeavesOpenWhoListens(string url, string outcome)
    {
        var repository = RepositoryReader.Read(GraphText.Files(Gateway + Compose.Replace("6000:8080", "6081:81", System.StringComparison.Ordinal) + "=== api.http\nGET " + url + "\n"));
        var unread = repository with { Projects = [.. repository.Projects.Select(static project => project with { IsCodeUnreadable = true })] };
        Assert.Equal(outcome, EndpointGraph.Of(unread).Clients.Single().Outcome.ToString());
    }

    [Fact]
    public void ServiceWhoseCodeNobodyCouldRead_MayListenOnMorePorts()
    {
        var repository = RepositoryReader.Read(GraphText.Files(Gateway + Compose + "    environment: { Grpc: \"http://catalog:81\" }\n"));
        var unread = repository with { Projects = [.. repository.Projects.Select(static project => project with { IsCodeUnreadable = true })] };
        Assert.Equal(ClientOutcome.Unknown, EndpointGraph.Of(unread).Clients.Single().Outcome);
    }
}
