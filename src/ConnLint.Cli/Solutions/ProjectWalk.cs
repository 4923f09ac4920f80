using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Cli.Solutions;

/// <summary>Finds the projects below a folder, nearest first, with the files that say what they listen on.</summary>
internal sealed class ProjectWalk(string root, int limit = FolderWalk.DefaultLimit)
{
    private static readonly string[] LaunchFolders = ["Properties", "My Project"];

    private readonly FolderWalk _walk = new(root, limit);

    /// <summary>Whether the folders that were walked hold a compose file.</summary>
    public bool HasCompose { get; private set; }

    public IReadOnlyList<Gap> Gaps => _walk.Gaps;

    public IEnumerable<ProjectFiles> Projects()
    {
        foreach (var (folder, files) in _walk.Folders())
        {
            HasCompose = HasCompose || files.Any(ComposeFiles.IsCompose);
            var projects = Full(folder, files.Where(RepositoryFiles.IsProject));
            if (projects.Count > 0) yield return new ProjectFiles(folder, projects, Full(folder, files.Where(AppSettingsReader.IsAppSettings)), LaunchSettingsOf(folder));
        }
    }

    private static List<string> Full(string folder, IEnumerable<string> names) => [.. names.Select(name => Path.Combine(folder, name)).Order(StringComparer.Ordinal)];

    private static List<string> LaunchSettingsOf(string folder)
    {
        var found = new List<string>();
        foreach (var name in LaunchFolders)
        {
            var properties = new DirectoryInfo(Path.Combine(folder, name));
            if (!properties.Exists || properties.LinkTarget is not null) continue;

            var file = new FileInfo(Path.Combine(properties.FullName, "launchSettings.json"));
            if (file.Exists && file.LinkTarget is null) found.Add(file.FullName);
        }

        return found;
    }
}
