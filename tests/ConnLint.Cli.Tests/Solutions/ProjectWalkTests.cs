using System;
using System.IO;
using System.Linq;
using ConnLint.Cli.Solutions;

namespace ConnLint.Cli.Tests.Solutions;

public sealed class ProjectWalkTests : IDisposable
{
    private readonly ScratchRepository _repository = new(hasGit: false);

    public void Dispose() => _repository.Dispose();

    /// <summary>As dotnet/sdk 10 reads them; the file beside the project belongs to the one of its name.</summary>
    [Theory]
    [InlineData("Api.csproj", "Properties/launchSettings.json")]
    [InlineData("Api.vbproj", "My Project/launchSettings.json")]
    [InlineData("Api.csproj", "Api.run.json")]
    [InlineData("Api.csproj", "Properties/launchSettings.json", "Api.run.json")]
    [InlineData("Api.csproj", null, "Other.run.json")]
    public void LaunchFile_IsTheOneOfDotnetRun(string project, string? expected, string? beside = null)
    {
        _repository.Write("Api/" + project, "");
        foreach (var name in new[] { expected, beside }) if (name is not null) _repository.Write("Api/" + name, "{}");
        Assert.Equal(expected is null ? null : Path.Combine(_repository.Folder, "Api", expected), LaunchFile.Of(Path.Combine(_repository.Folder, "Api", project)));
    }

    [Theory]
    [InlineData("App.sln")]
    [InlineData("App.slnx")]
    public void SolutionFile_MarksTheFolderWhereThereIsNoRepository(string name)
    {
        _repository.Write(name, "");
        var below = Directory.CreateDirectory(Path.Combine(_repository.Folder, "a", "b")).FullName;
        Assert.Equal(_repository.Folder, SolutionFolder.Above(below));
    }

    [Fact]
    public void GitFileOfAWorktree_MarksTheFolder()
    {
        _repository.Write(".git", "gitdir: elsewhere");
        _repository.Write("a/App.sln", "");
        Assert.Equal(_repository.Folder, SolutionFolder.Above(Path.Combine(_repository.Folder, "a")));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("compose.yaml")]
    [InlineData("Shop.slnx")]
    public void FolderThatStandsForItself_IsTheOneThatTheUserEntered(string name)
    {
        _repository.Write(".git", "gitdir: elsewhere");
        _repository.Write("samples/Shop/" + name, "");
        _repository.WriteWebProject("samples/Shop/Api", "http://localhost:5080");
        var sample = Path.Combine(_repository.Folder, "samples", "Shop");
        Assert.Equal(sample, SolutionFolder.Above(sample));
        Assert.Equal(_repository.Folder, SolutionFolder.Above(Path.Combine(sample, "Api")));
        Assert.Equal(_repository.Folder, SolutionFolder.Above(Path.Combine(_repository.Folder, "samples")));
    }

    [Fact]
    public void ProjectWithAPageOfItsOwn_BelongsToItsRepository()
    {
        _repository.Write(".git", "gitdir: elsewhere");
        _repository.WriteWebProject("src/Api", "http://localhost:5080");
        _repository.WriteWebProject("src/Api/Tests", "http://localhost:5081");
        _repository.Write("src/Api/README.md", "");
        Assert.Equal(_repository.Folder, SolutionFolder.Above(Path.Combine(_repository.Folder, "src", "Api")));
    }

    [Fact]
    public void NeitherOfBoth_LeavesTheFolderItself()
        => Assert.Equal(_repository.Folder, SolutionFolder.Above(_repository.Folder));
}
