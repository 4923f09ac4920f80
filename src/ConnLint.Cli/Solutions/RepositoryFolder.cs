using System.Collections.Generic;
using System.IO;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Solutions;

/// <summary>Reads all files below a folder that say anything of endpoints.</summary>
internal sealed class RepositoryFolder(string root)
{
    private readonly FileText _text = new(root);
    private readonly FolderWalk _walk = new(root);

    public IEnumerable<Gap> Gaps => [.. _text.Gaps, .. _walk.Gaps];

    public IReadOnlyList<RepositoryFile> Files()
    {
        var files = new List<RepositoryFile>();
        foreach (var (folder, names) in _walk.Folders())
        {
            foreach (var name in names)
            {
                if (!RepositoryFiles.IsKnown(name)) continue;
                var path = Path.Combine(folder, name);
                if (_text.Of(path) is { } text) files.Add(new RepositoryFile(ShownPath.Relative(root, path), text));
            }
        }

        return files;
    }
}
