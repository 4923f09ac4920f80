using ConnLint.Endpoints.Findings.Ports;

namespace ConnLint.Endpoints.Tests.Findings.Ports;

public sealed class PrivilegedPortInContainerTests
{
    private const string Project = "=== Shop.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n";

    private const string Host = "=== compose.yaml\nservices:\n  shop:\n    build: .\n    network_mode: host\n";

    [Fact]
    public void Message_NamesPortUserAndRemedy() => Assert.Equal(
        "Dockerfile:2:27 Warning Port 80 ('80') is below 1024, which Linux keeps for privileged users; the container runs as 'app' (Dockerfile:3); take 8080, say",
        FindingText.Lines(PrivilegedPortInContainer.In, Project + Image("ENV ASPNETCORE_HTTP_PORTS=80", "USER app") + Pod()));

    [Fact]
    public void PortOfAnOldImage_IsReportedAtTheUser()
        => Assert.Equal("Dockerfile:2 Warning www-data", Found(Image("USER www-data").Replace("8.0", "6.0") + Pod()));

    [Theory]
    [InlineData("USER app:app", "app:app")]
    [InlineData("USER $APP_UID", "1654")]
    [InlineData("USER 1000:0", "1000:0")]
    public void UserOfTheImage_IsNamed(string user, string shown)
        => Assert.Contains($"runs as '{shown}' (Dockerfile:3)", FindingText.Lines(PrivilegedPortInContainer.In, Project + Image("ENV ASPNETCORE_HTTP_PORTS=80", user) + Pod()));

    [Theory]
    [InlineData("USER root")]
    [InlineData("USER 0:0")]
    [InlineData("USER $WHO")]
    [InlineData("WORKDIR /app")]
    public void RootOrNobodyKnows_IsSilent(string user) => Assert.Empty(Found(Image("ENV ASPNETCORE_HTTP_PORTS=80", user) + Pod()));

    [Theory]
    [InlineData("runAsUser: 1000", true)]
    [InlineData("runAsUser: 0", false)]
    [InlineData("{ runAsUser: 1000, capabilities: { add: [NET_BIND_SERVICE] } }", false)]
    [InlineData("{ runAsUser: 1000, capabilities: { drop: [ALL] } }", true)]
    [InlineData("runAsNonRoot: true", false)] // the kubelet does not start the image's root at all
    public void SecurityOfThePod_Decides(string context, bool isFound)
        => Assert.Equal(isFound, Found(Image("ENV ASPNETCORE_HTTP_PORTS=80") + Pod("    securityContext: " + (context[0] == '{' ? context : "{ " + context + " }") + "\n")).Length > 0);

    [Fact]
    public void LowPortsOpenedForThePod_AreSilent() => Assert.Empty(Found(
        Image("ENV ASPNETCORE_HTTP_PORTS=80", "USER app") + Pod("", "  securityContext:\n    sysctls: [{ name: net.ipv4.ip_unprivileged_port_start, value: '0' }]\n")));

    [Fact]
    public void NonRootPodOfAnUnknownImage_IsReported()
        => Assert.Equal("Dockerfile:2 Warning http://+:80", Found(Image("ENV ASPNETCORE_URLS=http://+:80").Replace("mcr.microsoft.com/dotnet", "example.com") + Pod("    securityContext: { runAsNonRoot: true }\n")));

    [Theory]
    [InlineData(Host, true)]
    [InlineData(Host + "    user: root\n", false)]
    [InlineData("=== compose.yaml\nservices:\n  shop:\n    build: .\n    ports: ['80:80']\n", false)]
    [InlineData("", false)]
    public void DockerAlone_IsSilent(string compose, bool isFound) => Assert.Equal(isFound, Found(Image("ENV ASPNETCORE_HTTP_PORTS=80", "USER app") + compose).Length > 0);

    [Theory]
    [InlineData("<ContainerRepository>shop</ContainerRepository>", true)]
    [InlineData("<ContainerRepository>shop</ContainerRepository><ContainerUser>root</ContainerUser>", false)]
    [InlineData("<ContainerRepository>shop</ContainerRepository><ContainerUser>$(Who)</ContainerUser>", false)]
    [InlineData("<ContainerRepository>shop</ContainerRepository><ContainerBaseImage>mcr.microsoft.com/dotnet/aspnet:7.0</ContainerBaseImage>", false)]
    [InlineData("", false)]
    public void ImageOfTheSdk_RunsAsItsUser(string properties, bool isFound) => Assert.Equal(
        isFound, FindingText.Of(PrivilegedPortInContainer.In, Project.Replace("<TargetFramework>", properties + "<TargetFramework>") + "=== appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"A\": { \"Url\": \"http://*:80\" } } } }\n").Length > 0);

    [Theory]
    [InlineData("8080")]
    [InlineData("22")]
    [InlineData("web")]
    public void OtherPorts_AreSilent(string port) => Assert.Empty(Found(Image("ENV ASPNETCORE_HTTP_PORTS=" + port, "USER app") + Pod()));

    private static string Found(string files) => FindingText.Of(PrivilegedPortInContainer.In, Project + files);

    private static string Image(params string[] lines)
        => "=== Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\n" + string.Join('\n', lines) + "\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    private static string Pod(string container = "", string pod = "") => $"""
        === pod.yaml
        apiVersion: v1
        kind: Pod
        metadata: {"{ name: shop }"}
        spec:
        {pod}  containers:
          - name: shop
            image: shop:1.0
        {container}
        """;
}
