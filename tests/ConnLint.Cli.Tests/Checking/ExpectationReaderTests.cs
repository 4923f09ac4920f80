using System;
using System.IO;
using System.Linq;
using ConnLint.Cli.Checking;

namespace ConnLint.Cli.Tests.Checking;

public sealed class ExpectationReaderTests : IDisposable
{
    private const string Profiles = """
        {
          "profiles": {
            "http": { "commandName": "Project", "applicationUrl": "http://localhost:5080" },
            "https": { "commandName": "Project", "applicationUrl": "https://localhost:7080;http://localhost:5080" }
          }
        }
        """;

    private readonly ScratchRepository _repository = new();

    public ExpectationReaderTests()
    {
        _repository.Write("src/Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("src/Api/Properties/launchSettings.json", Profiles);
        _repository.WriteWebProject("src/Web", "http://localhost:5090");
    }

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void NoArgument_IsTheRepositoryByItsDefaultProfiles()
        => Assert.Equal(["http://localhost:5080", "http://localhost:5090"], UrlsFrom("src/Web"));

    [Theory]
    [InlineData("src/Api", "http://localhost:5080")]
    [InlineData("src/Web/Web.csproj", "http://localhost:5090")]
    [InlineData("src", "http://localhost:5080", "http://localhost:5090")]
    [InlineData("5091", "http://localhost:5091")]
    [InlineData("https://127.0.0.1:5091/x", "https://127.0.0.1:5091")]
    public void Argument_IsAPathOrATarget(string argument, params string[] urls) => Assert.Equal(urls, UrlsFrom("", argument));

    [Fact]
    public void Arguments_AddUp() => Assert.Equal(["http://localhost:1", "http://localhost:5080"], UrlsFrom("", "http://localhost:1", "src/Api"));

    [Fact]
    public void Solution_IsTheProjectsThatItNames()
    {
        _repository.Write("sln/Shop.slnx", """<Solution><Project Path="../src/Web/Web.csproj" /></Solution>""");
        Assert.Equal(["http://localhost:5090"], UrlsFrom("", "sln/Shop.slnx"));
    }

    [Theory]
    [InlineData("https")]
    [InlineData("HTTPS")]
    public void Profile_HoldsWhereThereIsOne(string profile)
        => Assert.Equal(["https://localhost:7080", "http://localhost:5080", "http://localhost:5090"], Read("", "profile:" + profile, []).Endpoints.Select(static endpoint => endpoint.Target.Url));

    [Fact]
    public void ProfileOfNobody_IsAFault()
    {
        Assert.Null(new ExpectationReader(_repository.Folder, "profile:htps").Read([], out var fault));
        Assert.Equal("no project here has a launch profile 'htps'. Give one of 'http', 'https'.", fault);
    }

    [Theory]
    [InlineData("no/such/folder", "'no/such/folder' is neither a path nor a target. Give a folder, a project, a solution, or a URL such as http://localhost:5080.")]
    [InlineData("", "'' is neither a path nor a target. Give a folder, a project, a solution, or a URL such as http://localhost:5080.")]
    [InlineData("http://user:secret@localhost:99999", "'http://localhost:99999' is no target: its port is not between 1 and 65535; write for example http://localhost:5080")]
    public void NeitherPathNorTarget_IsAFault(string argument, string expected)
    {
        Assert.Null(new ExpectationReader(_repository.Folder, null).Read([argument], out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void PortThatTheSystemPicks_IsAGap()
    {
        _repository.WriteWebProject("src/Dynamic", "http://127.0.0.1:0");
        var gap = Assert.Single(Read("", null, ["src/Dynamic"]).Gaps);
        Assert.Equal(("The endpoint http://127.0.0.1:0 of src/Dynamic (src/Dynamic/Properties/launchSettings.json:1)", "its port is chosen only when the program starts"), (gap.Subject, gap.Reason));
    }

    [Fact]
    public void AllInterfaces_AreAskedByLocalhost()
    {
        _repository.WriteWebProject("src/All", "http://*:5099");
        Assert.Equal(["http://localhost:5099"], UrlsFrom("", "src/All"));
    }

    [Fact]
    public void TestProject_ServesNothing()
    {
        _repository.Write("tests/Api.Tests/Api.Tests.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /></ItemGroup></Project>""");
        _repository.Write("tests/Api.Tests/Properties/launchSettings.json", Profiles);
        Assert.Empty(UrlsFrom("", "tests"));
    }

    private string[] UrlsFrom(string folder, params string[] arguments) => [.. Read(folder, null, arguments).Endpoints.Select(static endpoint => endpoint.Target.Url)];

    private Expectations Read(string folder, string? context, string[] arguments)
    {
        var expected = new ExpectationReader(Path.Combine(_repository.Folder, folder), context).Read(arguments, out var fault);
        Assert.Null(fault);
        return expected!;
    }
}
