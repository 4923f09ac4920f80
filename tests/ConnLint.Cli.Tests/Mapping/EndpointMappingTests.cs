using System;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Mapping;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Cli.Tests.Mapping;

public sealed class EndpointMappingTests
{
    private const string Compose = "services:\n  api:\n    build: .\n    ports: [\"8081:8080\"]\n  web:\n    image: web\n    environment:\n      Api: http://api:8081/\n";

    private static readonly RepositoryFile Project = new("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");

    [Fact]
    public void ContainerPort_HasItsPortOnTheHost()
    {
        var context = Containers("").Projects[0].Contexts.Single(static context => context.Kind == "composeService");
        var bind = Assert.Single(context.Binds);
        Assert.Equal((8080, "http://*:8081", "compose.yaml:4"), (bind.Port, bind.Published?.Url, bind.Published?.Source));
    }

    [Fact]
    public void PortOfAProfile_IsNotPublished()
        => Assert.Null(Profile("http://localhost:5080").Binds[0].Published);

    [Fact]
    public void ClientInTheNetwork_IsShownTheContainersPort()
    {
        var client = Containers("").Clients.Single(static client => client.Source.StartsWith("compose.yaml", StringComparison.Ordinal));
        Assert.Equal(("otherSideOfMapping", "http://*:8080", "otherSideOfMapping"), (client.Outcome, client.Nearest?.Url, client.Nearest?.Reason));
        Assert.Null(client.ServedBy);
        Assert.Equal("CONN6004", client.Rule);
        Assert.StartsWith("'api:8081' ", client.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8080/", "otherSideOfMapping", "otherSideOfMapping")]
    [InlineData("https://localhost:8081/", "otherScheme", "samePort")]
    public void ClientOnTheHost_IsShownThePublishedPort(string url, string outcome, string reason)
    {
        var client = Containers($"GET {url}").Clients.Single(static client => client.Source == "a.http:1");
        Assert.Equal((outcome, "compose:api", "http://*:8081", reason), (client.Outcome, client.Nearest?.Context, client.Nearest?.Url, client.Nearest?.Reason));
        Assert.Null(client.ServedBy);
    }

    [Fact]
    public void ClientOnTheHost_IsServedByThePublishedPort()
    {
        var client = Containers("GET http://localhost:8081/").Clients.Single(static client => client.Source == "a.http:1");
        Assert.Equal(new ServerEntry("Api.csproj", "compose:api", "http://*:8081", "compose.yaml:4"), client.ServedBy);
        Assert.Null(client.Nearest);
    }

    [Fact]
    public void NobodyAtAll_NamesTheRule()
    {
        var client = Assert.Single(Map(Launch("http://localhost:5080"), Project, new("a.http", "GET http://localhost:5081/")).Clients);
        Assert.Equal(("nobody", "oneDigitOff", "CONN5001"), (client.Outcome, client.Nearest?.Reason, client.Rule));
    }

    [Fact]
    public void Scheme_NamesItsRule()
    {
        var repository = RepositoryReader.Read([Project, Launch("http://localhost:5080"), new("a.http", "GET https://localhost:5080/")]);
        var client = Assert.Single(Of(repository with { Projects = [repository.Projects[0] with { Program = HostProgram.Unread, MakesWebHost = true }] }).Clients);
        Assert.Equal(("otherScheme", "CONN5002"), (client.Outcome, client.Rule));
    }

    [Theory]
    [InlineData("package.json", "web")]
    [InlineData("src/a.http", null)]
    public void Client_IsSomebodys(string file, string? from)
    {
        var text = file == "package.json" ? """{ "proxy": "http://localhost:5080", "dependencies": { "react-scripts": "5" } }""" : "GET http://localhost:5080";
        Assert.Equal(from, Assert.Single(Map(Launch("http://localhost:5080"), Project, new(from is null ? file : from + "/" + file, text)).Clients).From);
    }

    [Fact]
    public void PortThatAToolDrew_IsReportedByNoRule()
    {
        var client = Assert.Single(Map(Launch("http://localhost:5080"), Project, new("a.http", "GET http://localhost:50111/")).Clients);
        Assert.Equal(("nobody", (string?)null, (string?)null), (client.Outcome, client.Rule, client.Message));
    }

    [Theory]
    [InlineData("https://hooks.example.org/services/secret", "https://hooks.example.org")]
    [InlineData("https://user:secret@example.org:8443/a", "https://example.org:8443")]
    [InlineData("http://localhost:5080/orders", "http://localhost:5080/orders")]
    public void Path_IsShownOfThisMachineOnly(string url, string shown)
        => Assert.Equal(shown, Assert.Single(Map(Launch("http://localhost:5080"), Project, new("a.http", "GET " + url)).Clients).Url);

    [Fact]
    public void LongPaths_AreNotCut()
    {
        var folder = string.Concat(Enumerable.Repeat("a-very-long-name/", 20));
        var file = Project with { Path = folder + "Api.csproj" };
        var launch = Launch("http://localhost:5080") with { Path = folder + "Properties/launchSettings.json" };
        var map = Map(file, launch, new(folder + "a.http", "GET http://localhost:5080/"));
        Assert.Equal(folder + "Api.csproj", map.Projects[0].Path);
        Assert.Equal(folder + "Properties/launchSettings.json:1", map.Projects[0].Contexts[0].Binds[0].Source);
        Assert.Equal(folder + "a.http:1", map.Clients[0].Source);
        Assert.Equal(folder + "Api.csproj", map.Clients[0].ServedBy?.Project);
    }

    [Fact]
    public void ServerThatDoesNotStart_HasNoBinds()
    {
        var context = Profile("http://localhost:5080;user:secret@localhost");
        Assert.Equal(new ThrowsEntry("Invalid url: 'localhost'", "Api/Properties/launchSettings.json:1"), context.Throws);
        Assert.Empty(context.Binds);
    }

    [Fact]
    public void FrontEndInTheRoot_IsCalledByADot()
    {
        var map = Map(new("package.json", """{ "devDependencies": { "vite": "7" } }"""), new("vite.config.js", ""), new("a.http", "GET http://localhost:5173/"));
        Assert.Equal(".", Assert.Single(map.Clients).ServedBy?.Project);
    }

    [Fact]
    public void UnreadCode_IsSaidWhole()
    {
        var repository = RepositoryReader.Read([Project, Launch("http://localhost:5080")]);
        var map = Of(repository with { Projects = [repository.Projects[0] with { IsCodeUnreadable = true }] });
        Assert.All(map.Projects[0].Contexts, static context => Assert.Equal(new UnknownEntry("what its code says", null), Assert.Single(context.Unknown)));
    }

    [Fact]
    public void ComputedPort_IsNullAndUnknown()
    {
        var context = Coded("http://user:secret@localhost:\0?secret");
        var bind = Assert.Single(context.Binds);
        Assert.Null(bind.Port);
        Assert.Equal("http://localhost:{…}", bind.Url);
        Assert.Equal(new UnknownEntry("http://localhost:{…}", "Api/Program.cs:8"), Assert.Single(context.Unknown));
    }

    [Fact]
    public void ProgramWithoutAHost_ListensOnItsSockets()
    {
        var repository = RepositoryReader.Read([new("Echo/Echo.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")]);
        var socket = new Bind(UrlSource.KestrelCode, "TcpListener", "TcpListener(IPAddress.Loopback, {…})", null, null, null, new TextPlace("Echo/Program.cs", 0, 0, 4, 0));
        var project = Assert.Single(Of(repository with { Projects = [repository.Projects[0] with { Sockets = [socket] }] }).Projects);
        Assert.Equal(("Echo/Echo.csproj", "bare"), (project.Path, Assert.Single(project.Contexts).Name));
        Assert.Equal(("TcpListener(IPAddress.Loopback, {…})", (int?)null, "Echo/Program.cs:5"), (project.Contexts[0].Binds[0].Url, project.Contexts[0].Binds[0].Port, project.Contexts[0].Binds[0].Source));
    }

    [Fact]
    public void UrlInCode_BeatsTheProfile()
    {
        var ignored = Assert.Single(Coded("http://localhost:5090").Ignored);
        Assert.Equal(new IgnoredEntry("http://localhost:5080", "Api/Properties/launchSettings.json:1", "Api/Program.cs:8", "otherUrls", null), ignored);
    }

    [Fact]
    public void Default_HasNoSource()
    {
        var context = Assert.Single(Map(Project).Projects[0].Contexts);
        Assert.Equal(("bare", "http://localhost:5000", (string?)null), (context.Name, context.Binds[0].Url, context.Binds[0].Source));
    }

    [Fact]
    public void SameGap_IsSaidOnce()
    {
        var gap = new Gap("a", "b");
        Assert.Single(EndpointMapping.Of("/repos", new RepositoryConfiguration(RepositoryReader.Read([])), [gap, gap with { }]).Incomplete);
    }

    private static EndpointMap Containers(string requests) => Map(
        Project with { Path = "Api.csproj" },
        new("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n"),
        new("compose.yaml", Compose),
        new("a.http", requests));

    private static ContextEntry Profile(string url) => Map(Project, Launch(url)).Projects[0].Contexts[0];

    private static ContextEntry Coded(string url)
    {
        var repository = RepositoryReader.Read([Project, Launch("http://localhost:5080")]);
        var setting = new SettingStatement("urls", "UseUrls", [new SettingValue(url, new TextPlace("Api/Program.cs", 0, 0, 7, 0))]);
        var program = HostProgram.Unread with { Statements = [setting] };
        return Of(repository with { Projects = [repository.Projects[0] with { Program = program, MakesWebHost = true }] }).Projects[0].Contexts[0];
    }

    private static RepositoryFile Launch(string url)
        => new("Api/Properties/launchSettings.json", $$"""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "{{url}}" } } }""");

    private static EndpointMap Map(params RepositoryFile[] files) => Of(RepositoryReader.Read(files));

    private static EndpointMap Of(Repository repository) => EndpointMapping.Of("/repos", new RepositoryConfiguration(repository), []);
}
