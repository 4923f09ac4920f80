using System.Collections.Generic;
using System.IO;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Solutions;

/// <summary>Reads all files below a folder that say anything of endpoints.</summary>
internal sealed class RepositoryFolder(string root)
{
    // Ten for each of 5,000 projects; in a folder that is no repository, as a home folder, it ends after a few seconds.
    private const int MaxFolders = 50_000;
    private const long MaxCharacters = 256 * 1024 * 1024;

    private readonly FileText _text = new(root);
    private readonly FolderWalk _walk = new(root, MaxFolders);
    private readonly List<Gap> _gaps = [];

    public IEnumerable<Gap> Gaps => [.. _text.Gaps, .. _walk.Gaps, .. _gaps];

    /// <summary>Whether the folder itself could not be read, so that nothing is known.</summary>
    public bool IsUnreadable => _walk.IsRootUnreadable;

    public IReadOnlyList<RepositoryFile> Files()
    {
        var files = new List<RepositoryFile>();
        var length = 0L;
        foreach (var (folder, names) in _walk.Folders())
        {
            foreach (var name in names)
            {
                if (!RepositoryFiles.IsKnown(name)) continue;
                var path = Path.Combine(folder, name);
                if (_text.Of(path) is not { } text) continue;
                if ((length += text.Length) > MaxCharacters)
                {
                    _gaps.Add(new Gap("Every file from " + _text.Shown(path) + " on", "together they are more than this command reads"));
                    return files;
                }

                files.Add(new RepositoryFile(ShownPath.Relative(root, path), text));
            }
        }

        return files;
    }
}
