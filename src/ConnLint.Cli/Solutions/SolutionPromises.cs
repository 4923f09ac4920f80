using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Projects;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Solutions;

/// <summary>What was found below a solution's folder.</summary>
/// <param name="Folder">The folder, fit to be shown.</param>
/// <param name="Root">The folder's full path.</param>
/// <param name="Promises">What its projects promise.</param>
/// <param name="Gaps">What could not be read.</param>
internal sealed record FoundPromises(string Folder, string Root, IReadOnlyList<ProjectPromise> Promises, IReadOnlyList<Gap> Gaps)
{
    /// <summary>Whether there is a compose file.</summary>
    public bool HasCompose { get; init; }
}

/// <summary>Reads where the servers among the projects of a folder promise to listen: launch profiles and settings files. What C# says is not read.</summary>
internal sealed class SolutionPromises
{
    private readonly string _current;
    private readonly string? _root;
    private readonly Predicate<string>? _isWanted;
    private readonly FileText _text;
    private readonly Lazy<FoundPromises> _found;

    /// <param name="current">The folder from which paths are shown.</param>
    /// <param name="root">The folder to look into; without it the repository or solution around the current one.</param>
    /// <param name="isWanted">Which project files to read, by full path; without it all.</param>
    public SolutionPromises(string current, string? root = null, Predicate<string>? isWanted = null)
    {
        (_current, _root, _isWanted) = (current, root, isWanted);
        _text = new FileText(current);
        _found = new Lazy<FoundPromises>(Find);
    }

    /// <summary>Reads once, whoever asks.</summary>
    public FoundPromises Read() => _found.Value;

    private FoundPromises Find()
    {
        var root = _root ?? SolutionFolder.Above(_current);
        var walk = new ProjectWalk(root);

        // Where several promise the same port, the user means the one around the current folder.
        var promises = walk.Projects().OrderBy(files => Ascents(files.Folder)).ThenBy(static files => files.Folder, StringComparer.Ordinal).SelectMany(PromisesOf).ToList();
        return new FoundPromises(ShownPath.Of(root), root, promises, [.. _text.Gaps, .. walk.Gaps]) { HasCompose = walk.HasCompose };
    }

    /// <summary>The promise with the name that the project file gives its assembly, which takes one more file to know.</summary>
    public ProjectPromise WithAssembly(ProjectPromise promise)
    {
        if (promise.Folder is not { } folder) return promise;
        foreach (var extension in new[] { ".csproj", ".fsproj", ".vbproj" })
        {
            var path = folder + promise.Name + extension;
            if (File.Exists(path) && AssemblyName(_text.Of(path) ?? "") is { } assembly) return promise with { Assembly = assembly };
        }

        return promise;
    }

    private int Ascents(string folder) => ShownPath.Relative(_current, folder).Split('/').Count(static part => part == "..");

    private static string? AssemblyName(string project)
    {
        const string Open = "<AssemblyName>";
        var start = project.IndexOf(Open, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : project.IndexOf('<', start + Open.Length);
        var name = end < 0 ? "" : project[(start + Open.Length)..end].Trim();
        return name.Length == 0 || name.Contains('$', StringComparison.Ordinal) ? null : name;
    }

    private List<ProjectPromise> PromisesOf(ProjectFiles files)
    {
        var settings = new List<AppSettingsFile>();
        foreach (var path in files.AppSettings)
        {
            if (_text.Of(path) is { } text) settings.Add(AppSettingsReader.Read(_text.Shown(path), Path.GetFileName(path), text));
        }

        var promises = new List<ProjectPromise>();
        foreach (var project in files.Projects)
        {
            // A library or a console program listens on nothing, and .NET's default is a web server's.
            if (_isWanted?.Invoke(project) == false) continue;
            var launch = LaunchFile.Of(project) is { } path ? LaunchSettingsReader.Read(_text.Shown(path), _text.Of(path) ?? "") : LaunchSettings.Empty;
            if (!IsServer(project, launch)) continue;
            promises.AddRange(ProjectBinds.Of(launch, settings, HostProgram.Unread).Select(promised => Promise(files, project, promised)));
        }

        return promises;
    }

    private ProjectPromise Promise(ProjectFiles files, string project, PromisedBind promised)
    {
        var shown = ShownPath.Relative(_current, files.Projects.Count == 1 && !IsApp(project) ? files.Folder : project);
        var place = promised.Bind.Place.Path is null ? "" : promised.Bind.Place.ToString();
        var name = Quoted.Text(Path.GetFileNameWithoutExtension(project));
        var isHere = shown == ".";
        return new ProjectPromise(
            isHere ? name : Quoted.Text(shown), name, Quoted.Text(promised.Context), promised.IsDefault, promised.Bind, place, Command(isHere ? null : IsApp(project) ? " " : " --project ", shown, promised))
        {
            Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(files.Folder)) + Path.DirectorySeparatorChar,
        };
    }

    private static bool IsApp(string project) => project.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static string? Command(string? option, string project, PromisedBind promised)
    {
        const string Profile = "profile:";
        if (promised.Context == Profile + "IIS Express") return null;

        var folder = option is null ? "" : ShownPath.Word(project);
        var profile = promised.Context.StartsWith(Profile, StringComparison.Ordinal) ? ShownPath.Word(promised.Context[Profile.Length..]) : "";
        if (folder is null || profile is null) return null;
        return "dotnet run" + (folder.Length == 0 ? "" : option + folder) + (profile.Length == 0 ? " --no-launch-profile" : " --launch-profile " + profile);
    }

    private bool IsServer(string project, LaunchSettings launch)
        => new RepositoryProject(project, IsApp(project) ? FileBasedAppReader.Read(project, _text.Of(project) ?? "") : ProjectFileReader.Read(project, _text.Of(project) ?? "")) { Launch = launch }.IsServer;
}
