using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Solutions;

/// <summary>Reads the C# that lies in projects' folders, which is what the SDK compiles unless a project says otherwise.</summary>
/// <param name="root">The folder to which the paths of the texts are relative.</param>
internal sealed class ProjectSources(string root)
{
    private const int MaxFolders = 500;
    private const int MaxCharacters = 16 * 1024 * 1024; // of all projects together

    private readonly FileText _text = new(root);
    private readonly Dictionary<string, List<RepositoryFile>?> _read = new(StringComparer.Ordinal);
    private int _length;

    /// <summary>The C# below a project's folder, without that of projects further below; null where all of it together is too much.</summary>
    /// <param name="folder">The full path.</param>
    public List<RepositoryFile>? In(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        if (!_read.TryGetValue(folder, out var sources)) _read[folder] = sources = Read(folder);
        return sources;
    }

    private List<RepositoryFile>? Read(string folder)
    {
        List<RepositoryFile> sources = [];
        List<string> others = [];
        foreach (var (path, names) in new FolderWalk(folder, MaxFolders).Folders())
        {
            if (others.Exists(other => path.StartsWith(other, StringComparison.Ordinal))) continue;
            if (path.Length > folder.Length && names.Any(RepositoryFiles.IsProject))
            {
                others.Add(path + Path.DirectorySeparatorChar);
                continue;
            }

            foreach (var name in names)
            {
                if (!name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || _text.Of(Path.Combine(path, name)) is not { } text) continue;
                if ((_length += text.Length) > MaxCharacters) return null;
                sources.Add(new RepositoryFile(ShownPath.Relative(root, Path.Combine(path, name)), text));
            }
        }

        return sources;
    }
}
