using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Build.Tests;

public sealed class SolutionFilesTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("connlint-");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("Program.cs", true)]
    [InlineData("src/Shop/startup.cs", true)]
    [InlineData("dapr.yaml", true)]
    [InlineData("scripts/start.sh", true)]
    [InlineData("run10.CMD", true)]
    [InlineData("run.bat", true)]
    [InlineData("eng/start.ps1", true)]
    [InlineData("src/Shop/Orders.cs", false)]
    [InlineData("notes.txt", false)]
    [InlineData("packages/web/start.sh", true)]
    [InlineData(".github/start.sh", true)]
    [InlineData("node_modules/tool/start.sh", false)]
    [InlineData("dist/start.sh", false)]
    [InlineData("testresults/start.sh", false)]
    [InlineData(".hidden/start.sh", false)]
    public void FilesThatMayNamePorts_AreAskedForThem(string path, bool expected)
    {
        var file = Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");

        Assert.Equal(expected ? [file] : [], SolutionFiles.In(_root.FullName).Mentioning);
    }

    [Theory]
    [InlineData("gitdir: /r/.git/worktrees/fix", ".git/HEAD", false)]
    [InlineData("gitdir: /r/.git/modules/library", ".git/HEAD", true)]
    [InlineData("gitdir: /r.git/worktrees/fix", "other.txt", true)]
    public void FurtherWorkingTree_IsNotEnteredFromACheckout(string text, string besides, bool isEntered)
    {
        foreach (var (file, content) in new[] { (besides, ""), ("trees/fix/.git", text), ("trees/fix/src/start.sh", "") })
        {
            var path = Path.Combine(_root.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        Assert.Equal(isEntered, SolutionFiles.In(_root.FullName).Mentioning.Count == 1);
        Assert.Single(SolutionFiles.In(Path.Combine(_root.FullName, "trees", "fix")).Mentioning);
    }

    [Theory]
    [InlineData("compose.yaml", true)]
    [InlineData("Läden & Söhne's (+ 店) 100%;@(x)$(y)", true)]
    [InlineData("a|b", false)]
    [InlineData("a*b", false)]
    [InlineData("a?b", false)]
    [InlineData("a\"b", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u001b[31mb", false)]
    [InlineData("a\u009bb", false)]
    public void NamesThatTheCompilerWouldMisread_AreNotPlain(string name, bool expected) => Assert.Equal(expected, TextFiles.IsPlain(name));

    [Theory]
    [InlineData("start.sh", true)]
    [InlineData("dapr.yml", true)]
    [InlineData("Program.cs", false)]
    public void Starters_CountForEveryProject(string name, bool expected) => Assert.Equal(expected, SolutionFiles.IsStarter("src/Shop/" + name));

    [Theory]
    [InlineData("dotnet run --urls \"http://localhost:10003;http://localhost:10004\"", "10003,10004")]
    [InlineData("kubectl port-forward deployment/shop 31000:80", "31000")]
    [InlineData("set PORT=5080\r\nsleep 100000", "5080")]
    [InlineData("v8080 8080b x_9000 99999 123", "")]
    public void Ports_AreDigitsThatStandAlone(string text, string expected)
    {
        var ports = new SortedSet<int>();
        MentionedPorts.AddTo(ports, text);
        Assert.Equal(expected, string.Join(',', ports.Select(static port => FormattableString.Invariant($"{port}"))));
    }
}
