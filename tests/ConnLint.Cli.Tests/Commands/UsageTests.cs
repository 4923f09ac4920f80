using System;
using System.IO;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("localhost", "'localhost' is no target", "http://localhost:5080")]
    [InlineData("", "the target is empty", "http://localhost:5080")]
    public async Task InvalidTarget_NamesTheValueAndAnExample(string target, string named, string example)
    {
        var (exitCode, output, error) = await RunAsync("explain", target);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Contains(example, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/folder")]
    [InlineData("--nonsense")]
    [InlineData("")]
    public async Task MissingPath_NamesTheValueAndTheRemedy(string path)
    {
        var (exitCode, output, error) = await RunAsync("map", path);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Equal($"error: '{path}' is neither a folder nor a file. Give a folder, or nothing for the repository here.{Environment.NewLine}", error);
    }

    [Theory]
    [InlineData]
    [InlineData("explain")]
    [InlineData("explian", "5080")]
    [InlineData("explain", "5080", "5081")]
    [InlineData("explain", "5080", "--format", "xml")]
    [InlineData("explain", "5080", "--nonsense")]
    [InlineData("map", "src", "web")]
    [InlineData("map", "--format", "xml")]
    [InlineData("map", "--format", "HTML")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--profile")]
    [InlineData("--nonsense")]
    public async Task WrongCommandLine_EndsWithUsage(params string[] arguments)
    {
        var (exitCode, output, error) = await RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("connlint explain http://localhost:5080", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explian", "http://user:secret@localhost:1/?token=secret")]
    [InlineData("explain", "1", "http://user:secret@localhost:1/?token=secret")]
    [InlineData("explain", "1", "--format", "http://user:secret@localhost:1/?token=secret")]
    [InlineData("map", "http://user:secret@localhost:1/?token=secret")]
    [InlineData("check", "http://user:secret@localhost:1/?token=secret", "--format", "http://user:secret@localhost:1/?token=secret")]
    [InlineData("map", ".", "http://user:secret@localhost:1/?token=secret")]
    public async Task WrongCommandLine_RepeatsNoSecret(params string[] arguments)
    {
        var (_, output, error) = await RunAsync(arguments);
        Assert.DoesNotContain("secret", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("explain", "--help")]
    [InlineData("map", "--help")]
    [InlineData("check", "--help")]
    [InlineData("run", "--help")]
    [InlineData("wait", "--help")]
    public async Task Help_IsFineAndCallsTheCommandByItsName(params string[] arguments)
    {
        var (exitCode, output, _) = await RunAsync(arguments);
        Assert.Equal(0, exitCode);
        Assert.Contains("connlint", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnLint.Cli", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_IsFine() => Assert.Equal(0, (await RunAsync("--version")).ExitCode);

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(Path.GetTempPath(), arguments);
}
