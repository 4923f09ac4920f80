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

    [Theory]
    [InlineData("http://localhost:5080", "\"ASPNETCORE_HTTPS_PORT\": \"8443\"")]
    [InlineData("http://localhost:5080", "\"ASPNETCORE_HTTPS_PORT\": \"none\"")]
    [InlineData("http://localhost:5080", "\"ASPNETCORE_HTTPS_PORT\": \"-1\"")]
    [InlineData("https://localhost:5001", "\"ASPNETCORE_HTTPS_PORT\": \"5001\"")]
    public void OtherPortsThatLeadNowhereKnown_AreSilent(string urls, string variable) => Assert.Empty(Found(Project + Profile(urls, variable)));

    // The tools publish the container's https endpoint under the profile's sslPort.
    [Theory]
    [InlineData("\"sslPort\": 44355", false)]
    [InlineData("\"sslPort\": 44356", true)]
    [InlineData("\"useSSL\": true", true)]
    public void PortThatContainerToolsPublish_IsServed(string port, bool isFound) => Assert.Equal(isFound, Found(
        Project + Image + "=== Api/Properties/launchSettings.json\n{ \"profiles\": { \"D\": { \"commandName\": \"Docker\", " + port
        + ", \"environmentVariables\": { \"ASPNETCORE_URLS\": \"https://+:443;http://+:80\", \"ASPNETCORE_HTTPS_PORT\": \"44355\" } } } }\n").Length > 0);

    [Theory]
    [InlineData("http://localhost:5080", "\"ANCM_HTTPS_PORT\": \"5001\"", 5001)]
    [InlineData("http://localhost:5080", "\"ANCM_HTTPS_PORT\": \"5002\", \"HTTPS_PORT\": \"5001\"", 5001)]
    [InlineData("http://localhost:5080", "\"ANCM_HTTPS_PORT\": \"5002\", \"HTTPS_PORT\": \"\"", 5002)]
    [InlineData("http://localhost:5080;https://localhost:5002", "\"HTTPS_PORT\": \"5001\"", 5001)]
    public void FirstSettingThatIsAsked_Decides(string urls, string variables, int port)
        => Assert.Contains($"sends every request to https port {port} (", Found(Project + Profile(urls, variables)), System.StringComparison.Ordinal);

    [Fact]
    public void PortOfTheOptions_BeatsTheSetting() => Assert.Contains(
        "sends every request to https port 5003, which nothing serves in the launch profile 'a'",
        Found(Project + Profile("http://localhost:5080", "\"HTTPS_PORT\": \"443\""), Middleware(CallGuard.Always) with { HttpsPort = new SettingValue("5003", default) }), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("https://localhost:5001", false)]
    [InlineData("http://localhost:5001", true)]
    [InlineData("https://localhost:5002", true)]
    public void PortOfAnotherProject_IsServed(string url, bool isFound) => Assert.Equal(isFound, Found(
        Project + Profile("http://localhost:5080", "\"HTTPS_PORT\": \"5001\"") + "=== Web/Web.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n=== Web/Properties/launchSettings.json\n"
        + $$"""{ "profiles": { "b": { "commandName": "Project", "applicationUrl": "{{url}}" } } }""" + "\n").Contains("Api/Program.cs:4:5 Warning UseHttpsRedirection sends", System.StringComparison.Ordinal));

    [Fact]
    public void PortOfAnotherProfileOfTheSameProject_IsNotServedInThisOne() => Assert.StartsWith("Api/Program.cs:4:5 Warning", Found(Project + """
        === Api/Properties/launchSettings.json
        { "profiles": {
          "a": { "commandName": "Project", "applicationUrl": "http://localhost:5080", "environmentVariables": { "HTTPS_PORT": "5001" } },
          "b": { "commandName": "Project", "applicationUrl": "https://localhost:5001" } } }
        """), System.StringComparison.Ordinal);

    [Fact]
    public void MessageOfAService_NamesItAndTheRemedyOfContainers() => Assert.Equal(
        "Api/Program.cs:4:5 Warning UseHttpsRedirection sends every request to https port 5001 (compose.yaml:5), which nothing serves in the service 'api': it listens on 'http://*:8080'; "
        + "publish an https endpoint on that port, or take the call and the port out where a proxy ends TLS",
        Found($"""
            {Project}{Image}=== compose.yaml
            services:
              api:
                build: Api
                environment:
                  ASPNETCORE_HTTPS_PORT: 5001
                ports: ["8001:8080"]
            """));

    [Theory]
    [InlineData("8001", false)]
    [InlineData("8002", true)]
    public void HttpsEndpointOfTheService_ServesThePortThatPublishesIt(string port, bool isFound) => Assert.Equal(isFound, Found($"""
        {Project}{Image}=== compose.yaml
        services:
          api:
            build: Api
            environment:
              ASPNETCORE_URLS: https://*:9443;http://*:8080
              ASPNETCORE_Kestrel__Certificates__Default__Path: /https/api.pfx
              ASPNETCORE_HTTPS_PORT: {port}
            ports: ["8001:9443"]
        """).Length > 0);

    [Theory]
    [InlineData("8001", false)]
    [InlineData("8002", true)]
    public void PortThatTheImageExposes_MayBeServed(string exposed, bool isFound) => Assert.Equal(isFound, Found($"""
        {Project}{Image.Replace("ENTRYPOINT", $"EXPOSE {exposed}\nENTRYPOINT", System.StringComparison.Ordinal)}=== compose.yaml
        services:
          api:
            build: Api
            environment:
              ASPNETCORE_HTTPS_PORT: 8001
            ports: ["8000:8080"]
        """).Length > 0);

    [Fact]
    public void IdleMessage_NamesTheStartAndTheRemedy() => Assert.Equal(
        "Api/Program.cs:4:5 Info UseHttpsRedirection redirects nothing, because no launch profile binds https and no https port is set: the launch profile 'a' listens on 'http://localhost:5080' "
        + "(Api/Properties/launchSettings.json:1); add an https profile, or guard the call by the environment",
        Found(Project + Profile("http://localhost:5080", "\"A\": \"b\"")));

    [Theory]
    [InlineData("http://localhost:5081", "\"A\": \"b\"", true)]
    [InlineData("https://localhost:5001", "\"A\": \"b\"", false)]
    [InlineData("http://localhost:5081", "\"HTTPS_PORT\": \"443\"", false)]
    [InlineData("http://localhost:5081", "\"ASPNETCORE_FORWARDEDHEADERS_ENABLED\": \"true\"", false)]
    public void SecondProfile_MayRedirect(string url, string variable, bool isFound) => Assert.Equal(isFound, Found($$"""
        {{Project}}=== Api/Properties/launchSettings.json
        { "profiles": {
          "a": { "commandName": "Project", "applicationUrl": "http://localhost:5080" },
          "b": { "commandName": "Project", "applicationUrl": "{{url}}", "environmentVariables": { {{variable}} } } } }
        """).Length > 0);

    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("TRAEFIK:v3")]
    [InlineData("caddy")]
    [InlineData("haproxy:3")]
    [InlineData("envoyproxy/envoy")]
    [InlineData("registry.example/yarp")]
    public void EveryProxy_NeedsNoHttps(string image)
        => Assert.Empty(Found(Project + Profile("http://localhost:5080", "\"A\": \"b\"") + "=== compose.yaml\nservices:\n  db:\n    image: postgres\n  proxy:\n    image: " + image + "\n"));

    [Fact]
    public void ServiceThatIsNoProxy_DoesNotRedirect()
        => Assert.NotEmpty(Found(Project + Profile("http://localhost:5080", "\"A\": \"b\"") + "=== compose.yaml\nservices:\n  db:\n    image: postgres\n"));

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
