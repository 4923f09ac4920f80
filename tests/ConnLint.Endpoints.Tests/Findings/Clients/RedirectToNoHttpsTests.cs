using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Clients;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class RedirectToNoHttpsTests
{
    private const string Project = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";

    private const string Image = "=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n";

    [Fact]
    public void Message_NamesPortSettingStartAndRemedy() => Assert.Equal(
        "Api/Program.cs:4:5 Warning UseHttpsRedirection sends every request to https port 5001 (Api/Properties/launchSettings.json:1), which nothing serves in the launch profile 'a': "
        + "it listens on 'http://localhost:5080'; add an https URL with that port to the profile, or guard the call by the environment",
        Found(Project + Profile("http://localhost:5080", "\"HTTPS_PORT\": \"5001\"")));

    [Theory]
    [InlineData("https://localhost:5001;http://localhost:5080", "\"ASPNETCORE_HTTPS_PORT\": \"5001\"")]
    [InlineData("https://localhost:5001;http://localhost:5080", "\"A\": \"b\"")]
    [InlineData("http://localhost:5080", "\"ASPNETCORE_HTTPS_PORT\": \"443\"")]
    [InlineData("http://localhost:5080", "\"ASPNETCORE_FORWARDEDHEADERS_ENABLED\": \"true\"")]
    [InlineData("https://127.0.0.1:0;http://localhost:5080", "\"ASPNETCORE_HTTPS_PORT\": \"5001\"")]
    public void PortThatIsServedOrLeadsToAProxy_IsSilent(string urls, string variable) => Assert.Empty(Found(Project + Profile(urls, variable)));

    [Fact]
    public void ProfileWithoutAnyHttps_IsInformation()
        => Assert.StartsWith("Api/Program.cs:4:5 Info UseHttpsRedirection redirects nothing", Found(Project + Profile("http://localhost:5080", "\"A\": \"b\"")), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("=== compose.yaml\nservices:\n  proxy:\n    image: traefik:v3\n")]
    [InlineData("=== compose.yaml\nservices:\n  proxy:\n    image: registry.example/our-nginx\n")]
    public void DeclaredProxy_NeedsNoHttps(string compose) => Assert.Empty(Found(Project + Profile("http://localhost:5080", "\"A\": \"b\"") + compose));

    [Fact]
    public void IisExpressWithTls_IsOneOfTheWaysToStart() => Assert.Empty(Found(Project + """
        === Api/Properties/launchSettings.json
        { "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:50000", "sslPort": 44301 } },
          "profiles": { "IIS Express": { "commandName": "IISExpress" }, "a": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }
        """));

    [Fact]
    public void NoProfileAtAll_IsSilent() => Assert.Empty(Found(Project));

    [Theory]
    [InlineData("5001", "8001:8080", true)]
    [InlineData("8001", "8001:8080", true)]
    [InlineData("8081", "8001:8081", false)]
    [InlineData("8001", "${A}:8081", false)]
    [InlineData("${HTTPS}", "8001:8080", false)]
    public void ServiceOfCompose_IsComparedWithWhatIsPublished(string port, string mapping, bool isFound) => Assert.Equal(isFound, Found($"""
        {Project}{Image}=== compose.yaml
        services:
          api:
            build: Api
            environment:
              ASPNETCORE_HTTPS_PORT: {port}
            ports: ["{mapping}"]
        """).Length > 0);

    [Fact]
    public void PortOfAnotherService_IsServed() => Assert.Empty(Found($"""
        {Project}{Image}=== compose.yaml
        services:
          api:
            build: Api
            environment:
              ASPNETCORE_HTTPS_PORT: 8001
          gateway:
            image: registry.example/gateway
            ports: ["8001:8443"]
        """));

    [Theory]
    [InlineData(nameof(CallGuard.Unknown), false)]
    [InlineData(nameof(CallGuard.OutsideDevelopment), false)]
    [InlineData(nameof(CallGuard.Always), true)]
    public void GuardedCall_IsJudgedWhereItRuns(string guard, bool isFound)
        => Assert.Equal(isFound, Found(Project + Profile("http://localhost:5080", "\"HTTPS_PORT\": \"5001\", \"ASPNETCORE_ENVIRONMENT\": \"Development\""), Middleware(System.Enum.Parse<CallGuard>(guard))).Length > 0);

    [Fact]
    public void CallOutsideDevelopment_RunsInProduction()
        => Assert.NotEmpty(Found(Project + Profile("http://localhost:5080", "\"HTTPS_PORT\": \"5001\""), Middleware(CallGuard.OutsideDevelopment)));

    [Fact]
    public void ComputedPortOfTheOptions_IsSilent()
        => Assert.Empty(Found(Project + Profile("http://localhost:5080", "\"A\": \"b\""), Middleware(CallGuard.Always) with { HttpsPort = new SettingValue("\0", default) }));

    [Fact]
    public void ForwardedHeaders_AreSilent()
        => Assert.Empty(Found(Project + Profile("http://localhost:5080", "\"HTTPS_PORT\": \"5001\""), Middleware(CallGuard.Always) with { ForwardsHeaders = true }));

    private static string Profile(string urls, string variables)
        => $$"""
            === Api/Properties/launchSettings.json
            { "profiles": { "a": { "commandName": "Project", "applicationUrl": "{{urls}}", "environmentVariables": { {{variables}} } } } }

            """;

    private static HostMiddleware Middleware(CallGuard guard) => HostMiddleware.None with { Redirections = [new HttpsRedirection(new TextPlace("Api/Program.cs", 60, 19, 3, 4), guard)] };

    private static string Found(string files, HostMiddleware? middleware = null) => FindingText.Lines(
        RedirectToNoHttps.In, files, project => project with { Program = HostProgram.Unread with { Middleware = middleware ?? Middleware(CallGuard.Always) } });
}
