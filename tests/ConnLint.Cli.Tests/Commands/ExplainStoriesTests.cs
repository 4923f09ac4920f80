using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>What the stories of <c>samples/</c> say that <c>connlint explain</c> says: each in a folder of its own, with a port that is free here.</summary>
public sealed class ExplainStoriesTests : IDisposable
{
    private const string Command = "`connlint explain ";

    private static readonly string Samples = Path.Combine(MapPage.Root, "samples");

    private readonly ScratchRepository _repository = new();

    public static TheoryData<string> Stories
        => [.. Directory.GetDirectories(Samples).Where(static folder => Directory.Exists(folder + ".Fixed") && File.Exists(Path.Combine(folder, "README.md"))).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public void Dispose() => _repository.Dispose();

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Story_EndsWithItsRuleAndItsFix(string story)
    {
        var (target, quoted, rule) = Readme(story);
        using var _ = Copy(story, ref target, out var moved);

        var output = await ExplainAsync(target);
        foreach (var line in quoted) Assert.Contains(moved(line), output, StringComparison.Ordinal);
        Assert.Contains(": " + rule + " ", Assert.Single(output.Split('\n'), static line => line.StartsWith("  earlier ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task RepairedTwin_HasNoCauseButThatNobodyStartedIt(string story)
    {
        var (target, _, rule) = Readme(story);
        using var _2 = Copy(story + ".Fixed", ref target, out var _3);

        var output = await ExplainAsync(target);
        Assert.StartsWith("CONN8001 ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("  earlier ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(rule, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5080", "Storefront.Api/Properties/launchSettings.json:6: CONN4001 ")]
    [InlineData("5008", "Storefront.Web/appsettings.json:3: CONN5001 ")]
    public async Task Storefront_NamesTheFaultBehindEachPort(string port, string earlier)
    {
        var (broken, twin) = ($"http://localhost:{port}", $"http://localhost:{port}");
        using (Copy("Storefront", ref broken, out var _)) Assert.Contains("  earlier   " + earlier, await ExplainAsync(broken), StringComparison.Ordinal);
        Directory.Delete(Path.Combine(_repository.Folder, "Storefront.Api"), recursive: true);
        Directory.Delete(Path.Combine(_repository.Folder, "Storefront.Web"), recursive: true);
        using var _2 = Copy("Storefront.Fixed", ref twin, out var _3);
        Assert.DoesNotContain("  earlier ", await ExplainAsync(twin), StringComparison.Ordinal);
    }

    private static (string Target, List<string> Quoted, string Rule) Readme(string story)
    {
        var lines = File.ReadAllLines(Path.Combine(Samples, story, "README.md")).ToList();
        var command = lines.FindIndex(static line => line.StartsWith(Command, StringComparison.Ordinal));
        Assert.True(command >= 0, story + " does not say what explain says.");
        var fence = lines.IndexOf("```", command);
        var warning = lines.Find(static line => line.Contains(": warning CONN", StringComparison.Ordinal))!;
        var rule = warning.IndexOf("CONN", StringComparison.Ordinal);
        return (lines[command].Split('`')[1].Split(' ')[2], lines[(fence + 1)..lines.IndexOf("```", fence + 1)], warning[rule..(rule + 8)]);
    }

    // The port that was asked becomes one on which nobody can listen meanwhile. A database's means something by itself, and stays.
    private Socket Copy(string sample, ref string target, out Func<string, string> moved)
    {
        var socket = LoopbackPorts.Reserve(out var free);
        var written = target[(target.LastIndexOf(':') + 1)..];
        var port = written == "5432" ? written : free.ToString(CultureInfo.InvariantCulture);
        moved = text => text.Replace(written, port, StringComparison.Ordinal);
        target = moved(target);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Samples, sample), "*", SearchOption.AllDirectories))
            _repository.Write(Path.GetRelativePath(Path.Combine(Samples, sample), file), moved(File.ReadAllText(file)));
        return socket;
    }

    private async Task<string> ExplainAsync(string target)
    {
        var (exitCode, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, ["explain", target]);
        Assert.Equal((1, ""), (exitCode, error));
        return output;
    }
}
