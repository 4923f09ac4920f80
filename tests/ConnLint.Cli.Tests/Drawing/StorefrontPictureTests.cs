using System;
using System.IO;
using System.Threading.Tasks;
using ConnLint.Cli.Tests.Commands;

namespace ConnLint.Cli.Tests.Drawing;

/// <summary>The picture of the README is what the command prints of the sample today.</summary>
public sealed class StorefrontPictureTests : IDisposable
{
    private static readonly string Root = MapPage.Root;

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Picture_IsTheCommandsOwn()
    {
        var sample = Path.Combine(Root, "samples", "Storefront");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file);
            if (!path.Contains("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)) _repository.Write(path, await File.ReadAllTextAsync(file));
        }

        await _repository.RestoreAsync("Storefront.slnx");
        var (exitCode, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, ["map", "--format", "svg"]);
        Assert.Equal((0, ""), (exitCode, error));

        // As with the pages of rules, what differs is written, so that it only has to be committed.
        var picture = Path.Combine(Root, "docs", "images", "storefront.svg");
        var committed = File.Exists(picture) ? await File.ReadAllTextAsync(picture) : "";
        if (committed.ReplaceLineEndings("\n") != output.ReplaceLineEndings("\n")) await File.WriteAllTextAsync(picture, output.ReplaceLineEndings("\n"));
        Assert.Equal(committed, output, ignoreLineEndingDifferences: true);
    }
}
