using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Projects;
using ConnLint.Probing.Files;
using Microsoft.Build.Framework;

namespace ConnLint.Build;

/// <summary>
/// The files below a solution's folder that say who listens where, or may say so. The walk is bounded: it enters the folders that
/// <see cref="RepositoryFolders"/> names, no further working tree of the same repository, which holds every file once more, and follows no link.
/// </summary>
internal sealed class SolutionFiles
{
    private const int MaxFolders = 20_000;
    private const int MaxDepth = 10;

    // C# that mostly says where a server listens; the build does not compile it.
    private static readonly string[] Code = ["program.cs", "startup.cs"];

    // What starts programs on ports of its own choice, and forwards ports.
    private static readonly string[] Scripts = [".sh", ".cmd", ".bat", ".ps1"];

    // Where a project gets packages from beside its own file.
    private static readonly string[] Imported = ["directory.build.props", "directory.build.targets", "directory.packages.props"];

    private List<(string Path, DateTime Time)>? _written;
    private PortMentions? _mentions;

    private SolutionFiles(string root) => Root = root;

    /// <summary>The folder of the solution.</summary>
    public string Root { get; }

    /// <summary>The files that some reader of the model knows.</summary>
    public List<string> Known { get; } = [];

    /// <summary>The solution files.</summary>
    public List<string> Solutions { get; } = [];

    /// <summary>C#, scripts, and files of sidecars, of which only the ports that they mention are looked at.</summary>
    public List<string> Mentioning { get; } = [];

    /// <summary>What may give packages to the projects below.</summary>
    public List<string> Imports { get; } = [];

    public IEnumerable<string> All => Known.Concat(Solutions).Concat(Mentioning).Concat(Imports).Distinct();

    /// <summary>The files around a project, walked once for all projects that one process builds.</summary>
    public static SolutionFiles Around(string project, string solutionDirectory, IBuildEngine4? build)
    {
        var root = RootOf(project, solutionDirectory);
        var key = typeof(SolutionFiles).FullName + ":" + root;
        if (build?.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is SolutionFiles walked) return walked;

        var files = In(root);
        build?.RegisterTaskObject(key, files, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        return files;
    }

    public static SolutionFiles In(string root)
    {
        var files = new SolutionFiles(root);
        files.Walk();
        return files;
    }

    /// <param name="project">A project file.</param>
    /// <param name="solutionDirectory">The solution's folder, or empty for the nearest one above the project with <c>.git</c>, else with a solution file.</param>
    public static string RootOf(string project, string solutionDirectory)
        => solutionDirectory.Length > 0 ? Path.GetFullPath(solutionDirectory).TrimEnd('/', '\\') : RootOf(Path.GetDirectoryName(project)!);

    /// <summary>The ports that some of them name.</summary>
    public PortMentions Mentions => _mentions ??= new PortMentions(this);

    /// <summary>The files that were written since.</summary>
    public IEnumerable<string> WrittenAfter(DateTime time)
    {
        _written ??= [.. All.Select(static file => (file, File.GetLastWriteTimeUtc(file)))];
        foreach (var (path, written) in _written)
        {
            if (written > time) yield return path;
        }
    }

    /// <summary>The path below the solution's folder, with <c>/</c>.</summary>
    public string Relative(string path) => path.Substring(Root.Length).TrimStart('/', '\\').Replace('\\', '/');

    private static string RootOf(string directory)
    {
        string? solution = null;
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var git = Path.Combine(folder.FullName, GitFile.Name);
            if (Directory.Exists(git) || File.Exists(git)) return folder.FullName;
            if (solution is null && folder.Exists && (folder.EnumerateFiles("*.sln").Any() || folder.EnumerateFiles("*.slnx").Any())) solution = folder.FullName;
        }

        return solution ?? directory;
    }

    private void Walk()
    {
        var folders = new Queue<(DirectoryInfo Folder, int Depth)>();
        folders.Enqueue((new DirectoryInfo(Root), 0));

        // A folder of working trees alone, beside a bare repository, is none itself.
        var git = Path.Combine(Root, GitFile.Name);
        var isCheckout = Directory.Exists(git) || IsOfWorktree(new FileInfo(git));
        for (var walked = 0; folders.Count > 0 && walked < MaxFolders; walked++)
        {
            var (folder, depth) = folders.Dequeue();
            var entries = Entries(folder);
            if (depth > 0 && isCheckout && Array.Exists(entries, IsOfWorktree)) continue;
            foreach (var entry in entries)
            {
                if ((entry.Attributes & FileAttributes.ReparsePoint) != 0 || !TextFiles.IsPlain(entry.Name)) continue;
                if (entry is not DirectoryInfo child) Add(entry);
                else if (depth < MaxDepth && RepositoryFolders.IsEntered(entry.Name)) folders.Enqueue((child, depth + 1));
            }
        }

        foreach (var list in new[] { Known, Solutions, Mentioning, Imports }) list.Sort(StringComparer.Ordinal);
    }

    private static bool IsOfWorktree(FileSystemInfo file) => file is FileInfo && file.Name == GitFile.Name && GitFile.IsWorktree(RegularFile.Read(file.FullName) ?? "");

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
        if (RepositoryFiles.IsKnown(file.Name)) Known.Add(file.FullName);
        if (IsCode(file.FullName) || IsStarter(file.FullName)) Mentioning.Add(file.FullName);
        else if (SolutionFileReader.IsSolution(file.Name)) Solutions.Add(file.FullName);
        else if (Is(file.FullName, Imported)) Imports.Add(file.FullName);
    }

    /// <summary>
    /// Whether a file starts programs on ports that it names: a script (<c>dotnet run --urls …</c>, <c>kubectl port-forward</c>), or the sidecars of several programs
    /// (docs.dapr.io "Multi-App Run template": <c>daprHTTPPort</c>, <c>appPort</c>).
    /// </summary>
    public static bool IsStarter(string path) => Path.GetFileName(path) is "dapr.yaml" or "dapr.yml"
        || Array.Exists(Scripts, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is C# that is read for the ports that it names, and nothing else.</summary>
    public static bool IsCode(string path) => Is(path, Code);

    private static bool Is(string path, string[] names) => Array.Exists(names, name => name.Equals(Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));
}
