using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Gives each Dockerfile to the project that it builds: the one whose assembly the container starts, else the only one of its folder, else the only
/// server among those whose project files it copies by name. Where none is certain, nobody has it.
/// </summary>
internal static class DockerfileOwners
{
    public static IReadOnlyList<RepositoryProject> Assign(IReadOnlyList<RepositoryProject> projects, IEnumerable<Dockerfile> dockerfiles)
    {
        var byAssembly = projects.ToLookup(static project => project.AssemblyName, StringComparer.OrdinalIgnoreCase);
        var byFolder = projects.ToLookup(static project => project.Folder, StringComparer.Ordinal);
        var byName = projects.ToLookup(static project => project.FileName, StringComparer.OrdinalIgnoreCase);
        var owned = new Dictionary<RepositoryProject, List<Dockerfile>>();
        foreach (var dockerfile in dockerfiles.OrderBy(static dockerfile => dockerfile.Path, StringComparer.Ordinal))
        {
            if (OwnerOf(dockerfile, byAssembly, byFolder, byName) is not { } owner) continue;
            if (!owned.TryGetValue(owner, out var list)) owned.Add(owner, list = []);
            list.Add(dockerfile);
        }

        return [.. projects.Select(project => owned.TryGetValue(project, out var own) ? project with { Dockerfiles = own } : project)];
    }

    private static RepositoryProject? OwnerOf(
        Dockerfile dockerfile, ILookup<string, RepositoryProject> byAssembly, ILookup<string, RepositoryProject> byFolder, ILookup<string, RepositoryProject> byName)
    {
        if (dockerfile.Final() is not { } image) return null;

        var start = ContainerStart.Of(image.Entrypoint, image.Command);
        var folder = RepositoryFile.FolderOf(dockerfile.Path);
        if (start.Program is { Length: > 0 } program && Only(byAssembly[program]) is { } started && (start.IsManaged || dockerfile.NamesDotnet || AreNested(folder, started.Folder))) return started;
        if (Only(byFolder[folder]) is { } beside) return beside;

        return Only(dockerfile.Projects.SelectMany(source => byName[source.Text.Substring(source.Text.LastIndexOf('/') + 1)]).Where(static project => project.IsServer).Distinct());
    }

    // An executable may be of any language, and of a common name: "api".
    private static bool AreNested(string one, string other) => IsWithin(one, other) || IsWithin(other, one);

    private static bool IsWithin(string folder, string outer) => outer.Length == 0 || folder == outer || folder.StartsWith(outer + "/", StringComparison.Ordinal);

    private static RepositoryProject? Only(IEnumerable<RepositoryProject> projects)
    {
        RepositoryProject? only = null;
        foreach (var project in projects)
        {
            if (only is not null) return null;
            only = project;
        }

        return only;
    }
}
