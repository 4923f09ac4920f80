using System;
using System.Linq;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class StartedTogetherTests
{
    private const string Servers = """
        === A/A.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === A/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }
        === B/B.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === B/Properties/launchSettings.json
        { "profiles": { "b": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }

        """;

    private const string Hosted = """
        === Client/Client.csproj
        <Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly" />
        === Client/Properties/launchSettings.json
        { "profiles": { "client": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }
        === Server/Server.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Client\Client.csproj" /></ItemGroup></Project>
        === Server/Properties/launchSettings.json
        { "profiles": { "server": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }
        """;

    private const string InA = "Project(\"{9A19103F}\") = \"A\", \"A\\A.csproj\", \"{1}\"\nEndProject\n";
    private const string InB = "Project(\"{9A19103F}\") = \"B\", \"B\\B.csproj\", \"{2}\"\nEndProject\n";

    [Theory]
    [InlineData("")]
    [InlineData("=== All.sln\n" + InA + InB)]
    [InlineData("=== All.sln\nMicrosoft Visual Studio Solution File\r\n" + InA + "\r\n" + InB)]
    [InlineData("=== A.sln\n" + InA + "=== All.sln\n" + InB + InA)]
    [InlineData("=== build/All.sln\nProject(\"{9}\") = \"A\", \"..\\a\\A.csproj\", \"{1}\"\nProject(\"{9}\") = \"B\", \"../B/B.csproj\", \"{2}\"\n")]
    [InlineData("=== All.slnx\n<Solution><Folder Name=\"/x/\"><Project Path=\"A/A.csproj\" /></Folder><Project Type=\"C#\" Path=\"B\\B.csproj\"><Build /></Project></Solution>\n")]
    [InlineData("=== Empty.sln\n\n")]
    public void NeighbourOfTheSameSolution_CountsAsDefault(string solutions) => Assert.Equal("profile:b True", Neighbour(Servers + solutions, "A/A.csproj", "B/B.csproj"));

    [Theory]
    [InlineData("=== A.sln\n" + InA + "=== B.sln\n" + InB)]
    [InlineData("=== A/A.sln\nProject(\"{9}\") = \"A\", \"A.csproj\", \"{1}\"\n")]
    [InlineData("=== A.slnx\n<Solution><Project Path=\"A/A.csproj\" /></Solution>\n=== B.slnx\n<Solution><Project Path=\"B/B.csproj\" /></Solution>\n")]
    [InlineData("=== Other.slnx\n<Solution><Project Path=\"C/C.csproj\" />\n")]
    public void NeighbourOfAnotherSolution_DoesNot(string solutions) => Assert.Equal("profile:b False", Neighbour(Servers + solutions, "A/A.csproj", "B/B.csproj"));

    [Theory]
    [InlineData("=== S.slnx\n<Project Path=\"\n")]
    [InlineData("=== S.slnx\n<Project Path=\"A/A.csproj")]
    [InlineData("=== S.sln\nProject(\"\n")]
    [InlineData("=== S.sln\nProject(\"{9}\") = \"A\", \"C:\\A.csproj\", \"{1}\"\n")]
    public void SolutionThatNamesNothing_IsNone(string solution) => Assert.Empty(RepositoryReader.Read(GraphText.Files(solution)).Solutions);

    [Theory]
    [InlineData("Client/Client.csproj", "Server/Server.csproj", "profile:server")]
    [InlineData("Server/Server.csproj", "Client/Client.csproj", "profile:client")]
    public void HostedWebAssembly_IsNotStartedBesideItsServer(string project, string other, string context) => Assert.Equal(context + " False", Neighbour(Hosted, project, other));

    [Fact]
    public void WebAssemblyThatNobodyHosts_IsStarted()
        => Assert.Equal("profile:client True", Neighbour(Hosted.Replace("Client\\Client.csproj", "Client\\Other.csproj", StringComparison.Ordinal), "Server/Server.csproj", "Client/Client.csproj"));

    [Theory]
    [InlineData("samples/Basic/A", "samples/WebSocket/B", false)]
    [InlineData("src/Samples/Basic/A", "src/Examples/B", false)]
    [InlineData("samples/Shop/A", "samples/Shop/B", false)]
    [InlineData("samples/Shop", "testassets/BenchmarkApp", false)]
    [InlineData("test/SiteA", "perf/SiteB", false)]
    [InlineData("samples/A", "src/B", false)]
    [InlineData("src/A", "testassets/B", false)]
    [InlineData("demo/A", "src/B", false)]
    [InlineData("demos/A", "src/demography/B", false)]
    [InlineData("src/A", "src/demography/B", true)]
    [InlineData("Tests.Shop/A", "Samples.Shop/B", true)]
    public void SamplesAndTestAssets_AreNotStartedTogether(string a, string b, bool expected)
    {
        var files = Servers.Replace("=== A/", $"=== {a}/", StringComparison.Ordinal).Replace("=== B/", $"=== {b}/", StringComparison.Ordinal);
        Assert.Equal("profile:b " + expected, Neighbour(files, a + "/A.csproj", b + "/B.csproj"));
    }

    [Fact]
    public void CopyInTheSameFolder_IsNotStartedBesideIt() => Assert.Equal(
        "profile:a False",
        Neighbour(Servers + "=== A/A - Backup.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n", "A/A.csproj", "A/A - Backup.csproj"));

    [Theory]
    [InlineData("abc", "5080", false)]
    [InlineData("ab", "5080", true)]
    [InlineData("abc", "5081", true)]
    public void ServicesOfOneComposeFileWithTheUrlsOfATemplate_AreStartedAsContainers(string services, string third, bool expected)
    {
        var files = Servers + $$"""
            === C/C.csproj
            <Project Sdk="Microsoft.NET.Sdk.Web" />
            === C/Properties/launchSettings.json
            { "profiles": { "c": { "commandName": "Project", "applicationUrl": "http://localhost:{{third}}" } } }
            === compose.yaml
            services:

            """ + string.Concat(services.Select(static name => $"  {name}:\n    build: {char.ToUpperInvariant(name)}\n"));
        foreach (var name in "ABC") files += $"=== {name}/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"{name}.dll\"]\n";
        Assert.Equal("profile:b " + expected, Neighbour(files, "A/A.csproj", "B/B.csproj"));
    }

    [Theory]
    [InlineData("IISExpress", "IISExpress", false)]
    [InlineData("IISExpress", "Executable", true)]
    [InlineData("IISExpress", "", true)] // two may be a slip
    public void ProjectsThatStartInIisExpressFirst_KeepTheUrlsOfATemplate(string first, string third, bool expected)
    {
        var files = "";
        foreach (var (name, command) in new[] { ("A", first), ("B", first), ("C", third) })
        {
            if (command.Length == 0) continue;
            files += $$"""
                === {{name}}/{{name}}.csproj
                <Project Sdk="Microsoft.NET.Sdk.Web" />
                === {{name}}/Properties/launchSettings.json
                { "profiles": { "IIS Express": { "commandName": "{{command}}" }, "{{name}}": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }

                """;
        }

        Assert.Equal("profile:B " + expected, Neighbour(files, "A/A.csproj", "B/B.csproj"));
    }

    private static string Neighbour(string files, string project, string other)
    {
        var repository = RepositoryReader.Read(GraphText.Files(files));
        var summary = new SolutionSummaries("/repo", repository, Endpoints.Graph.EndpointGraph.Of(repository)).For(project, true, [], [], []);
        var promised = summary.Projects.Single(neighbour => neighbour.Path == other).Binds.First(static bind => bind.Context.StartsWith("profile:", StringComparison.Ordinal));
        return $"{promised.Context} {promised.IsDefault}";
    }
}
