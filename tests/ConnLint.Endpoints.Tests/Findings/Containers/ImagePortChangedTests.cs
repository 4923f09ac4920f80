using System;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class ImagePortChangedTests
{
    private const string Server = ContainerFindings.Project + ContainerFindings.Dockerfile;

    [Theory]
    [InlineData("    ports: ['80:80']", "CONN6001 compose.yaml:4 80 -> 8080")]
    [InlineData("    ports: ['80']", "CONN6001 compose.yaml:4 80 -> 8080")]
    [InlineData("    ports: ['127.0.0.1:80:80/tcp']", "CONN6001 compose.yaml:4 80 -> 8080")]
    [InlineData("    ports: ['8080:8080']", "")]
    [InlineData("    ports: ['8080:80']\n    environment: ['ASPNETCORE_HTTP_PORTS=80']", "")]
    [InlineData("    ports: ['8080:80']\n    environment: ['ASPNETCORE_URLS=http://+:80']", "")]
    [InlineData("    ports: ['8080:80']\n    environment: ['ASPNETCORE_HTTP_PORTS=5000']", "CONN6003 compose.yaml:4 80 -> 5000")]
    [InlineData("    ports: ['8080:80']\n    environment: ['ASPNETCORE_HTTP_PORTS=8080']", "CONN6003 compose.yaml:4 80 -> 8080")]
    [InlineData("    ports: ['8080:80', '8081:8080']", "CONN6001 compose.yaml:4 80 -> 8080")]
    [InlineData("    expose: [80]", "CONN6001 compose.yaml:4 80 -> 8080")]
    [InlineData("    ports: ['8080:80']\n    environment: { HTTP_PORTS: 80 }", "")]
    public void Service_IsJudgedByItsImage(string service, string expected) => Assert.Equal(expected, ContainerFindings.Of(Server + Compose(service)));

    [Theory]
    [InlineData("aspnet:7.0", "")]
    [InlineData("aspnet:8.0", "CONN6001 Dockerfile:3 80 -> 8080")]
    [InlineData("aspnet:10.0-noble", "CONN6001 Dockerfile:3 80 -> 8080")]
    [InlineData("aspnet@sha256:0123", "")]
    [InlineData("aspnet:$TAG", "")]
    public void Expose80_DependsOnTheImage(string image, string expected)
        => Assert.Equal(expected, ContainerFindings.Of(Server.Replace("aspnet:8.0", image, StringComparison.Ordinal).Replace("net8.0", "$(Framework)", StringComparison.Ordinal) + "EXPOSE 80\n"));

    [Fact]
    public void StaleExposeBesideARightMapping_IsInformation()
        => Assert.Equal("CONN6001 Info Dockerfile:3 80 -> 8080", ContainerFindings.Of(Server + "EXPOSE 80\n" + Compose("    ports: ['8080:8080']")));

    [Fact]
    public void StaleExposeBesideThePortOfAProxy_IsInformation()
        => Assert.Equal("CONN6001 Info Dockerfile:3 80 -> 8080", ContainerFindings.Of(Server + "EXPOSE 80\n" + Compose("    environment: ['VIRTUAL_HOST=shop.local', 'VIRTUAL_PORT=8080']")));

    [Fact]
    public void ExposeThatComposeBringsBack_IsSilent()
        => Assert.Empty(ContainerFindings.Of(Server + "EXPOSE 80\n" + Compose("    ports: ['8080:80']\n    environment: ['ASPNETCORE_HTTP_PORTS=80']")));

    [Fact]
    public void PortsOfServicesAndIngresses_AreClients() => Assert.Empty(ContainerFindings.Of(Server + """
        === k8s.yaml
        apiVersion: v1
        kind: Service
        metadata: { name: shop }
        spec:
          selector: { app: shop }
          ports: [{ port: 80 }]
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: shop }
        spec:
          template:
            metadata: { labels: { app: shop } }
            spec:
              containers: [{ name: shop, image: shop:1 }]
        """));

    [Theory]
    [InlineData("image: shop:1", "CONN6001 k8s.yaml:5 80 -> 8080")]
    [InlineData("image: registry.example.com/team/shop@sha256:01", "CONN6001 k8s.yaml:5 80 -> 8080")]
    [InlineData("image: nginx", "")]
    [InlineData("image: \"${IMAGE}\"", "")]
    [InlineData("image: shop:1, envFrom: [{ secretRef: { name: all } }]", "")]
    [InlineData("image: shop:1, env: [{ name: ASPNETCORE_HTTP_PORTS, value: '80' }]", "")]
    [InlineData("image: shop:1, command: [./start.sh]", "")]
    public void ContainerPort_IsJudgedForTheProjectsImageOnly(string container, string expected) => Assert.Equal(expected, ContainerFindings.Of(Server
        + $"=== k8s.yaml\napiVersion: v1\nkind: Pod\nmetadata: {{ name: shop }}\nspec:\n  containers: [{{ name: shop, ports: [{{ containerPort: 80 }}], {container} }}]\n"));

    [Fact]
    public void ProjectWithoutAnImageOfItsOwn_IsSilent() => Assert.Empty(ContainerFindings.Of(ContainerFindings.Project
        + "=== k8s.yaml\napiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec:\n  containers: [{ name: shop, image: shop:1, ports: [{ containerPort: 80 }] }]\n"));

    [Theory]
    [InlineData("k8s.yaml", "env: [{ name: ASPNETCORE_URLS, value: 'http://*:8000' }]", "CONN6001 Info Dockerfile:3 80 -> 8080")]
    [InlineData("deploy/k8s.yaml", "env: [{ name: ASPNETCORE_HTTP_PORTS, value: '5000' }]", "CONN6001 Info Dockerfile:3 80 -> 8080")]
    [InlineData("k8s.yaml", "env: [{ name: Level, value: Debug }]", "CONN6001 Dockerfile:3 80 -> 8080")]
    [InlineData("k8s.yaml", "ports: [{ containerPort: 8000 }]", "CONN6001 Dockerfile:3 80 -> 8080")]
    public void ExposeBesideAManifestThatMovesSomeServer_IsInformation(string manifest, string container, string expected) => Assert.Equal(expected, ContainerFindings.Of(Server
        + $"EXPOSE 80\n=== {manifest}\napiVersion: v1\nkind: Pod\nmetadata: {{ name: web }}\nspec:\n  containers: [{{ name: web, image: shop-web:1, {container} }}]\n"));

    [Fact]
    public void ManifestOfAnotherFolder_MovesNothing() => Assert.Equal("CONN6001 src/Dockerfile:3 80 -> 8080", ContainerFindings.Of(
        Server.Replace("=== ", "=== src/", StringComparison.Ordinal) + "EXPOSE 80\n=== other/k8s.yaml\napiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n"
        + "  containers: [{ name: web, image: shop-web:1, env: [{ name: ASPNETCORE_URLS, value: 'http://*:8000' }] }]\n"));

    [Theory]
    [InlineData("local/shop.yaml", "cloud/shop.yaml", "")]
    [InlineData("local/shop.yaml", "local/moved.yaml", "")]
    [InlineData("cloud/shop.yaml", "local/shop.yaml", "CONN6001 cloud/shop.yaml:5 80 -> 8080")]
    public void TargetPort_IsOfThePodsBesideTheService(string service, string other, string expected)
    {
        var right = Deployment("{ name: ASPNETCORE_HTTP_PORTS, value: '80' }");
        var wrong = Deployment("{ name: Level, value: Debug }");
        var (own, stage) = expected.Length == 0 ? (right, wrong) : (wrong, right);
        var files = Server + $"=== {service}\n{TargetPort}---\n{own}=== {other}\n{stage}";
        Assert.Equal(expected, ContainerFindings.Of(files));
    }

    [Fact]
    public void TargetPortWithoutPodsBesideIt_IsOfAnyPods()
        => Assert.Equal("CONN6001 service.yaml:5 80 -> 8080", ContainerFindings.Of(Server + $"=== service.yaml\n{TargetPort}=== pods/shop.yaml\n{Deployment("{ name: Level, value: Debug }")}"));

    private const string TargetPort = "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\n"
        + "spec: { selector: { app: shop }, ports: [{ port: 5000,\n  targetPort: 80 }] }\n";

    private static string Deployment(string variable) => "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\n"
        + $"spec: {{ template: {{ metadata: {{ labels: {{ app: shop }} }}, spec: {{ containers: [{{ name: shop, image: 'shop:1', env: [{variable}] }}] }} }} }}\n";

    private static string Compose(string service) => "=== compose.yaml\nservices:\n  shop:\n    build: .\n" + service + "\n";
}
