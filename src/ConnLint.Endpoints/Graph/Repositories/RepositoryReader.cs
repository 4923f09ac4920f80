using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Readers.Projects;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Reads all files of a repository that say anything of endpoints, and gives each to whom it belongs: settings and launch profiles to the projects of their
/// folder, Dockerfiles to the project that they build, compose files to the folder in which they are started, front-end files to their <c>package.json</c>.
/// </summary>
internal sealed class RepositoryReader
{
    private const string Import = "Directory.Build.props";

    private static readonly string[] HttpEnvironments = ["http-client.env.json", "http-client.env.json.user"];

    private readonly Dictionary<string, RepositoryFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RepositoryFile>> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dockerfile> _dockerfiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<EnvironmentVariable>> _envFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectFile> _imports = new(StringComparer.Ordinal);
    private readonly List<RepositoryClient> _clients = [];
    private readonly List<OwnedDevServer> _servers = [];
    private readonly List<ComposeFile> _composes = [];
    private readonly List<RepositoryProject> _projects = [];

    private RepositoryReader(IEnumerable<RepositoryFile> files)
    {
        foreach (var file in files)
        {
            _files[file.Path] = file;
            if (!_folders.TryGetValue(file.Folder, out var folder)) _folders.Add(file.Folder, folder = []);
            folder.Add(file);
        }
    }

    /// <summary>Reads the files; those that no reader knows by their names are left alone.</summary>
    public static Repository Read(IEnumerable<RepositoryFile> files) => new RepositoryReader(files).Read();

    private Repository Read()
    {
        foreach (var file in _files.Values)
        {
            if (RepositoryFiles.IsDockerfile(file.Name)) _dockerfiles[file.Path] = DockerfileReader.Read(file.Path, file.Text);
            else if (RepositoryFiles.IsEnvFile(file.Name)) _envFiles[file.Path] = EnvFileReader.Read(file.Path, file.Text);
        }

        foreach (var folder in _folders) ReadFolder(folder.Key, folder.Value);
        _projects.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        var projects = DockerfileOwners.Assign(_projects, _dockerfiles.Values);
        foreach (var project in projects) _clients.AddRange(ProjectClients.Of(project));
        foreach (var compose in _composes) _clients.AddRange(ServiceClients.Of(compose));
        var manifests = KubernetesReader.Read(_files.Values.Where(static file => RepositoryFiles.IsManifest(file.Name, file.Text)).Select(static file => (file.Path, file.Text)));
        return new Repository(projects, _composes, _servers, _clients)
        {
            EnvFiles = _envFiles,
            Dockerfiles = _dockerfiles,
            Kubernetes = manifests.Workloads,
            KubernetesServices = manifests.Services,
            Platforms = [.. Platforms()],
            Pipelines = [.. Pipelines()],
            Solutions = [.. _files.Values.Where(static file => SolutionFileReader.IsSolution(file.Name)).Select(SolutionFileReader.Read).Where(static projects => projects.Count > 0)],
            Files = [.. _files.Values.Where(static file => RepositoryFiles.IsKnown(file.Name))],
        };
    }

    private IEnumerable<RepositoryPlatform> Platforms()
    {
        foreach (var file in _files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            var read = RepositoryFiles.PlatformReader(file.Name);
            if (read is null && RepositoryFiles.IsCloudRunService(file.Name, file.Text)) read = CloudRunReader.ReadService;
            if (read is not null && read(file.Path, file.Text) is { Processes.Count: > 0 } platform) yield return new RepositoryPlatform(file.Path, platform);
        }
    }

    private IEnumerable<RepositoryPipeline> Pipelines()
    {
        foreach (var file in _files.Values.OrderBy(static file => file.Path, StringComparer.Ordinal))
        {
            if (RepositoryFiles.PipelineReader(file) is { } read) yield return new RepositoryPipeline(file.Path, read(file.Path, file.Text));
        }
    }

    private void ReadFolder(string folder, List<RepositoryFile> files)
    {
        foreach (var file in files)
        {
            if (RepositoryFiles.IsProject(file.Name)) _projects.Add(ProjectOf(file, files));
            else if (file.Name.EndsWith(".http", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".rest", StringComparison.OrdinalIgnoreCase)) ReadRequests(file);
        }

        ReadComposes(files.FindAll(static file => ComposeFiles.IsCompose(file.Name)), folder);
        if (files.Exists(static file => file.Name == "package.json")) ReadFrontEnd(folder, files);
    }

