using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Which projects somebody may start side by side. Many repositories hold several solutions that are alternatives or samples of their own; where there are solutions, one of them has to
/// name both projects. Samples, demos, test assets and benchmarks are tried one at a time, or in ways that only their text tells. A Blazor WebAssembly project that a server refers to is served by it (learn.microsoft.com "Host and deploy ASP.NET Core Blazor WebAssembly"),
/// and of two project files in one folder, which share their launch profiles, one is mostly a copy. Three or more services of one compose file with the same URLs in their profiles are started as containers, each
/// with ports of its own, and three or more projects with the same URLs whose first profile is IIS Express by that: nobody has moved what a template wrote.
/// </summary>
internal sealed class StartedTogether
{
    private static readonly HashSet<string> Samples = new(StringComparer.OrdinalIgnoreCase) { "samples", "sample", "examples", "example", "demos", "demo", "testassets", "test", "tests", "benchmarks", "perf" };

    // Two may be a slip.
    private const int UnmovedProjects = 3;

    private readonly IReadOnlyList<HashSet<string>> _solutions;
    private readonly HashSet<string> _hosted = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HashSet<string>> _unmoved;

    public StartedTogether(Repository repository)
    {
        _solutions = repository.Solutions;
        _unmoved = [.. Unmoved(repository)];
        var webAssembly = new HashSet<string>(
            repository.Projects.Where(static project => project.File.HasSdk("Microsoft.NET.Sdk.BlazorWebAssembly")).Select(static project => project.Path), StringComparer.OrdinalIgnoreCase);
        if (webAssembly.Count == 0) return;

        foreach (var server in repository.Projects.Where(static project => project is { IsServer: true, IsServedByTool: false }))
        {
            foreach (var reference in server.File.ItemsOf("ProjectReference"))
            {
                if (reference.Include.Text is { } written && RepositoryFile.Resolve(server.Folder, written) is { } path && webAssembly.Contains(path)) _hosted.Add(path);
            }
        }
    }

    /// <param name="project">A project's path.</param>
    /// <param name="other">Another project's path, or whatever else listens.</param>
    public bool Are(string project, string other)
    {
        if (!RepositoryFiles.IsProject(other)) return true;
        if (_hosted.Contains(project) || _hosted.Contains(other) || RepositoryFile.FolderOf(project) == RepositoryFile.FolderOf(other) || IsSample(project) || IsSample(other)) return false;
        if (_unmoved.Exists(group => group.Contains(project) && group.Contains(other))) return false;
        return _solutions.Count == 0 || _solutions.Any(solution => solution.Contains(project) && solution.Contains(other));
    }

    private static IEnumerable<HashSet<string>> Unmoved(Repository repository)
    {
        var urls = repository.Projects.ToDictionary(static project => project.Path, static project => project.Launch.Default?.ApplicationUrl?.Text, StringComparer.Ordinal);
        foreach (var group in repository.Projects.Where(static project => project.Launch.Profiles is [{ IsIisExpress: true }, ..]).Select(static project => project.Path).GroupBy(path => urls[path]))
        {
            if (group.Key is not null && group.Count() >= UnmovedProjects) yield return new HashSet<string>(group, StringComparer.Ordinal);
        }

        foreach (var compose in ServiceOwners.In(repository).GroupBy(static owned => owned.Key.File, static owned => owned.Value))
        {
            foreach (var group in compose.Distinct().GroupBy(path => urls.TryGetValue(path, out var url) ? url : null))
            {
                if (group.Key is not null && group.Count() >= UnmovedProjects) yield return new HashSet<string>(group, StringComparer.Ordinal);
            }
        }
    }

    private static bool IsSample(string path)
    {
        var folders = path.Split('/');
        return Array.FindIndex(folders, 0, folders.Length - 1, Samples.Contains) >= 0;
    }
}
