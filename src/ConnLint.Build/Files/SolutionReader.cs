using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Build;

/// <summary>Reads what the other projects of a solution promise to listen on.</summary>
internal static class SolutionReader
{
    public static SolutionSummary Read(SolutionFiles files, string ownProject)
    {
        var own = Path.GetDirectoryName(ownProject)!;
        var projects = new List<ProjectSummary>();
        foreach (var project in files.Projects)
        {
            var folder = Path.GetDirectoryName(project)!;
            if (folder != own && ReadProject(files, project, folder) is { Binds.Count: > 0 } summary) projects.Add(summary);
        }

        // The analyzer sees the project's own code better than a list of numbers does.
        var ports = new SortedSet<int>();
        foreach (var file in files.Others)
        {
            if (Path.GetExtension(file) == ".cs" && Path.GetDirectoryName(file) == own) continue;
            MentionedPorts.AddTo(ports, TextFiles.Read(file) ?? "");
        }

        return new SolutionSummary(files.Root, projects, [.. ports]);
    }

    private static ProjectSummary? ReadProject(SolutionFiles files, string project, string folder)
    {
        var launchFile = files.LaunchSettings.Find(file => file == Path.Combine(folder, "Properties", Path.GetFileName(file)));
        var launch = launchFile is null ? LaunchSettings.Empty : LaunchSettingsReader.Read(Relative(files, launchFile), TextFiles.Read(launchFile) ?? "");
        var isServer = launch.Profiles.Any(static profile => profile.ApplicationUrl is not null)
            || (TextFiles.Read(project) ?? "").IndexOf("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase) >= 0;
        if (!isServer) return null;

        var settings = new List<AppSettingsFile>();
        foreach (var file in files.AppSettings)
        {
            if (Path.GetDirectoryName(file) == folder && TextFiles.Read(file) is { } text) settings.Add(AppSettingsReader.Read(Relative(files, file), Path.GetFileName(file), text));
        }

        return new ProjectSummary(Relative(files, project), ProjectBinds.Of(launch, settings, HostProgram.Unread).ToList());
    }

    private static string Relative(SolutionFiles files, string path) => path.Substring(files.Root.Length).TrimStart('/', '\\').Replace('\\', '/');
}
