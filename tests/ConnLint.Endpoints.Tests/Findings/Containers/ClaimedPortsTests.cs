using System;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

/// <summary>Where files say that a container listens, and how that is shown.</summary>
public sealed class ClaimedPortsTests
{
    private const string Server = ContainerFindings.Project + ContainerFindings.Dockerfile;

    [Theory]
    [InlineData("5000:5001", "5000:5001")]
    [InlineData("127.0.0.1:5000:5001", "5000:5001")]
    [InlineData("5001", "5001")]
    [InlineData("${PORT}:5001", "…:5001")]
    public void Mapping_IsShownByItsPorts(string mapping, string shown) => Assert.StartsWith(
        $"The mapping '{shown}' names port 5001 of the container, on which nobody listens there", ContainerFindings.Messages(Server + $"=== compose.yaml\nservices:\n  shop:\n    build: .\n    ports: ['{mapping}']\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Include=\"5000\"", true)]
    [InlineData("Include=\"5000\" Type=\"TCP\"", true)]
    [InlineData("Include=\"5000\" Type=\"udp\"", false)]
    [InlineData("Include=\"$(Port)\"", false)]
    [InlineData("Include=\"8080\"", false)]
    public void ItemOfAnImageWithoutDockerfile_IsNamed(string item, bool isFound) => Assert.Equal(isFound, ContainerFindings.Messages(ContainerFindings.Project
        .Replace("</TargetFramework></PropertyGroup>", $"</TargetFramework><ContainerRepository>shop</ContainerRepository></PropertyGroup><ItemGroup><ContainerPort {item} /></ItemGroup>", StringComparison.Ordinal))
        .StartsWith("The item 'ContainerPort' names port 5000 of the container", StringComparison.Ordinal));

    [Theory]
    [InlineData("ContainerRepository", "registry.example/shop:1", false)]
    [InlineData("ContainerImageName", "shop", false)]
    [InlineData("ContainerRepository", "other", true)]
    public void ItemOfAnImageThatAComposeFileStarts_IsLeftToIt(string property, string image, bool isFound) => Assert.Equal(isFound, ContainerFindings.Messages(ContainerFindings.Project
        .Replace("</TargetFramework></PropertyGroup>", $"</TargetFramework><{property}>acme/shop</{property}><EnableSdkContainerSupport>true</EnableSdkContainerSupport></PropertyGroup><ItemGroup><ContainerPort Include=\"5000\" /></ItemGroup>", StringComparison.Ordinal)
            + $"=== deploy/docker-compose.yml\nservices:\n  shop:\n    image: {image}\n    environment: [ASPNETCORE_URLS=http://+:5000]\n").Length > 0);

    [Theory]
    [InlineData("", "app: shop", true)]
    [InlineData("namespace: shop", "app: shop", true)]
    [InlineData("namespace: other", "app: shop", false)]
    [InlineData("", "app: shop, tier: web", true)]
    [InlineData("", "app: shop, tier: worker", false)]
    [InlineData("", "app: shop, stage: test", false)]
    public void Service_LeadsToPodsOfItsNamespaceWithAllLabelsOfItsSelector(string space, string selector, bool isFound) => Assert.Equal(isFound ? "CONN6003 service.yaml:5 5000 -> 8080" : "", ContainerFindings.Of($$"""
        {{Server}}=== service.yaml
        apiVersion: v1
        kind: Service
        metadata: { name: shop, {{space}} }
        spec: { selector: { {{selector}} }, ports: [{ port: 80,
          targetPort: 5000 }] }
        === shop.yaml
        apiVersion: v1
        kind: Pod
        metadata: { name: shop, namespace: shop, labels: { app: shop, tier: web } }
        spec: { containers: [{ name: shop, image: 'shop:1' }] }
        """));
}
