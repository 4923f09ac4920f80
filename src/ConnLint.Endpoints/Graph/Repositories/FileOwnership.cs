using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Which files of a repository each project is handed, so that findings in them are its own: those below its folder, and of those below no project's folder
/// the ones that concern it. A <c>Directory.Build.props</c> concerns all below it. A compose file and what stands beside it concern the projects that it builds and the servers around it, a Dockerfile the project that
/// it builds, a front end the first project, anything else (manifests, platform and CI files) the servers around it. What concerns nobody goes to the first project.
/// </summary>
internal sealed class FileOwnership
{
    private readonly HashSet<string> _owners;
    private readonly Dictionary<string, string> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _servers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _built = new(StringComparer.Ordinal);
    private readonly HashSet<string> _frontEnds;
    private readonly HashSet<string> _composeFolders;
    private readonly string? _first;

    /// <param name="repository">The facts of all files.</param>
    /// <param name="owners">The projects that have the package, by path.</param>
    public FileOwnership(Repository repository, IEnumerable<string> owners)
    {
        _owners = new HashSet<string>(owners, StringComparer.Ordinal);
        _first = _owners.OrderBy(static path => path, StringComparer.Ordinal).FirstOrDefault();
        _frontEnds = new HashSet<string>(repository.DevServers.Select(static server => server.Folder), StringComparer.Ordinal);
        _composeFolders = new HashSet<string>(repository.Composes.Select(static compose => RepositoryFile.FolderOf(compose.Path)), StringComparer.Ordinal);
        foreach (var project in repository.Projects)
        {
            if (!_byFolder.TryGetValue(project.Folder, out var other) || (_owners.Contains(project.Path) && !_owners.Contains(other))) _byFolder[project.Folder] = project.Path;
            if (project.IsServer && _owners.Contains(project.Path)) AddServer(project);
            foreach (var dockerfile in project.Dockerfiles) AddBuilt(dockerfile.Path, project.Path);
        }

        foreach (var compose in repository.Composes)
        {
            foreach (var service in compose.Project.Services)
            {
                if (LaunchContexts.DockerfileOf(service, repository) is { } dockerfile && _built.TryGetValue(dockerfile.Path, out var projects))
                    foreach (var project in projects.ToList()) AddBuilt(RepositoryFile.FolderOf(compose.Path), project);
            }
        }
    }

    /// <summary>Whether a project answers for what names no project.</summary>
    public bool IsFirst(string project) => project == _first;

    /// <summary>Whether a file is handed to a project.</summary>
    public bool IsHandedTo(string project, RepositoryFile file)
    {
        if (file.Path == project) return true;
        if (RepositoryFiles.IsProject(file.Name) || RepositoryFiles.IsFlatLaunchSettings(file.Name)) return false; // each has its own from the package's targets
        if (RepositoryFiles.IsProjectImport(file.Name)) return file.Folder.Length == 0 || project.StartsWith(file.Folder + "/", StringComparison.Ordinal);
        if (NearestProject(file.Folder) is { } owner) return owner == project || (IsOfCompose(file) && Builds(file.Folder, project));
        if (Builds(file.Path, project) || (IsOfCompose(file) && Builds(file.Folder, project))) return true;
        if (!RepositoryFiles.IsDockerfile(file.Name) && !IsOfFrontEnd(file) && ServersAround(file.Folder).Contains(project)) return true;
        return IsFirst(project);
    }

    private void AddServer(RepositoryProject project)
    {
        for (var folder = project.Folder; ; folder = RepositoryFile.FolderOf(folder))
        {
            if (!_servers.TryGetValue(folder, out var servers)) _servers.Add(folder, servers = []);
            servers.Add(project.Path);
            if (folder.Length == 0) return;
        }
    }

    private void AddBuilt(string path, string project)
    {
        if (!_built.TryGetValue(path, out var projects)) _built.Add(path, projects = new HashSet<string>(StringComparer.Ordinal));
        projects.Add(project);
    }

    private bool Builds(string path, string project) => _built.TryGetValue(path, out var projects) && projects.Contains(project);

    private string? NearestProject(string folder)
    {
        for (; ; folder = RepositoryFile.FolderOf(folder))
        {
            if (_byFolder.TryGetValue(folder, out var project)) return project;
            if (folder.Length == 0) return null;
        }
    }

    // deploy/k8s holds no project: its files concern those of the nearest folder above that does.
    private List<string> ServersAround(string folder)
    {
        for (; ; folder = RepositoryFile.FolderOf(folder))
        {
            if (_servers.TryGetValue(folder, out var servers)) return servers;
            if (folder.Length == 0) return [];
        }
    }

    private bool IsOfCompose(RepositoryFile file)
        => Readers.Containers.ComposeFiles.IsCompose(file.Name) || (RepositoryFiles.IsEnvFile(file.Name) && _composeFolders.Contains(file.Folder));

    private bool IsOfFrontEnd(RepositoryFile file)
        => RepositoryFiles.FrontEndReader(file.Name) is not null || file.Name == "setupProxy.js" || (RepositoryFiles.IsEnvFile(file.Name) && _frontEnds.Contains(file.Folder));
}
