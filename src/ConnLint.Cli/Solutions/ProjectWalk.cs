using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Readers.Projects;

namespace ConnLint.Cli.Solutions;

/// <summary>
/// Finds the projects below a folder, nearest first, with the files that say what they listen on. A file-based app is one where it has launch profiles, and where no project in its folder is
/// started instead.
/// </summary>
internal sealed class ProjectWalk(string root, int limit = FolderWalk.DefaultLimit)
{
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
            if (projects.Count == 0) projects = Full(folder, files.Where(RepositoryFiles.IsFlatLaunchSettings).Select(ProjectFileReader.AppOf).Intersect(files));
            if (projects.Count > 0) yield return new ProjectFiles(folder, projects, Full(folder, files.Where(AppSettingsReader.IsAppSettings)));
        }
    }

    private static List<string> Full(string folder, IEnumerable<string> names) => [.. names.Select(name => Path.Combine(folder, name)).Order(StringComparer.Ordinal)];
}
