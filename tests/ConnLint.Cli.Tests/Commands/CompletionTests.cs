using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>What shells are told that may come next (docs/completion.md).</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("connlint ", "check explain map run wait --help --version")]
    [InlineData("connlint ex", "explain")]
    [InlineData("connlint explain --f", "--format")]
    [InlineData("connlint explain --format ", "json text")]
    [InlineData("connlint map --format ", "html json mermaid svg text")]
    [InlineData("connlint wait 5080 --", "--body --format --interval --invert --process --status --timeout --wait-for-name")]
    [InlineData("connlint run --", "--test --until-listening")]
    public async Task Line_IsCompletedByWhatFits(string line, string expected)
    {
        var (exitCode, output, error) = await SuggestAsync(line);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Empty(expected.Split(' ').Except(output.Split(Environment.NewLine)));
        Assert.All(output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), word => Assert.StartsWith(line[(line.LastIndexOf(' ') + 1)..], word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Target_HasNoCompletion() => Assert.Equal("", (await SuggestAsync("connlint explain http://localhost:5")).Output.Trim());

    [InstalledFact("bash")]
    public async Task LinesForBash_CompleteACommand()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(MapPage.Root, "docs", "completion.md"));
        var start = page.IndexOf("```bash\n", StringComparison.Ordinal) + 8;
        var lines = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];

        // The shell starts the command as the test does, and prints what it would offer.
        var script = $"connlint() {{ '{string.Join("' '", ConnLintProcess.Command)}' \"$@\"; }}\n{lines}\nCOMP_LINE='connlint ma'; COMP_POINT=11; _connlint; exec echo \"${{COMPREPLY[@]}}\"";
        var (exitCode, output, error) = await ConnLintProcess.RunBelowAsync(Path.GetTempPath(), [InstalledProgram.Find("bash")!, "-c", script], []);
        Assert.Equal((0, "map", ""), (exitCode, output.Trim(), error));
    }

    private static Task<(int ExitCode, string Output, string Error)> SuggestAsync(string line)
        => ConnLintProcess.RunAsync(Path.GetTempPath(), [string.Create(CultureInfo.InvariantCulture, $"[suggest:{line.Length}]"), line]);
}
