using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Clients;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class ClearTextHttp2OnlyTests
{
    private const string Project = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";

    private const string Http2 = "=== Api/appsettings.json\n{ \"Kestrel\": { \"EndpointDefaults\": { \"Protocols\": \"Http2\" } } }\n";

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

    [Fact]
    public void GrpcOverHttp1_IsFoundAtTheService() => Assert.Equal(
        "Api/Program.cs:3:5 Warning The endpoint 'http://localhost:5132' speaks only HTTP/1.1, because it has no TLS (Api/Properties/launchSettings.json:1, profile:a), and gRPC needs HTTP/2; "
        + "set Protocols of an endpoint of its own to Http2, or use https",
        Found(Project + Profile(), Grpc));

    [Theory]
    [InlineData("https://localhost:7132;http://localhost:5132", "")]
    [InlineData("http://localhost:5132", Http2)]
    [InlineData("", "=== Api/appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"Web\": { \"Url\": \"http://*:8080\" }, \"Grpc\": { \"Url\": \"http://*:8081\", \"Protocols\": \"Http2\" } } } }\n")]
    [InlineData("http://localhost:${PORT}", "")]
    public void GrpcWithAnEndpointOfItsOwn_IsSilent(string url, string settings) => Assert.Empty(Found(Project + Profile(url.Replace("${PORT}", "\0", System.StringComparison.Ordinal)) + settings, Grpc));

    [Fact]
    public void GrpcWebOrTranscoding_IsSilent() => Assert.Empty(Found(Project + Profile(), Grpc with { TranslatesGrpc = true }));

    [Fact]
    public void ContainerWithoutHttp2_IsFoundBesideAProfileWithTls() => Assert.NotEmpty(Found(Project + Profile("https://localhost:7132") + Image, Grpc));

    [Fact]
    public void BareProgramAlone_IsSilent() => Assert.Empty(Found(Project, Grpc));

    private static string Profile(string url = "http://localhost:5132", string more = "\"launchBrowser\": false")
        => $$"""
            === Api/Properties/launchSettings.json
            { "profiles": { "a": { "commandName": "Project", "applicationUrl": "{{url}}", {{more}} } } }

            """;

    private static string Found(string files, HostMiddleware? middleware = null)
        => FindingText.Lines(ClearTextHttp2Only.In, files, project => project with { Program = HostProgram.Unread with { Middleware = middleware ?? HostMiddleware.None } });
}
