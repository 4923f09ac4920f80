using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.FrontEnds;

namespace ConnLint.Endpoints.Readers.Projects;

/// <summary>
/// Reads which projects a solution names: the third quoted text of a line <c>Project("{TYPE}") = "NAME", "PATH", "{ID}"</c> of <c>*.sln</c> (learn.microsoft.com "Solution (.sln) file"),
/// the attribute <c>Path</c> of an element <c>Project</c> of <c>*.slnx</c>. Of anything else in them nothing depends here.
/// </summary>
internal static class SolutionFileReader
{
    private const string Line = "Project(\"";
    private const string Element = "<Project ";
    private const string Path = " Path=\"";

    /// <summary>Whether a file's name is that of a solution.</summary>
    public static bool IsSolution(string name) => name.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The projects, by path from the repository's root.</summary>
    public static HashSet<string> Read(RepositoryFile file)
    {
        var projects = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (file.Text.Length > JsonSettings.MaxLength) return projects;

        foreach (var written in file.Name.EndsWith("x", StringComparison.OrdinalIgnoreCase) ? InElements(file.Text) : InLines(file.Text))
        {
            if (RepositoryFile.Resolve(file.Folder, written) is { } path) projects.Add(path);
        }

        return projects;
    }

    private static IEnumerable<string> InLines(string text)
    {
        foreach (var (start, end) in TextRows.Of(text))
        {
            if (string.CompareOrdinal(text, start, Line, 0, Line.Length) != 0) continue;
            if (text.Substring(start, end - start).Split('"') is { Length: > 5 } parts) yield return parts[5];
        }
    }

    private static IEnumerable<string> InElements(string text)
    {
        for (var at = text.IndexOf(Element, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Element, at + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf('>', at);
            if (close < 0) yield break;

            var path = text.IndexOf(Path, at, close - at, StringComparison.Ordinal);
            if (path < 0) continue;

            var start = path + Path.Length;
            var end = text.IndexOf('"', start);
            if (end > start) yield return text.Substring(start, end - start);
        }
    }
}
