using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Probing.Files;

namespace ConnLint.Build;

/// <summary>
/// The projects that have this package, as far as can be told without MSBuild: those whose own file, or a <c>Directory.*</c> file above it, names it.
/// </summary>
internal static class PackagedProjects
{
    private const string Reference = "=\"ConnLint\"";

    public static IEnumerable<string> Of(SolutionFiles files, IEnumerable<RepositoryProject> projects)
    {
        var folders = new HashSet<string>(files.Imports.Where(Names).Select(file => RepositoryFile.FolderOf(files.Relative(file))), StringComparer.Ordinal);
        foreach (var project in projects)
        {
            if (project.File.ItemsOf("PackageReference").Any(static item => item.Include.Text == "ConnLint") || IsBelow(project.Folder, folders)) yield return project.Path;
        }
    }

    // A version alone (PackageVersion) installs nothing.
    private static bool Names(string file)
    {
        var text = RegularFile.Read(file) ?? "";
        for (var at = text.IndexOf(Reference, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(Reference, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var element = text.LastIndexOf('<', at);
            if (element >= 0 && text.IndexOf("PackageReference ", element, at - element, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }

    private static bool IsBelow(string folder, HashSet<string> folders)
    {
        for (; folders.Count > 0; folder = RepositoryFile.FolderOf(folder))
        {
            if (folders.Contains(folder)) return true;
            if (folder.Length == 0) break;
        }

        return false;
    }
}
