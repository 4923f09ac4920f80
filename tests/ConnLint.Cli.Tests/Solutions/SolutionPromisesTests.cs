using System;
using System.IO;
using System.Linq;
using ConnLint.Cli.Solutions;

namespace ConnLint.Cli.Tests.Solutions;

public sealed class SolutionPromisesTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void LaunchProfile_PromisesWithPlaceAndCommand()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");

        var promise = Read().Promises.Single(static promise => promise.Bind.Port == 5080);
        Assert.Equal("src/Api", promise.Project);
        Assert.Equal("profile:http", promise.Context);
        Assert.Equal("src/Api/Properties/launchSettings.json:1", promise.Place);
        Assert.Equal("dotnet run --project src/Api --launch-profile http", promise.Command);
    }

    [Fact]
    public void LaunchProfilesBesideTheProject_AreItsOwn()
    {
        _repository.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("Api/Jobs.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("Api/Api.run.json", """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5085" } } }""");
        Assert.Equal([("Api", "Api/Api.run.json:1")], Read().Promises.Where(static promise => promise.Bind.Port == 5085).Select(static promise => (promise.Name, promise.Place)));
    }

    [Fact]
    public void FileBasedApp_PromisesWhereItHasLaunchProfiles()
    {
        _repository.Write("demo/api.cs", "#:sdk Microsoft.NET.Sdk.Web\nWebApplication.Create(args).Run();");
        _repository.Write("demo/api.run.json", """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5086" } } }""");
        _repository.Write("demo/other.cs", "");
        var promise = Assert.Single(Read().Promises, static promise => promise.IsDefault);
        Assert.Equal((5086, "demo/api.cs", "api", "dotnet run demo/api.cs --launch-profile http"), (promise.Bind.Port, promise.Project, promise.Name, promise.Command));
    }

    [Fact]
    public void FileBesideAProject_IsNoAppOfItsOwn()
    {
        _repository.WriteWebProject("Api", "http://localhost:5080");
        _repository.Write("Api/tool.cs", "");
        _repository.Write("Api/tool.run.json", """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5086" } } }""");
        Assert.DoesNotContain(Read().Promises, static promise => promise.Bind.Port == 5086);
    }

    [Fact]
    public void SettingsFile_PromisesWithoutAProfile()
    {
        _repository.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("Api/appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:6001" } } } }""");

        var promise = Assert.Single(Read().Promises);
        Assert.Equal(6001, promise.Bind.Port);
        Assert.Equal("dotnet run --project Api --no-launch-profile", promise.Command);
    }

    [Fact]
    public void WebProjectWithoutSettings_PromisesTheDefault()
    {
        _repository.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        Assert.Equal((5000, ".NET's default"), Read().Promises.Select(static promise => (promise.Bind.Port!.Value, promise.Source)).Single());
    }

    [Fact]
    public void LibraryAndConsoleProgram_PromiseNothing()
    {
        _repository.Write("Lib/Lib.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _repository.Write("Tool/Tool.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _repository.Write("Tool/Properties/launchSettings.json", """{ "profiles": { "Tool": { "commandName": "Project", "commandLineArgs": "--fast" } } }""");
        Assert.Empty(Read().Promises);
    }

    [Fact]
    public void ProjectAroundTheCurrentFolder_ComesFirst()
    {
        foreach (var shop in new[] { "a/Shop", "m/Shop", "m/Other", "z/Shop" }) _repository.WriteWebProject(shop, "http://localhost:5080");
        var here = Path.Combine(_repository.Folder, "m", "Shop");
        Assert.Equal(["Shop", "../Other", "../../a/Shop", "../../z/Shop"], new SolutionPromises(here).Read().Promises.Select(static promise => promise.Project).Distinct());
    }

    [Fact]
    public void FolderAbove_IsSearchedUpToTheRepository()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");
        var deep = Directory.CreateDirectory(Path.Combine(_repository.Folder, "web", "app")).FullName;

        Assert.Contains(new SolutionPromises(deep).Read().Promises, static promise => promise.Command == "dotnet run --project ../../src/Api --launch-profile http");
    }

    [Fact]
    public void ProjectOfTheCurrentFolder_NeedsNoPath()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");

        var promise = new SolutionPromises(Path.Combine(_repository.Folder, "src", "Api")).Read().Promises[0];
        Assert.Equal(("Api", "dotnet run --launch-profile http"), (promise.Project, promise.Command));
    }

    [Theory]
    [InlineData("node_modules/pkg")]
    [InlineData("bin")]
    [InlineData("src/obj")]
    [InlineData("artifacts")]
    [InlineData(".vs")]
    public void FolderOfOthersResults_IsNotEntered(string folder)
    {
        _repository.WriteWebProject(folder + "/Api", "http://localhost:5080");
        Assert.Empty(Read().Promises);
    }

    [Fact]
    public void LinkThatLeadsBack_IsNotFollowed()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "src", "loop"), _repository.Folder);
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "src", "Api", "self"), ".");

        Assert.Single(Read().Promises, static promise => promise.Context == "profile:http");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\0\u0001binary")]
    [InlineData("""{ "profiles": 5 }""")]
    [InlineData("""{ "profiles": { "http": { "applicationUrl": ["http://localhost:5080"] } } }""")]
    public void BrokenLaunchSettings_PromiseNothingOfTheirOwn(string text)
    {
        _repository.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("Api/Properties/launchSettings.json", text);
        Assert.All(Read().Promises, static promise => Assert.Equal(5000, promise.Bind.Port));
    }

    [Fact]
    public void HugeFile_IsAGap()
    {
        _repository.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("Api/appsettings.json", new string(' ', 5 << 20));

        var gap = Assert.Single(Read().Gaps);
        Assert.Equal("The file Api/appsettings.json", gap.Subject);
    }

    [Theory]
    [InlineData("Api & Web")]
    [InlineData("$(id)")]
    [InlineData("`id`")]
    [InlineData("a; rm -rf ~")]
    [InlineData("%PATH%")]
    public void ProfileThatAShellCouldRun_GivesNoCommand(string profile)
    {
        _repository.WriteWebProject("Api", "http://localhost:5080", profile);
        Assert.Null(Read().Promises.First(static promise => promise.Bind.Port == 5080).Command);
    }

    [Fact]
    public void ProfileWithBlanks_IsQuoted()
    {
        _repository.WriteWebProject("Api", "http://localhost:5080", "Api (http)");
        Assert.EndsWith("--launch-profile \"Api (http)\"", Read().Promises[0].Command, StringComparison.Ordinal);
    }

    private FoundPromises Read() => new SolutionPromises(_repository.Folder).Read();
}
