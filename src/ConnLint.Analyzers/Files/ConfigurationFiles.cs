using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ConnLint.Analyzers.Options;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Files;

/// <summary>The project's configuration files, as the package's targets hand them over as additional files.</summary>
internal sealed class ConfigurationFiles
{
    public const string SummaryName = "ConnLint.Solution.txt";

    private static readonly ConditionalWeakTable<AnalyzerOptions, ConfigurationFiles> PerOptions = new();

    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AdditionalText, Suppressions> _suppressions = [];
    private readonly List<RepositoryFile> _repositoryFiles = [];
    private ProjectConfiguration? _project;
    private Repository? _repository;

    private ConfigurationFiles()
    {
    }

    public LaunchSettings Launch { get; private set; } = LaunchSettings.Empty;

    public List<AppSettingsFile> AppSettings { get; } = [];

    public SolutionSummary Solution { get; private set; } = SolutionSummary.Empty;

    /// <summary>Launch profiles, settings and containers, for the rules that they decide without C#.</summary>
    /// <param name="directory">The folder of the project that is compiled.</param>
    public ProjectConfiguration ProjectOf(string directory) => _project ??= new ProjectConfiguration(Launch, AppSettings) { Containers = ContainersOf(directory) };

    /// <summary>All that is handed over of the repository; places are those of the additional files, with <c>/</c>.</summary>
    /// <param name="directory">The folder of the project that is compiled.</param>
    public Repository RepositoryOf(string directory) => _repository ??= ReadRepository(RepositoryPath(directory).TrimEnd('/'));

    /// <summary>The files of a project, read once for all rules.</summary>
    public static ConfigurationFiles In(AnalyzerOptions options) => PerOptions.GetValue(options, static key => Read(key.AdditionalFiles, CancellationToken.None));

    /// <summary>Whether findings can stand in the file.</summary>
    public static bool IsRead(AdditionalText file) => RepositoryFiles.IsKnown(NameOf(file.Path));

    public static bool IsLaunchSettings(AdditionalText file) => RepositoryFiles.IsLaunchSettings(NameOf(file.Path));

    public static ConfigurationFiles Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var read = new ConfigurationFiles();
        foreach (var file in files) read.Add(file, cancellation);
        return read;
    }

    /// <summary>The additional file in which a fact stands.</summary>
    public AdditionalText? Containing(TextPlace place) => place.Path is { } path && _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>
    /// The diagnostic of a finding in an additional file, or null where another framework of the project reports it, or the user has turned it off there: by the file's section of
    /// <c>.editorconfig</c>, or by a comment in it.
    /// </summary>
    public Diagnostic? Diagnostic(DiagnosticDescriptor descriptor, Finding finding, AdditionalText file, ProjectOptions project)
        => project.FilesAreReportedElsewhere || SuppressionsIn(file).Hide(finding) ? null : Diagnostics.InFile(descriptor, finding, Absolute, project.For(file));

    /// <summary>The name of a file; the path may be of either system.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>A path as the model has it: with <c>/</c>, whatever the system.</summary>
    public static string RepositoryPath(string path) => path.Replace('\\', '/');

    /// <summary>The place with a full path: the summary's are relative to the solution.</summary>
    public TextPlace Absolute(TextPlace place)
        => Containing(place) is null && Solution.Root.Length > 0 && !IsRooted(place.Path) ? place with { Path = Solution.Root + "/" + place.Path } : place;

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    private Suppressions SuppressionsIn(AdditionalText file)
        => _suppressions.GetOrAdd(file, static key => Suppressions.In(key.Path, key.GetText()?.ToString() ?? ""));

    private List<LaunchContext> ContainersOf(string directory)
    {
        var repository = RepositoryOf(directory);
        var folder = RepositoryPath(directory).TrimEnd('/');
        var project = repository.Projects.First(one => one.Folder == folder);
        return project.IsServer ? [.. new LaunchContexts(repository).Of(project).Where(static context => context.IsContainer)] : [];
    }

    private Repository ReadRepository(string directory)
    {
        var repository = RepositoryReader.Read(_repositoryFiles);
        var neighbours = Solution with { Projects = [.. Solution.Projects.Select(AbsoluteProject)] };
        if (repository.Projects.Any(project => project.Folder == directory)) return repository with { Neighbours = neighbours };

        var own = Unnamed(directory);
        return repository with { Projects = [.. repository.Projects, own], Clients = [.. repository.Clients, .. ProjectClients.Of(own)], Neighbours = neighbours };
    }

    // Without its project file, which only the package's targets hand over.
    private RepositoryProject Unnamed(string directory)
        => new(directory.Length == 0 ? "project" : directory + "/project", ProjectFile.Empty) { Launch = Launch, Settings = AppSettings };

    private ProjectSummary AbsoluteProject(ProjectSummary project) => new(AbsolutePath(project.Path), [.. project.Binds.Select(AbsoluteBind)])
    {
        Clients = [.. project.Clients.Select(client => client with
        {
            Fact = client.Fact with { Url = client.Fact.Url with { Place = AbsoluteOrNone(client.Fact.Url.Place) } },
            Owner = client.Owner is null ? null : AbsolutePath(client.Owner),
            Service = AbsoluteService(client.Service),
        })],
        Services = [.. project.Services.Select(service => service with { File = AbsolutePath(service.File) })],
    };

    private PromisedBind AbsoluteBind(PromisedBind promised) => promised with
    {
        Bind = promised.Bind with { Place = AbsoluteOrNone(promised.Bind.Place) },
        Published = promised.Published is { } published ? published with { Place = AbsoluteOrNone(published.Place) } : null,
        Service = AbsoluteService(promised.Service),
    };

    private ServiceName? AbsoluteService(ServiceName? service) => service is null ? null : service with { File = AbsolutePath(service.File) };

    private TextPlace AbsoluteOrNone(TextPlace place) => place.Path is null ? place : place with { Path = AbsolutePath(place.Path) };

    private string AbsolutePath(string path) => IsRooted(path) ? path : RepositoryPath(Solution.Root).TrimEnd('/') + "/" + path;

    private void Add(AdditionalText file, CancellationToken cancellation)
    {
        var name = NameOf(file.Path);
        if (name != SummaryName && !RepositoryFiles.IsKnown(name) || file.GetText(cancellation) is not { } text || (name != SummaryName && !IsReadable(text))) return;

        var path = RepositoryPath(file.Path);
        _files[path] = file;
        if (name == SummaryName) Solution = SolutionSummaryReader.Read(text.ToString());
        else _repositoryFiles.Add(new RepositoryFile(path, text.ToString()));

        if (IsLaunchSettings(file)) Launch = LaunchSettingsReader.Read(path, text.ToString());
        else if (AppSettingsReader.IsAppSettings(name)) AppSettings.Add(AppSettingsReader.Read(path, name, text.ToString()));
    }

    private static bool IsReadable(SourceText text) => text.Length <= JsonSettings.MaxLength;
}
