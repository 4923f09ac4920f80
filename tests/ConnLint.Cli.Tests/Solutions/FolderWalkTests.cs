using System;
using System.IO;
using System.Linq;
using ConnLint.Cli.Solutions;

namespace ConnLint.Cli.Tests.Solutions;

public sealed class FolderWalkTests : IDisposable
{
    private readonly ScratchRepository _repository = new(hasGit: false);

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Folders_ComeNearestFirst()
    {
        _repository.Write("a/b/deep.txt", "");
        _repository.Write("top.txt", "");
        _repository.Write("a/middle.txt", "");
        Assert.Equal(["top.txt", "middle.txt", "deep.txt"], FilesOf(new FolderWalk(_repository.Folder)));
    }

    [Fact]
    public void Limit_EndsTheWalkAndIsSaid()
    {
        _repository.Write("Near/Near.csproj", "");
        _repository.Write("a/b/c/Far/Far.csproj", "");
        var walk = new FolderWalk(_repository.Folder, limit: 4);

        Assert.Equal(["Near.csproj"], FilesOf(walk));
        Assert.Contains("beyond its first 4 folders", Assert.Single(walk.Gaps).Subject, StringComparison.Ordinal);
        Assert.False(walk.IsRootUnreadable);
    }

    [Fact]
    public void LimitThatIsJustReached_IsNoGap()
    {
        _repository.Write("a/b/file.txt", "");
        var walk = new FolderWalk(_repository.Folder, limit: 3);

        Assert.Equal(["file.txt"], FilesOf(walk));
        Assert.Empty(walk.Gaps);
    }

    [Fact]
    public void LimitOneBelow_LeavesTheLastFolderOut()
    {
        _repository.Write("a/b/file.txt", "");
        var walk = new FolderWalk(_repository.Folder, limit: 2);

        Assert.Empty(FilesOf(walk));
        Assert.Single(walk.Gaps);
    }

    [Fact]
    public void MissingFolder_IsAGap()
    {
        var walk = new FolderWalk(Path.Combine(_repository.Folder, "gone"));

        Assert.Empty(FilesOf(walk));
        Assert.Single(walk.Gaps);
        Assert.True(walk.IsRootUnreadable);
    }

    [Fact]
    public void FolderThatVanishes_IsAGapOfItsOwn()
    {
        _repository.Write("gone/file.txt", "");
        var walk = new FolderWalk(_repository.Folder);
        foreach (var (folder, _) in walk.Folders())
        {
            if (folder == _repository.Folder) Directory.Delete(Path.Combine(folder, "gone"), recursive: true);
        }

        Assert.EndsWith("/gone", Assert.Single(walk.Gaps).Subject, StringComparison.Ordinal);
        Assert.False(walk.IsRootUnreadable);
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData("artifacts")]
    [InlineData("node_modules")]
    [InlineData("Dist")]
    [InlineData("bower_components")]
    [InlineData(".git")]
    [InlineData(".vs")]
    public void FolderOfResults_IsNotEntered(string name)
    {
        _repository.Write($"src/{name}/file.txt", "");
        Assert.Empty(FilesOf(new FolderWalk(_repository.Folder)));
    }

    [Theory]
    [InlineData(".env")]
    [InlineData("bin.txt")]
    public void FileWithSuchAName_IsListed(string name)
    {
        _repository.Write(name, "");
        Assert.Equal([name], FilesOf(new FolderWalk(_repository.Folder)));
    }

    [Fact]
    public void Links_AreNotFollowed()
    {
        var target = _repository.Write("real/file.txt", "");
        File.CreateSymbolicLink(Path.Combine(_repository.Folder, "link.txt"), target);
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "real", "loop"), _repository.Folder);
        Assert.Equal(["file.txt"], FilesOf(new FolderWalk(_repository.Folder)));
    }

    [Theory]
    [InlineData("gitdir: /r/.git/worktrees/fix", ".git/HEAD", false)]
    [InlineData("gitdir: /r/.git/modules/library", ".git/HEAD", true)]
    [InlineData("gitdir: /r.git/worktrees/fix", "other.txt", true)]
    public void FurtherWorkingTree_IsNotEnteredFromACheckout(string text, string besides, bool isEntered)
    {
        _repository.Write(besides, "");
        _repository.Write("trees/fix/.git", text);
        _repository.Write("trees/fix/src/file.txt", "");
        Assert.Equal(isEntered, FilesOf(new FolderWalk(_repository.Folder)).Contains("file.txt"));
        Assert.Contains("file.txt", FilesOf(new FolderWalk(Path.Combine(_repository.Folder, "trees/fix"))));
    }

    private static string[] FilesOf(FolderWalk walk) => [.. walk.Folders().SelectMany(static folder => folder.Files)];
}
