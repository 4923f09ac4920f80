using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Cli.Code;

/// <summary>What MSBuild said of several projects, all asked at once.</summary>
/// <param name="Projects">An answer for each, in the same order.</param>
/// <param name="Errors">The errors of its output.</param>
/// <param name="Failure">Why some answers may be missing altogether: no SDK, no time; else null.</param>
internal sealed record Collection(IReadOnlyList<CollectedProject> Projects, MSBuildErrors Errors, string? Failure)
{
    private const string GlobalJson = "global.json";

    // dotnet/runtime, hostfxr's sdk_resolver.cpp.
    private const string Requested = "Requested SDK version:";

    /// <summary>Groups projects by the <c>global.json</c> that chooses their SDK: its folder, or null where there is none.</summary>
    public static IEnumerable<IGrouping<string?, string>> BySdk(IEnumerable<string> projects) => projects.GroupBy(SdkFolderOf);

    /// <summary>Asks MSBuild.</summary>
    /// <param name="folder">An empty folder for the answers, which stays until the sources generated there are read.</param>
    /// <param name="sdkFolder">Where to run, so that the right SDK is chosen.</param>
    /// <param name="projects">Full paths.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellationToken">Ends MSBuild.</param>
    public static async Task<Collection> OfAsync(
        string folder, string sdkFolder, IReadOnlyList<string> projects, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (DotNetHost.Find() is not { } dotnet) return Failed(projects, "no 'dotnet' was found on the PATH");

        Directory.CreateDirectory(folder);
        var request = CollectionRequest.Write(folder, projects);
        var run = new MSBuildRun(dotnet, sdkFolder);
        try
        {
            string[] arguments = ["msbuild", request, "-t:" + CollectionRequest.Target, "-m", "-nr:false", "-noAutoResponse", "-nologo", "-v:q", "-clp:ErrorsOnly;NoSummary"];
            var isInTime = await run.RunAsync(arguments, limit, cancellationToken).ConfigureAwait(false);
            var answers = projects.Select((project, number) => CollectedProject.Read(project, CollectionRequest.FolderOf(folder, number))).ToList();
            return new Collection(answers, new MSBuildErrors(run.Lines), isInTime ? NoSdk(run.Lines, answers) : $"MSBuild did not end within {limit.TotalSeconds:0} seconds");
        }
        catch (Win32Exception exception)
        {
            return Failed(projects, "starting 'dotnet msbuild' failed with " + exception.NativeErrorCode);
        }
    }

    private static Collection Failed(IReadOnlyList<string> projects, string reason)
        => new([.. projects.Select(static project => new CollectedProject(project, null, null))], new MSBuildErrors([]), reason);

    // Without a fitting SDK, dotnet itself says so, and no error of MSBuild's does.
    private static string? NoSdk(IReadOnlyList<string> lines, List<CollectedProject> answers)
    {
        if (!answers.TrueForAll(static answer => answer.Properties is null)) return null;
        if (lines.FirstOrDefault(static line => line.StartsWith(Requested, StringComparison.Ordinal)) is { } requested)
            return $"its global.json asks for the .NET SDK {MSBuildErrors.Shown(requested[Requested.Length..].Trim())}, which is not installed";
        return lines.FirstOrDefault(static line => line.Length > 0) is { } line ? MSBuildErrors.Shown(line) : null;
    }

    private static string? SdkFolderOf(string project)
    {
        var folder = Path.GetDirectoryName(project);
        while (folder is not null && !File.Exists(Path.Combine(folder, GlobalJson))) folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
