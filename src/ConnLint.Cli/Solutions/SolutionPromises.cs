using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Solutions;

/// <summary>What was found below a solution's folder.</summary>
internal sealed record FoundPromises(string Folder, IReadOnlyList<ProjectPromise> Promises, IReadOnlyList<Gap> Gaps);

/// <summary>Reads where the projects around a folder promise to listen: launch profiles and settings files. What C# says is not read.</summary>
internal sealed class SolutionPromises(string current)
{
    private const int MaxBytes = 4 * JsonSettings.MaxLength;

    private readonly List<Gap> _gaps = [];

    public FoundPromises Read()
    {
        var root = SolutionFolder.Above(current);
        var walk = new ProjectWalk(root);
        var promises = walk.Projects().SelectMany(PromisesOf).ToList();
        _gaps.AddRange(walk.Gaps);
        return new FoundPromises(ShownPath.Of(root), promises, _gaps);
    }

    private List<ProjectPromise> PromisesOf(ProjectFiles files)
    {
        var settings = files.AppSettings.Select(path => AppSettingsReader.Read(Shown(path), Path.GetFileName(path), Text(path))).ToList();
        var launch = files.LaunchSettings.Count == 0
            ? LaunchSettings.Empty
            : LaunchSettingsReader.Read(Shown(files.LaunchSettings[0]), Text(files.LaunchSettings[0]));

        var promises = new List<ProjectPromise>();
        foreach (var project in files.Projects)
        {
            bool? isWeb = null;
            foreach (var promised in ProjectBinds.Of(launch, settings, HostProgram.Unread))
            {
                // .NET's default is a web server's: a library or a console program listens on nothing.
                if (promised.Bind.Source == UrlSource.Default && !(isWeb ??= IsWeb(project))) continue;
                promises.Add(Promise(files, project, promised));
            }
        }

        return promises;
    }

    private ProjectPromise Promise(ProjectFiles files, string project, PromisedBind promised)
    {
        var shown = ShownPath.Relative(current, files.Projects.Count == 1 ? files.Folder : project);
        var place = promised.Bind.Place.Path is null ? "" : promised.Bind.Place.ToString();
        var name = Quoted.Text(Path.GetFileNameWithoutExtension(project));
        var isHere = shown == ".";
        return new ProjectPromise(
            isHere ? name : Quoted.Text(shown), name, Quoted.Text(promised.Context), promised.IsDefault, promised.Bind, place, Command(isHere ? null : shown, promised));
    }

    private static string? Command(string? project, PromisedBind promised)
    {
        const string Profile = "profile:";
        if (promised.Context == Profile + "IIS Express") return null;

        var folder = project is null ? "" : ShownPath.Word(project);
        var profile = promised.Context.StartsWith(Profile, StringComparison.Ordinal) ? ShownPath.Word(promised.Context[Profile.Length..]) : "";
        if (folder is null || profile is null) return null;
        return "dotnet run" + (folder.Length == 0 ? "" : " --project " + folder) + (profile.Length == 0 ? " --no-launch-profile" : " --launch-profile " + profile);
    }

    private bool IsWeb(string project)
    {
        var text = Text(project);
        return text.Contains("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) || text.Contains("Microsoft.AspNetCore.App", StringComparison.OrdinalIgnoreCase);
    }

    private string Shown(string path) => Quoted.Text(ShownPath.Relative(current, path));

    private string Text(string path)
    {
        try
        {
            // A named pipe has no length, and reading it would wait for a writer.
            var length = new FileInfo(path).Length;
            if (length == 0) return "";
            if (length <= MaxBytes) return File.ReadAllText(path);
            _gaps.Add(new Gap("The file " + Shown(path), "it is too large for a settings file"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _gaps.Add(new Gap("The file " + Shown(path), ShownPath.Reason(exception)));
        }

        return "";
    }
}
