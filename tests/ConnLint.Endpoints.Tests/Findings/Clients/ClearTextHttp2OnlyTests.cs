using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Clients;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class ClearTextHttp2OnlyTests
{
    private const string Project = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";

    private const string Http2 = "=== Api/appsettings.json\n{ \"Kestrel\": { \"EndpointDefaults\": { \"Protocols\": \"Http2\" } } }\n";

    private const string Settings = "=== Api/appsettings.json\n{ \"AllowedHosts\": \"*\" }\n";

    private const string Image = "=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n";

    private const string Request = "=== a.http\nGET http://localhost:5132\n";

    private static readonly HostMiddleware Grpc = HostMiddleware.None with { GrpcServices = [new TextPlace("Api/Program.cs", 30, 14, 2, 4)] };

    [Fact]
    public void Message_NamesEndpointClientAndRemedy() => Assert.Equal(
        "Api/appsettings.json:1:52 Warning The endpoint 'http://localhost:5132' speaks only HTTP/2, and without TLS, but a request (a.http:1) asks it by HTTP/1.1; "
        + "give HTTP/1.1 an endpoint of its own, or use TLS with Http1AndHttp2",
        Found(Project + Profile() + Http2 + Request));

    [Theory]
    [InlineData("")]
    [InlineData("=== a.http\nGET http://localhost:5132 HTTP/2\n")]
    [InlineData("=== a.http\nGET http://localhost:5999\n")]
    [InlineData("=== Web/Web.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Web/appsettings.json\n{ \"Greeter\": \"http://localhost:5132\" }\n")]
    public void EndpointThatNobodyAsksByHttp1_IsSilent(string client) => Assert.Empty(Found(Project + Profile() + Http2 + client));

    [Theory]
    [InlineData("https://localhost:5132", Http2)]
    [InlineData("http://localhost:5132", "=== Api/appsettings.json\n{ \"Kestrel\": { \"EndpointDefaults\": { \"Protocols\": \"Http1AndHttp2\" } } }\n")]
    public void OtherEndpoints_AreSilent(string url, string settings) => Assert.Empty(Found(Project + Profile(url) + settings + Request));

    [Theory]
    [InlineData("\"launchBrowser\": true", true)]
    [InlineData("\"launchBrowser\": true, \"launchUrl\": \"swagger\"", true)]
    [InlineData("\"launchBrowser\": true, \"launchUrl\": \"http://localhost:4200\"", false)]
    [InlineData("\"launchBrowser\": false", false)]
    public void Browser_AsksByHttp1(string launch, bool isFound) => Assert.Equal(isFound, Found(Project + Profile("http://localhost:5132", launch) + Http2).Length > 0);

    [Fact]
    public void BrowserThatOpensAnotherEndpoint_IsSilent() => Assert.Empty(Found(
        Project + Profile("http://localhost:5132", "\"launchBrowser\": true")
        + "=== Api/appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"Grpc\": { \"Url\": \"http://localhost:6132\", \"Protocols\": \"Http2\" }, \"Web\": { \"Url\": \"http://localhost:5132\" } } } }\n"));

    [Theory]
    [InlineData("5132", false)]
    [InlineData("6132", true)]
    public void Request_CountsForTheEndpointThatItAsks(string port, bool isFound) => Assert.Equal(isFound, Found(
        Project + Profile() + "=== Api/appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"Grpc\": { \"Url\": \"http://localhost:6132\", \"Protocols\": \"Http2\" }, \"Web\": { \"Url\": \"http://localhost:5132\" } } } }\n"
        + $"=== a.http\nGET http://localhost:{port}\n").Length > 0);

    [Theory]
    [InlineData("[\"CMD\", \"curl\", \"-f\", \"http://localhost:8080/\"]", true)]
    [InlineData("wget -qO- http://127.0.0.1:8080/ || exit 1", true)]
    [InlineData("[\"CMD\", \"curl\", \"--http2-prior-knowledge\", \"http://localhost:8080/\"]", false)]
    [InlineData("[\"CMD\", \"curl\", \"-f\", \"http://localhost:9090/\"]", false)]
    [InlineData("[\"CMD\", \"grpc_health_probe\", \"-addr=localhost:8080\"]", false)]
    public void HealthCheck_AsksByHttp1UnlessToldOtherwise(string test, bool isFound) => Assert.Equal(isFound, Found($"""
        {Project}{Http2}{Image}=== compose.yaml
        services:
          api:
            build: Api
            healthcheck:
              test: {test}
        """).Length > 0);

    [Theory]
    [InlineData("[\"CMD\", \"/usr/bin/curl\", \"-f\", \"http://localhost:8080/\"]", true)]
    [InlineData("curl -f 'http://localhost:8080/'", true)]
    [InlineData("curl -f \\\"http://localhost:8080/\\\"", true)]
    [InlineData("curl -fk https://localhost:8080/", false)]
    [InlineData("echo http://localhost:8080/", false)]
    [InlineData("echo http://localhost:8080/ && curl -f http://localhost:9090/", false)]
    [InlineData("curl --http2-prior-knowledge http://localhost:8080/ || wget http://localhost:8080/", false)]
    public void HealthCheck_IsReadAsAShellWould(string test, bool isFound) => Assert.Equal(isFound, Found($"""
        {Project}{Http2}{Image}=== compose.yaml
        services:
          api:
            build: Api
            healthcheck:
              test: {(test.StartsWith('[') ? test : $"\"{test}\"")}
        """).Length > 0);

    [Fact]
    public void HealthCheckOfTheService_ReplacesTheOneOfTheImage()
    {
        var image = Image.Replace("ENTRYPOINT", "HEALTHCHECK CMD curl -f http://localhost:8080/\nENTRYPOINT", System.StringComparison.Ordinal);
        Assert.Contains("but the health check (Api/Dockerfile:2) asks it by HTTP/1.1", Found(Project + Http2 + image), System.StringComparison.Ordinal);
        Assert.Contains("but the health check (Api/Dockerfile:2) asks it by HTTP/1.1", Found(Project + Http2 + image + "=== compose.yaml\nservices:\n  api:\n    build: Api\n"), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("httpGet: { path: /, port: 8080 }", true)]
    [InlineData("httpGet: { path: /, port: web }", true)]
    [InlineData("httpGet: { path: /, port: other }", false)]
    [InlineData("httpGet: { path: /, port: admin }", false)]
    [InlineData("httpGet: { path: /, port: 9090 }", false)]
    [InlineData("httpGet: { path: /, port: 8080, scheme: HTTPS }", false)]
    [InlineData("grpc: { port: 8080 }", false)]
    [InlineData("tcpSocket: { port: 8080 }", false)]
    public void ProbeOfKubernetes_IsComparedByNumberOrName(string probe, bool isFound)
    {
        var found = Found($$"""
            {{Project}}{{Http2}}{{Image}}=== k8s/api.yaml
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                    - name: api
                      image: registry.example/api:1.2
                      ports:
                        - { name: admin, containerPort: 9090 }
                        - { name: web, containerPort: 8080 }
                      livenessProbe:
                        {{probe}}
            """);
        Assert.Equal(isFound, found.Contains("but the livenessProbe (k8s/api.yaml:14) asks it by HTTP/1.1", System.StringComparison.Ordinal));
    }

    [Fact]
    public void ProxyOfADevelopmentServer_AsksByHttp1() => Assert.Contains(
        "but a development server's proxy (web/vite.config.ts:1) asks it by HTTP/1.1",
        Found(Project + Profile() + Http2 + "=== web/package.json\n{ \"devDependencies\": { \"vite\": \"^6.0.0\" } }\n=== web/vite.config.ts\nexport default { server: { proxy: { '/api': { target: 'http://localhost:5132' } } } }\n"), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:6132;http://localhost:5132", 6132)]
    [InlineData("https://localhost:7132;http://localhost:5132", 0)]
    public void Browser_OpensTheFirstUrl(string urls, int port)
    {
        var found = Found(Project + Profile(urls, "\"launchBrowser\": true") + Http2);
        Assert.Equal(port == 0 ? 0 : 1, found.Length == 0 ? 0 : found.Split('\n').Length);
        if (port > 0) Assert.Contains($"The endpoint 'http://localhost:{port}'", found, System.StringComparison.Ordinal);
    }

    [Fact]
    public void GrpcOverHttp1_IsFoundAtTheService() => Assert.Equal(
        "Api/Program.cs:3:5 Warning The endpoint 'http://localhost:5132' speaks only HTTP/1.1, because it has no TLS (Api/Properties/launchSettings.json:1, profile:a), and gRPC needs HTTP/2; "
        + "set Protocols of an endpoint of its own to Http2, or use https",
        Found(Project + Profile() + Settings, Grpc));

    [Theory]
    [InlineData("\"Web\": { \"Url\": \"http://localhost:5100\", \"Protocols\": \"Http1\" }", "'http://localhost:5100' speaks only HTTP/1.1 (")]
    [InlineData("\"A\": { \"Url\": \"http://localhost:5100\", \"Protocols\": \"Http1\" }, \"B\": { \"Url\": \"http://localhost:5200\" }", "'http://localhost:5200' speaks only HTTP/1.1, because it has no TLS (")]
    public void GrpcOverHttp1_BlamesTheEndpointThatWasMeantForBothVersions(string endpoints, string said)
        => Assert.Contains(said, Found(Project + Profile() + $"=== Api/appsettings.json\n{{ \"Kestrel\": {{ \"Endpoints\": {{ {endpoints} }} }} }}\n", Grpc), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("https://localhost:7132;http://localhost:5132", Settings)]
    [InlineData("http://localhost:5132", Http2)]
    [InlineData("", "=== Api/appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"Web\": { \"Url\": \"http://*:8080\" }, \"Grpc\": { \"Url\": \"http://*:8081\", \"Protocols\": \"Http2\" } } } }\n")]
    [InlineData("http://localhost:${PORT}", Settings)]
    public void GrpcWithAnEndpointOfItsOwn_IsSilent(string url, string settings) => Assert.Empty(Found(Project + Profile(url.Replace("${PORT}", "\0", System.StringComparison.Ordinal)) + settings, Grpc));

    [Fact]
    public void GrpcWebOrTranscoding_IsSilent() => Assert.Empty(Found(Project + Profile() + Settings, Grpc with { TranslatesGrpc = true }));

    [Fact]
    public void ContainerWithoutHttp2_IsFoundBesideAProfileWithTls() => Assert.NotEmpty(Found(Project + Profile("https://localhost:7132") + Settings + Image, Grpc));

    // The endpoint for gRPC stands in a settings file, which git may ignore.
    [Theory]
    [InlineData("")]
    [InlineData("=== Api/appsettings.Development.json\n{ \"AllowedHosts\": \"*\" }\n")]
    public void GrpcWithoutItsSettingsFile_IsSilent(string settings) => Assert.Empty(Found(Project + Profile() + Image + settings, Grpc));

    [Fact]
    public void ServiceOfAFileBesideTheDefaultOne_IsNamedWithoutItsFolder() => Assert.Contains(
        ", compose:compose.build.yaml:api), and gRPC needs HTTP/2",
        Found(Project + Settings + Image + "=== deploy/compose.build.yaml\nservices:\n  api:\n    build: ../Api\n", Grpc),
        System.StringComparison.Ordinal);

    [Fact]
    public void BareProgramAlone_IsSilent() => Assert.Empty(Found(Project + Settings, Grpc));

    private static string Profile(string url = "http://localhost:5132", string more = "\"launchBrowser\": false")
        => $$"""
            === Api/Properties/launchSettings.json
            { "profiles": { "a": { "commandName": "Project", "applicationUrl": "{{url}}", {{more}} } } }

            """;

    private static string Found(string files, HostMiddleware? middleware = null)
        => FindingText.Lines(ClearTextHttp2Only.In, files, project => project with { Program = HostProgram.Unread with { Middleware = middleware ?? HostMiddleware.None } });
}
