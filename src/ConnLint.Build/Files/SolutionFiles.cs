using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Readers;
using Microsoft.Build.Framework;

namespace ConnLint.Build;

/// <summary>
/// The files below a solution's folder that say who listens where. The walk is bounded: it enters no <c>node_modules</c>, <c>bin</c>, <c>obj</c> or hidden
/// folder and follows no link. One walk serves all projects of a build.
/// </summary>
internal sealed class SolutionFiles
{
    private const int MaxFolders = 20_000;
    private const int MaxDepth = 10;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "node_modules", "bin", "obj", "artifacts", "packages", "bower_components", "dist", "TestResults",
    };

    // Files that may move a port, and that no reader understands yet.
    private static readonly string[] Mentioning =
    [
        "program.cs", "startup.cs", "dockerfile", "containerfile", "package.json", "angular.json", "proxy.conf.", "vite.config.", "next.config.", "webpack.config.",
        "vue.config.", "docker-compose", "compose.y", "compose.override.y", ".env",
    ];

    private SolutionFiles(string root) => Root = root;

    /// <summary>The folder of the solution.</summary>
    public string Root { get; }

    public List<string> Projects { get; } = [];

    public List<string> LaunchSettings { get; } = [];

    public List<string> AppSettings { get; } = [];

    public List<string> Others { get; } = [];

    public IEnumerable<string> All => Projects.Concat(LaunchSettings).Concat(AppSettings).Concat(Others);

    public static SolutionFiles Around(string project, string solutionDirectory, IBuildEngine4? build)
    {
        var root = solutionDirectory.Length > 0 ? Path.GetFullPath(solutionDirectory).TrimEnd('/', '\\') : RootOf(Path.GetDirectoryName(project)!);
        var key = typeof(SolutionFiles).FullName + ":" + root;
        if (build?.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is SolutionFiles walked) return walked;

        var files = new SolutionFiles(root);
        files.Walk();
        build?.RegisterTaskObject(key, files, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        return files;
    }

    private static string RootOf(string directory)
    {
        string? solution = null;
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git)) return folder.FullName;
            if (solution is null && folder.Exists && (folder.EnumerateFiles("*.sln").Any() || folder.EnumerateFiles("*.slnx").Any())) solution = folder.FullName;
        }

        return solution ?? directory;
    }

    private void Walk()
    {
        var folders = new Queue<(DirectoryInfo Folder, int Depth)>();
        folders.Enqueue((new DirectoryInfo(Root), 0));
        for (var walked = 0; folders.Count > 0 && walked < MaxFolders; walked++)
        {
            var (folder, depth) = folders.Dequeue();
            foreach (var entry in Entries(folder))
            {
                if ((entry.Attributes & FileAttributes.ReparsePoint) != 0) continue;
                if (entry is not DirectoryInfo child) Add(entry);
                else if (depth < MaxDepth && entry.Name[0] != '.' && !Skipped.Contains(entry.Name)) folders.Enqueue((child, depth + 1));
            }
        }

        foreach (var list in new[] { Projects, LaunchSettings, AppSettings, Others }) list.Sort(StringComparer.Ordinal);
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return []; // what we may not list, we know nothing of
        }
    }

    private void Add(FileSystemInfo file)
    {
        var name = file.Name;
        if (Path.GetExtension(name).ToLowerInvariant() is ".csproj" or ".fsproj" or ".vbproj") Projects.Add(file.FullName);
        else if (name.Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase)) LaunchSettings.Add(file.FullName);
        else if (AppSettingsReader.IsAppSettings(name)) AppSettings.Add(file.FullName);
        else if (Array.Exists(Mentioning, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))) Others.Add(file.FullName);
    }
}
