using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Solutions;

/// <summary>
/// Finds the projects below a folder, nearest first. It follows no links and enters no folder of build results or packages, so it ends;
/// and it ends early in a folder that is no repository.
/// </summary>
internal sealed class ProjectWalk(string root, int limit = ProjectWalk.DefaultLimit)
{
    public const int DefaultLimit = 5000;

    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
    private static readonly string[] LaunchFolders = ["Properties", "My Project"];

    private readonly Queue<string> _folders = new([root]);

    public List<Gap> Gaps { get; } = [];

    public IEnumerable<ProjectFiles> Projects()
    {
        for (var count = 0; _folders.TryDequeue(out var folder); count++)
        {
            if (count == limit)
            {
                Gaps.Add(new Gap($"The part of {ShownPath.Of(root)} beyond its first {limit} folders", "that is more than this command reads"));
                yield break;
            }

            if (Read(folder) is { } project) yield return project;
        }
    }

    private ProjectFiles? Read(string folder)
    {
        List<string> projects = [], settings = [];
        try
        {
            foreach (var (name, isFolder) in new FileSystemEnumerable<(string, bool)>(
                folder, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), WithoutLinks))
            {
                if (isFolder) Enqueue(folder, name);
                else if (IsProject(name)) projects.Add(Path.Combine(folder, name));
                else if (AppSettingsReader.IsAppSettings(name)) settings.Add(Path.Combine(folder, name));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Gaps.Add(new Gap("The folder " + ShownPath.Of(folder), ShownPath.Reason(exception)));
        }

        if (projects.Count == 0) return null;
        projects.Sort(StringComparer.Ordinal);
        settings.Sort(StringComparer.Ordinal);
        return new ProjectFiles(folder, projects, settings, LaunchSettingsOf(folder));
    }

    private void Enqueue(string folder, string name)
    {
        if (name.StartsWith('.') || name is "node_modules" or "bin" or "obj" or "artifacts") return;
        _folders.Enqueue(Path.Combine(folder, name));
    }

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

    private static bool IsProject(string name)
        => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);
}
