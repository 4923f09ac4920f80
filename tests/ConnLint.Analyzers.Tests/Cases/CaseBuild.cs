using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Analyzers.Tests.Files;
using ConnLint.Build;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Testing;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Cases;

/// <summary>Builds every C# project of a small repository as the package's targets would, and gathers what all analyzers say.</summary>
internal static class CaseBuild
{
    private const string Root = "/repo/";

    // What a project without C# of its own in the case is: the smallest server, or the smallest library.
    private const string Server = "var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n";
    private const string Library = "public class Nothing;\n";

    /// <summary>One line a diagnostic: <c>path:line:column id level message</c>.</summary>
    /// <param name="files">The repository's files.</param>
    /// <param name="onceEach">Whether it is an error that two projects say the same.</param>
    /// <param name="isLarge">Whether each project is told no more of the others than in a large solution.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyDictionary<string, string> files, bool onceEach = true, bool isLarge = false)
    {
        var lines = new SortedDictionary<(string Path, int Line, int Column, string Id, string Message), string>();
        var projects = files.Keys.Where(static path => path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        var repository = RepositoryReader.Read(files.Select(static file => new RepositoryFile(file.Key, file.Value)));
        var (graph, ownership) = (EndpointGraph.Of(repository), new FileOwnership(repository, projects));
        var summaries = isLarge ? new SolutionSummaries("/repo", repository, graph) { Few = 0 } : new SolutionSummaries("/repo", repository, graph);
        foreach (var project in projects)
        {
            var paths = files.Keys.Where(path => ownership.IsHandedTo(project, new RepositoryFile(path, ""))).ToHashSet(StringComparer.Ordinal);
            var summary = summaries.For(project, ownership.IsFirst(project), paths, [], files.Where(file => IsCode(file.Key, project)).Select(static file => file.Value));
            var handed = files.Where(file => paths.Contains(file.Key) || Path.GetExtension(file.Key) is ".cs" or ".editorconfig").ToDictionary();
            foreach (var diagnostic in await BuildAsync(project, handed, SolutionSummaryWriter.Write(summary)).ConfigureAwait(false))
            {
                var place = diagnostic.Location.GetLineSpan();
                var key = (Relative(place.Path), place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
                var line = $"{key.Item1}:{key.Item2}:{key.Item3} {key.Item4} {diagnostic.Severity}: {key.Item5}";
                if (!lines.TryAdd(key, line) && onceEach) throw new InvalidOperationException("Two projects report the same: " + line);
            }
        }

        return [.. lines.Values];
    }

    private static async Task<IEnumerable<Diagnostic>> BuildAsync(string project, Dictionary<string, string> files, string summary)
    {
        var folder = project[..(project.LastIndexOf('/') + 1)];
        var isWeb = files[project].Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal);
        var state = new TestState();
        foreach (var (path, content) in files)
        {
            if (!path.EndsWith(".cs", StringComparison.Ordinal)) (path.EndsWith(".editorconfig", StringComparison.Ordinal) ? state.AnalyzerConfigFiles : state.AdditionalFiles).Add((Root + path, content));
            else if (path.StartsWith(folder, StringComparison.Ordinal)) state.Sources.Add((Root + path, content));
        }

        if (state.Sources.Count == 0) state.Sources.Add((Root + folder + "Program.cs", isWeb ? Server : Library));
        state.AdditionalFiles.Add((Root + folder + "obj/ConnLint.Solution.txt", summary));
        state.AnalyzerConfigFiles.Add(BuildProperties.Global(
            ("ProjectDir", Root + folder),
            ("UsingMicrosoftNETSdkWeb", isWeb ? "true" : "false"),
            ("IsTestProject", files[project].Contains("Microsoft.NET.Test.Sdk", StringComparison.Ordinal) ? "true" : "false"),
            ("ConnLintContainer", files.ContainsKey(folder + "Dockerfile") || files[project].Contains("ContainerRepository", StringComparison.Ordinal) ? "true" : "")));

        return await AnalyzerRun.OfAsync(new AllAnalyzers(), state).ConfigureAwait(false);
    }

    private static bool IsCode(string path, string project) => path.EndsWith(".cs", StringComparison.Ordinal) && path.StartsWith(RepositoryFile.FolderOf(project), StringComparison.Ordinal);

    private static string Relative(string path) => path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path;
}
