using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Probing.Files;
using Microsoft.Build.Framework;

namespace ConnLint.Build;

/// <summary>What the files of a solution say of endpoints. One reading serves all projects that one process builds.</summary>
internal sealed class SolutionModel
{
    // As inputs of a project they cost about 1 ms a build; the characters would make items of their own of a name.
    private const int MaxInputs = 100;
    private static readonly char[] NotInItems = [';', '%'];

    private readonly SolutionFiles _files;
    private readonly Repository _repository;
    private readonly SolutionSummaries _summaries;
    private readonly HashSet<string> _packaged;
    private readonly List<(string FullPath, RepositoryFile File)> _known;
    private FileOwnership _ownership;
    private string? _listedAt;

    private SolutionModel(SolutionFiles files)
    {
        _files = files;
        LookedAt = [.. files.All];
        _repository = RepositoryReader.Read(files.Known.Concat(files.Solutions).Select(file => new RepositoryFile(files.Relative(file), RegularFile.Read(file) ?? "")));
        _summaries = new SolutionSummaries(files.Root, _repository, EndpointGraph.Of(_repository));
        _known = files.Known.ConvertAll(file => (file, new RepositoryFile(files.Relative(file), "")));
        _packaged = new HashSet<string>(PackagedProjects.Of(files, _repository.Projects), StringComparer.Ordinal);
        _ownership = new FileOwnership(_repository, _packaged);
    }

    /// <summary>Everything that was looked at.</summary>
    public IReadOnlyCollection<string> LookedAt { get; }

    /// <summary>Whether there is too much of it for the inputs of each project.</summary>
    public bool IsLarge => LookedAt.Count > MaxInputs || LookedAt.Any(static file => file.IndexOfAny(NotInItems) >= 0);

    /// <summary>Where the list of everything that was looked at is: where the first project that asks wants it, so that one list serves all.</summary>
    /// <param name="wanted">A full path.</param>
    /// <param name="write">Writes the list.</param>
    public string ListedAt(string wanted, Action<string, IEnumerable<string>> write)
    {
        if (_listedAt is null)
        {
            write(wanted, LookedAt);
            _listedAt = wanted;
        }

        return _listedAt;
    }

    public static SolutionModel Around(string project, string solutionDirectory, IBuildEngine4? build)
    {
        var files = SolutionFiles.Around(project, solutionDirectory, build);
        var key = typeof(SolutionModel).FullName + ":" + files.Root;
        if (build?.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is SolutionModel read) return read;

        var model = new SolutionModel(files);
        build?.RegisterTaskObject(key, model, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        return model;
    }

    /// <summary>The files that a project's compiler gets, and the summary of all others.</summary>
    /// <param name="projectFile">The project.</param>
    /// <param name="code">Its C#.</param>
    public (IReadOnlyList<string> Handed, SolutionSummary Summary) For(string projectFile, IEnumerable<string> code)
    {
        var project = _files.Relative(projectFile);
        if (_packaged.Add(project)) _ownership = new FileOwnership(_repository, _packaged);
        var ownership = _ownership;
        var handed = _known.FindAll(file => ownership.IsHandedTo(project, file.File));
        var paths = new HashSet<string>(handed.Select(static file => file.File.Path), StringComparer.Ordinal);
        return (handed.ConvertAll(static file => file.FullPath), _summaries.For(project, ownership.IsFirst(project), paths, _files.Mentions.For(project), code));
    }
}