    private RepositoryProject ProjectOf(RepositoryFile file, List<RepositoryFile> siblings)
    {
        var project = new RepositoryProject(file.Path, WithImports(ProjectFileReader.Read(file.Path, file.Text), file.Folder));
        var settings = new List<AppSettingsFile>();

        // A page has no other files than those it loads (learn.microsoft.com, "ASP.NET Core Blazor configuration").
        if (project.File.HasSdk("Microsoft.NET.Sdk.BlazorWebAssembly")) siblings = [.. _files.Values.Where(other => other.Folder == Combine(project.Folder, "wwwroot")).OrderBy(static other => other.Path, StringComparer.Ordinal)];
        foreach (var sibling in siblings)
        {
            if (AppSettingsReader.IsAppSettings(sibling.Name)) settings.Add(AppSettingsReader.Read(sibling.Path, sibling.Name, sibling.Text));
            else if (AppSettingsReader.IsSettingsOf(project.AssemblyName, sibling.Name)) settings.Add(AppSettingsReader.ReadOf(project.AssemblyName, sibling.Path, sibling.Name, sibling.Text));
        }

        var launch = ProjectFileReader.LaunchFiles(file.Name).Select(name => FileAt(project.Folder, name)).FirstOrDefault(static found => found is not null);
        return project with { IsSaidToBeContainerised = project.File.IsOn("ConnLintContainer"), Settings = settings, Launch = launch is null ? LaunchSettings.Empty : LaunchSettingsReader.Read(launch.Path, launch.Text) };
    }

    // MSBuild takes the nearest above the project, and others only where that one asks for them ("Customize your build by folder").
    private ProjectFile WithImports(ProjectFile project, string folder)
    {
        for (; ; folder = RepositoryFile.FolderOf(folder))
        {
            if (FileAt(folder, Import) is { } file)
            {
                if (!_imports.TryGetValue(file.Path, out var import)) _imports.Add(file.Path, import = ProjectFileReader.Read(file.Path, file.Text));
                project = project.After(import);
                if (file.Text.IndexOf("GetPathOfFileAbove", StringComparison.Ordinal) < 0) return project;
            }

            if (folder.Length == 0) return project;
        }
    }

    // Each file that is not taken by default is started together with the one that is.
    private void ReadComposes(List<RepositoryFile> files, string folder)
    {
        if (files.Count == 0) return;
        var variables = _envFiles.TryGetValue(Combine(folder, ".env"), out var env) ? EnvironmentVariable.Final(env) : [];
        var taken = ComposeFiles.Default(files.Select(static file => file.Name)).Select(name => files.Find(file => file.Name == name)!).ToList();
        if (taken.Count > 0) Add(taken[0].Path, true, taken);
        foreach (var file in files)
        {
            if (!taken.Contains(file)) Add(file.Path, false, taken.Count > 0 ? [taken[0], file] : [file]);
        }

        void Add(string path, bool isDefault, List<RepositoryFile> merged)
            => _composes.Add(new ComposeFile(path, isDefault, ComposeReader.Read(merged.ConvertAll(static file => new ComposeSource(file.Path, file.Text)), variables, Extended)));
    }

    private string? Extended(string path)
        => _files.TryGetValue(path, out var file) || (RepositoryFile.Resolve("", path) is { } resolved && _files.TryGetValue(resolved, out file)) ? file.Text : null;

    private void ReadFrontEnd(string folder, List<RepositoryFile> files)
    {
        var servers = new List<DevServer>();
        foreach (var file in files)
        {
            if (RepositoryFiles.FrontEndReader(file.Name) is { } read) Add(read(file.Path, file.Text));
            else if (RepositoryFiles.IsEnvFile(file.Name)) Add(FrontEndVariables.Read(_envFiles[file.Path]));
        }

        if (FileAt(folder, "src/setupProxy.js") is { } setup) Add(SetupProxyReader.Read(setup.Path, setup.Text));
        foreach (var server in DevServers.Effective(servers)) _servers.Add(new OwnedDevServer(folder, server));

        void Add(FrontEndFile read)
        {
            servers.AddRange(read.Servers);
            foreach (var client in read.Clients) _clients.Add(new RepositoryClient(client, folder, null));
        }
    }

    private void ReadRequests(RepositoryFile file)
    {
        var environments = HttpEnvironmentReader.Read(
            [.. HttpEnvironments.Select(name => FileAt(file.Folder, name)).OfType<RepositoryFile>().Select(static found => (found.Path, found.Text))]);
        foreach (var client in HttpFileReader.Read(file.Path, file.Text, environments)) _clients.Add(new RepositoryClient(client, null, null));
    }

    private RepositoryFile? FileAt(string folder, string path) => _files.TryGetValue(Combine(folder, path), out var file) ? file : null;

    private static string Combine(string folder, string path) => folder.Length == 0 ? path : folder + "/" + path;
}
