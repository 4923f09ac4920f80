using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ConnLint.Analyzers.Tests.ValidCode;

/// <summary>The repository's own files, which the tests read as text.</summary>
internal static class RepositoryFiles
{
    public static readonly string Root = FindRoot();

    /// <summary>The corpus: every file, and every folder of files, is one program.</summary>
    public static IEnumerable<string> ValidPrograms
    {
        get
        {
            var folder = Path.Combine(Root, "tests", "ValidCode");
            return Directory.GetFiles(folder, "*.cs").Concat(Directory.GetDirectories(folder))
                .Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);
        }
    }

    /// <summary>The projects that ship.</summary>
    public static IEnumerable<string> OwnProjects
        => Directory.GetDirectories(Path.Combine(Root, "src")).Where(static folder => SourcesIn(folder).Any()).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static IEnumerable<(string Name, string Content)> SourcesOfProgram(string program) => SourcesIn(Path.Combine(Root, "tests", "ValidCode", program));

    public static IEnumerable<(string Name, string Content)> SourcesOfProject(string project) => SourcesIn(Path.Combine(Root, "src", project));

    private static IEnumerable<(string Name, string Content)> SourcesIn(string path)
    {
        if (File.Exists(path)) return [(Path.GetFileName(path), File.ReadAllText(path))];
        return Directory.GetFiles(path, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(path, file), File.ReadAllText(file)));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
