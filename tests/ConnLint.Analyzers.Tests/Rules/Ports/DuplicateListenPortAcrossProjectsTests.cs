using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Ports;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Ports.DuplicateListenPortAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class DuplicateListenPortAcrossProjectsTests
{
    private const string Launch = "Properties/launchSettings.json";

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("https://127.0.0.1:5000")]
    [InlineData("http://*:5000")]
    public Task DefaultProfileOfANeighbour_Triggers(string neighbour)
        => Solution(Profile("[|http://localhost:5000|]"), Neighbour(neighbour)).RunAsync();

    [Fact]
    public Task Message_NamesBothPlaces()
    {
        var test = Solution(Profile("{|#0:http://localhost:5000|}"), Neighbour("https://localhost:5000"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2008", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "Port 5000 is claimed twice: 'http://localhost:5000' collides with 'https://localhost:5000' (src/Web/Properties/launchSettings.json:6); give one of them another port"));
        return test.RunAsync();
    }

    [Fact]
    public Task CollisionInOneProject_IsAnErrorWithTheFirstPlace()
    {
        var test = new CSharpAnalyzerTest<DuplicateListenPortAnalyzer>
        {
            TestState = { Sources = { "class C;" }, AdditionalFiles = { (Launch, Profile("{|#0:http://*:5000|};{|#1:https://localhost:5000|}")) }, AnalyzerConfigFiles = { BuildProperties.Global(("ProjectDir", "/0/")) } },
        };
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2008", DiagnosticSeverity.Error).WithLocation(1).WithLocation(0).WithMessage(
            "Port 5000 is claimed twice: 'https://localhost:5000' collides with 'http://*:5000' (Properties/launchSettings.json:1); give one of them another port"));
        return test.RunAsync();
    }

    [Fact]
    public Task CollisionInCode_NamesTheCalls() => Verify.VerifyAnalyzerAsync(
        "WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => { o.{|#0:ListenAnyIP|}(5000); o.{|#1:ListenLocalhost|}(5000, l => l.UseHttps()); });",
        Verify.Diagnostic().WithLocation(1).WithLocation(0).WithMessage(
            "Port 5000 is claimed twice: 'ListenLocalhost(5000)' collides with 'ListenAnyIP(5000)' (/0/Test0.cs:1); give one of them another port"));

    [Fact]
    public Task NeighbourWithTheDefaultOnly_IsInfo()
    {
        var test = Solution(Profile("{|#0:http://localhost:5000|}"), Neighbour("http://localhost:5000", source: "Default", name: "the default", file: ""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2008", DiagnosticSeverity.Info).WithLocation(0));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"[|http://localhost:5000|]\");")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.ConfigureKestrel(o => o.[|ListenLocalhost|](5000));")]
    public Task CodeThatWinsInTheDefaultProfile_TriggersThere(string code)
        => Solution(Profile("http://localhost:5999"), Neighbour("http://localhost:5000"), code).RunAsync();

    [Theory]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(\"http://localhost:5001\");")]
    [InlineData("WebApplication.CreateBuilder(args).WebHost.UseUrls(args[0]);")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); if (args.Length > 0) builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(5000));")]
    public Task CodeThatMovesTheProfileAway_DoesNotTrigger(string code)
        => Solution(Profile("http://localhost:5000"), Neighbour("http://localhost:5000"), code).RunAsync();

    [Theory]
    [InlineData("http://localhost:5001", "default")]
    [InlineData("http://[::1]:5000", "default")]
    [InlineData("http://localhost:5000", "")]
    [InlineData("ListenAnyIP(port)", "default")]
    [InlineData("", "default")]
    public Task NeighbourThatIsElsewhere_DoesNotTrigger(string url, string isDefault)
        => Solution(Profile("http://127.0.0.1:5000"), Neighbour(url, isDefault)).RunAsync();

    [Fact]
    public Task SecondProfile_DoesNotTrigger() => Solution(
        """
        { "profiles": {
            "first": { "commandName": "Project", "applicationUrl": "http://localhost:5001" },
            "second": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }
        """,
        Neighbour("http://localhost:5000")).RunAsync();

    [Fact]
    public Task ProfileWithoutUrl_DoesNotTrigger()
        => Solution("""{ "profiles": { "worker": { "commandName": "Project" } } }""", Neighbour("http://localhost:5000")).RunAsync();

    [Fact]
    public Task ProjectWithoutProfiles_DoesNotTrigger()
        => Solution("{}", Neighbour("http://localhost:5000"), "WebApplication.Create(args).Run(\"http://localhost:5000\");").RunAsync();

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("default", DiagnosticSeverity.Warning)]
    public Task SeverityOfTheFilesOwnSection_Applies(string configured, DiagnosticSeverity expected)
    {
        var test = Solution(Profile("{|#0:http://localhost:5000|}"), Neighbour("http://localhost:5000"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[launchSettings.json]\nconnlint.severity.CONN2008 = {configured}\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2008", expected).WithLocation(0));
        return test.RunAsync();
    }

    [Fact]
    public Task GlobalSeverity_Applies()
    {
        var test = Solution(Profile("{|#0:http://localhost:5000|}"), Neighbour("http://localhost:5000"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\ndotnet_diagnostic.CONN2008.severity = error\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN2008", DiagnosticSeverity.Error).WithLocation(0));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.json]\nconnlint.severity.CONN2008 = none\n")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.CONN2008.severity = none\n")]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n")]
    public Task TurnedOff_DoesNotTrigger(string file, string content)
    {
        var test = Solution(Profile("http://localhost:5000"), Neighbour("http://localhost:5000"));
        test.TestState.AnalyzerConfigFiles.Add((file, content));
        return test.RunAsync();
    }

    internal static string Profile(string urls) => $$"""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "{{urls}}" } } }""";

    /// <summary>The summary that the build writes, with one other project.</summary>
    internal static string Neighbour(
        string url, string isDefault = "default", string source = "AspNetCoreUrlsVariable", string name = "applicationUrl", string file = "src/Web/Properties/launchSettings.json", string mentioned = "")
        => $"root\t/repo\nports\t{mentioned}\nproject\tsrc/Web/Web.csproj\nbind\tprofile:http\t{isDefault}\t{source}\t{name}\t{url}\t{file}\t5\n";

    private static CSharpAnalyzerTest<DuplicateListenPortAnalyzer> Solution(string launch, string summary, string source = "class C;") => new()
    {
        TestState = { Sources = { source }, AdditionalFiles = { (Launch, launch), ("obj/ConnLint.Solution.txt", summary) } },
    };
}
