using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Ports;
using ConnLint.CodeFixes.Rules.Ports;
using ConnLint.Testing;
using static ConnLint.Analyzers.Tests.Rules.Ports.DuplicateListenPortAcrossProjectsTests;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class DuplicateListenPortFixTests
{
    [Fact]
    public Task Fix_KeepsCommentsAndLayout() => FixedAsync(
        """
        {
          // started by F5
          "profiles": {
            "http" : { "commandName": "Project",
              /* both */ "applicationUrl": "[|http://localhost:5000/|]", },
          },
        }
        """,
        """
        {
          // started by F5
          "profiles": {
            "http" : { "commandName": "Project",
              /* both */ "applicationUrl": "http://localhost:5001/", },
          },
        }
        """,
        Neighbour("http://localhost:5000"));

    [Theory]
    [InlineData("[|http://localhost:5000|];https://localhost:5001", "http://localhost:5002;https://localhost:5001", "")]
    [InlineData("[|http://localhost:5000|]", "http://localhost:5003", "5001 5002")]
    [InlineData("[|http://localhost:5000|];[|https://localhost:5000|]", "http://localhost:5001;https://localhost:5002", "")]
    [InlineData("http://[::1]:5000;[|http://127.0.0.1:5000|]", "http://[::1]:5000;http://127.0.0.1:5001", "")]
    public Task Fix_TakesAPortThatNobodyHas(string urls, string fixedUrls, string mentioned)
        => FixedAsync(Profile(urls), Profile(fixedUrls), Neighbour("http://127.0.0.1:5000", mentioned: mentioned));

    [Fact]
    public Task Fix_LeavesPortsOfWellKnownProgramsAlone()
        => FixedAsync(Profile("[|http://localhost:5431|]"), Profile("http://localhost:5433"), Neighbour("http://localhost:5431"));

    // Of a large solution it is not told who else is on 5001 to 5003.
    [Fact]
    public Task Fix_TakesAPortOfWhichAllIsTold()
        => FixedAsync(Profile("[|http://localhost:5000|]"), Profile("http://localhost:5004"), "asked\t5000 5004 5006\n" + Neighbour("http://localhost:5000"));

    [Fact]
    public Task Fix_LeavesPortsOfOtherProfilesOfANeighbourAlone() => FixedAsync(
        Profile("[|http://localhost:5000|]"), Profile("http://localhost:5002"),
        Neighbour("http://localhost:5000") + "bind\tprofile:https\t\tAspNetCoreUrlsVariable\tapplicationUrl\thttps://localhost:5001\tsrc/Web/Properties/launchSettings.json\t9\n");

    [Fact]
    public Task CollisionInOneList_IsFixed()
        => FixedAsync(Profile("http://localhost:5000;[|https://localhost:5000|];[|http://*:5000|]"), Profile("http://localhost:5000;https://localhost:5001;http://*:5002"), "{}");

    [Fact]
    public Task SeveralFiles_AreFixedTogether() => new CSharpCodeFixTest<DuplicateListenPortAnalyzer, DuplicateListenPortFixer>
    {
        TestState =
        {
            Sources = { "class C;" },
            AdditionalFiles =
            {
                ("Properties/launchSettings.json", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Development", "ASPNETCORE_HTTP_PORTS": "80;[|80|]" } } } }"""),
                ("appsettings.Production.json", """{ "Kestrel:Endpoints:A:Url": "http://*:90", "Kestrel:Endpoints:B:Url": "[|http://*:90|]" }"""),
            },
        },
        FixedState =
        {
            AdditionalFiles =
            {
                ("Properties/launchSettings.json", """{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "DOTNET_ENVIRONMENT": "Development", "ASPNETCORE_HTTP_PORTS": "80;81" } } } }"""),
                ("appsettings.Production.json", """{ "Kestrel:Endpoints:A:Url": "http://*:90", "Kestrel:Endpoints:B:Url": "http://*:91" }"""),
            },
        },
    }.RunAsync();

    [Fact]
    public Task UrlInCode_IsFixedInItsLiteral() => new CSharpCodeFixTest<DuplicateListenPortAnalyzer, DuplicateListenPortFixer>
    {
        TestCode = """WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5000;[|https://localhost:5000|]"); // both""",
        FixedCode = """WebApplication.CreateBuilder(args).WebHost.UseUrls("http://localhost:5000;https://localhost:5001"); // both""",
    }.RunAsync();

    [Theory]
    [InlineData("WebHost.ConfigureKestrel(o => { o.ListenLocalhost(5000); o.[|ListenLocalhost|](5000); });")]
    [InlineData("WebHost.UseUrls(\"http://localhost:5000\", [|Own.Url|]);")]
    [InlineData("WebHost.UseUrls(\"http://localhost:65535\", \"[|http://localhost:65535|]\");")]
    public Task PortThatStandsElsewhere_IsLeft(string call)
    {
        var source = $"WebApplication.CreateBuilder(args).{call}\nstatic class Own {{ public const string Url = \"http://localhost:5000\"; }}";
        return new CSharpCodeFixTest<DuplicateListenPortAnalyzer, DuplicateListenPortFixer> { TestCode = source, FixedCode = source }.RunAsync();
    }

    private static Task FixedAsync(string launch, string fixedLaunch, string summary) => new CSharpCodeFixTest<DuplicateListenPortAnalyzer, DuplicateListenPortFixer>
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { ("Properties/launchSettings.json", launch), ("obj/ConnLint.Solution.txt", summary) } },
        FixedState = { AdditionalFiles = { ("Properties/launchSettings.json", fixedLaunch) } },
    }.RunAsync();
}
