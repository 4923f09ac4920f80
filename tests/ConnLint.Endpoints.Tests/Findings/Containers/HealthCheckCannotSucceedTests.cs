using System;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class HealthCheckCannotSucceedTests
{
    private const string Alpine = ContainerFindings.Project + """
        === Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0-alpine
        ENTRYPOINT ["dotnet", "Shop.dll"]

        """;

    [Theory]
    [InlineData("wget -qO- http://localhost:8080/", "")]
    [InlineData("wget -qO- http://localhost:5000/", "CONN6006 compose.yaml:5 5000 -> 8080")]
    [InlineData("wget -qO- http://localhost/", "CONN6001 compose.yaml:5 localhost -> localhost:8080")]
    [InlineData("wget -qO- localhost:5000/health", "CONN6006 compose.yaml:5 5000 -> 8080")]
    [InlineData("wget -qO- localhost", "CONN6001 compose.yaml:5 localhost -> localhost:8080")]
    [InlineData("wget -qO- https://localhost:8080/", "CONN6006 compose.yaml:5 https -> http")]
    [InlineData("wget -qO- http://localhost:5000/ || exit 1", "CONN6006 compose.yaml:5 5000 -> 8080")]
    [InlineData("wget -qO- http://localhost:5000/ || exit 0", "")]
    [InlineData("wget -qO- http://localhost:5000/ || wget -qO- http://localhost:8080/", "")]
    [InlineData("wget -qO- http://localhost:5000/ ; exit 0", "")]
    [InlineData("wget -qO- http://localhost:5000/ & exit 0", "")]
    [InlineData("wget -qO- http://localhost:5000/ >/dev/null", "CONN6006 compose.yaml:5 5000 -> 8080")]
    [InlineData("wget -qO- http://localhost:$$PORT/", "")]
    [InlineData("wget -qO- http://localhost:${PORT}/", "")]
    [InlineData("wget -e use_proxy=yes http://localhost:5000/", "")]
    [InlineData("wget -qO- http://shop:5000/", "")]
    [InlineData("curl -f http://localhost:8080/", "CONN6006 compose.yaml:5 curl")]
    [InlineData("/usr/bin/curl -f http://localhost:8080/", "CONN6006 compose.yaml:5 /usr/bin/curl")]
    [InlineData("./check.sh || exit 1", "")]
    public void TestOfAService_IsReadAsAShellDoes(string test, string expected) => Assert.Equal(expected, ContainerFindings.Of(Alpine + Compose($"test: \"{test}\"")));

    [Theory]
    [InlineData("test: [CMD, curl, -f, 'http://localhost:8080']", "CONN6006 compose.yaml:5 curl")]
    [InlineData("test: [CMD-SHELL, 'curl -f http://localhost:8080']", "CONN6006 compose.yaml:5 curl")]
    [InlineData("test: [CMD, sh, -c, 'curl -f http://localhost:8080 || exit 1']", "CONN6006 compose.yaml:5 curl")]
    [InlineData("test: [CMD, dotnet, Shop.dll, --health]", "")]
    [InlineData("test: [NONE]", "")]
    [InlineData("disable: true", "")]
    public void FormsOfATest_AreAllRead(string check, string expected) => Assert.Equal(expected, ContainerFindings.Of(Alpine + Compose(check)));

    [Theory]
    [InlineData("RUN apk add --no-cache curl")]
    [InlineData("RUN apk add --no-cache icu-libs \\\n  curl=8.9.1-r1")]
    [InlineData("COPY --from=tools /usr/bin/curl /usr/bin/")]
    [InlineData("COPY --from=tools /usr/bin/ /usr/bin/")]
    public void InstalledTool_IsThere(string instruction)
        => Assert.Empty(ContainerFindings.Of(Alpine.Replace("ENTRYPOINT", instruction + "\nENTRYPOINT", StringComparison.Ordinal) + Compose("test: curl -f http://localhost:8080")));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/sdk:8.0")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-azurelinux3.0")]
    [InlineData("mcr.microsoft.com/dotnet/core/aspnet:3.1")]
    [InlineData("example/web:8.0")]
    public void ImageThatHasOrMayHaveTheTool_IsSilent(string image)
        => Assert.DoesNotContain(" curl", ContainerFindings.Of(Alpine.Replace("mcr.microsoft.com/dotnet/aspnet:8.0-alpine", image, StringComparison.Ordinal) + Compose("test: curl -f http://localhost:8080")), StringComparison.Ordinal);

    [Theory]
    [InlineData("HEALTHCHECK CMD curl -f http://localhost:8080", "CONN6006 Dockerfile:3 curl -f http://localhost:8080")]
    [InlineData("HEALTHCHECK CMD [\"curl\", \"-f\", \"http://localhost:8080\"]", "CONN6006 Dockerfile:3 curl")]
    [InlineData("HEALTHCHECK CMD [\"/bin/sh\", \"-c\", \"exit 0\"]", "CONN6006 Dockerfile:3 /bin/sh")]
    [InlineData("HEALTHCHECK CMD [\"dotnet\", \"Shop.dll\", \"--health\"]", "")]
    [InlineData("COPY --from=busybox /bin/busybox /bin/sh\nHEALTHCHECK CMD exit 0", "")]
    [InlineData("HEALTHCHECK NONE", "")]
    public void ChiseledImage_HasNoShell(string instruction, string expected)
        => Assert.Equal(expected, ContainerFindings.Of(Alpine.Replace("8.0-alpine", "8.0-jammy-chiseled", StringComparison.Ordinal) + instruction));

    [Fact]
    public void ScriptThatStartsTheProgram_LeavesOnlyTheToolCertain()
        => Assert.Equal("CONN6006 Dockerfile:3 curl", ContainerFindings.Of(Alpine.Replace("\"dotnet\", \"Shop.dll\"", "\"./start.sh\"", StringComparison.Ordinal) + "HEALTHCHECK CMD curl http://localhost:5000"));

    [Fact]
    public void TimesOfAService_LeaveTheTestOfTheImage()
        => Assert.Equal("CONN6006 Dockerfile:3 5000 -> 8080", ContainerFindings.Of(Alpine + "HEALTHCHECK CMD wget http://localhost:5000\n" + Compose("interval: 5s")));

    [Fact]
    public void TestOfAService_ReplacesThatOfTheImage()
        => Assert.Empty(ContainerFindings.Of(Alpine + "HEALTHCHECK CMD wget http://localhost:5000\n" + Compose("test: wget http://localhost:8080")));

    [Fact]
    public void LoopbackServer_AnswersChecksOfItsContainer()
        => Assert.Equal("CONN1002 compose.yaml:6 http://localhost:5000 -> http://*:5000", ContainerFindings.Of(Alpine + Compose("test: wget http://localhost:5000") + "    environment: ['ASPNETCORE_URLS=http://localhost:5000']\n"));

    [Theory]
    [InlineData("httpGet: { path: /, port: 8080 }", "")]
    [InlineData("httpGet: { path: /, port: 5000 }", "CONN6006 k8s.yaml:8 5000 -> 8080")]
    [InlineData("httpGet: { path: /, port: 80 }", "CONN6001 k8s.yaml:8 80 -> 8080")]
    [InlineData("httpGet: { path: /, port: 8080, scheme: HTTPS }", "CONN6006 k8s.yaml:8 livenessProbe")]
    [InlineData("httpGet: { path: /, port: web }", "")]
    [InlineData("httpGet: { path: /, port: 5000, host: example.org }", "")]
    [InlineData("tcpSocket: { port: 5000 }", "CONN6006 k8s.yaml:8 5000 -> 8080")]
    [InlineData("tcpSocket: { port: 8080 }", "")]
    [InlineData("exec: { command: [curl, http://localhost:8080] }", "CONN6006 k8s.yaml:8 curl")]
    [InlineData("exec: { command: [cat, /tmp/healthy] }", "")]
    public void ProbeOfAPod_IsReported(string probe, string expected) => Assert.Equal(expected, ContainerFindings.Of(Alpine + Pod(probe)));

    [Fact]
    public void ProbeOfAPodWithSeveralContainers_MayBeMeantForAnother()
        => Assert.Empty(ContainerFindings.Of(Alpine + Pod("httpGet: { path: /, port: 5000 }") + "    - { name: proxy, image: envoy }\n"));

    [Fact]
    public void Messages_NameTheToolAndTheImage() => Assert.Equal(
        "The health check of 'shop' cannot succeed: the image 'mcr.microsoft.com/dotnet/aspnet:8.0-alpine' (Dockerfile:1) has no 'curl'; use 'wget', which it has, or install it in the Dockerfile",
        ContainerFindings.Messages(Alpine + Compose("test: curl http://user:secret@localhost:8080")));

    [Fact]
    public void ServerOnSeveralPorts_LeavesTheRightOneOpen()
        => Assert.Equal("CONN6006 compose.yaml:5 7000", ContainerFindings.Of(Alpine + Compose("test: wget http://localhost:7000") + "    environment: ['ASPNETCORE_HTTP_PORTS=5000;6000']\n"));

    [Theory]
    [InlineData("http://localhost:7000/", "; ask port 8080")]
    [InlineData("https://localhost:7000/", "; ask there")]
    public void Message_ProposesAPortOfTheSameScheme(string url, string remedy)
    {
        var message = ContainerFindings.Messages(Alpine + Compose($"test: wget {url}"));
        Assert.Contains($"it asks '{url}', but the program listens on 'http://*:8080'", message, StringComparison.Ordinal);
        Assert.EndsWith(remedy, message, StringComparison.Ordinal);
    }

    private static string Compose(string check) => "=== compose.yaml\nservices:\n  shop:\n    build: .\n    healthcheck:\n      " + check + "\n";

    private static string Pod(string probe) => $"""
        === k8s.yaml
        apiVersion: v1
        kind: Pod
        metadata: {"{"} name: shop {"}"}
        spec:
          containers:
            - name: shop
              image: shop:1
              livenessProbe: {"{"} {probe} {"}"}

        """;
}
