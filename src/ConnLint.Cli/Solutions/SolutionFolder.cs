using System;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Cli.Solutions;

/// <summary>
/// Finds the folder whose projects belong together: the current one where it stands for itself, else the repository, else the solution, else the current folder.
/// </summary>
internal static class SolutionFolder
{
    public static string Above(string folder)
        => StandsForItself(folder) ? folder : Nearest(folder, static candidate => Path.Exists(Path.Combine(candidate, GitFile.Name))) ?? Nearest(folder, HasSolution) ?? folder;

    // Whoever enters a sample, or one product among others of a repository, means that one: it has a solution, a compose file or a page of its own, above its projects.
    private static bool StandsForItself(string folder)
    {
        try
        {
            var names = Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().ToList();
            return names.Exists(static name => IsSolution(name) || ComposeFiles.IsCompose(name) || name.Equals("README.md", StringComparison.OrdinalIgnoreCase))
                && !names.Exists(RepositoryFiles.IsProject)
                && Directory.EnumerateDirectories(folder).Any(static below => Directory.EnumerateFiles(below, "*.*proj").Any());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Nearest(string folder, Predicate<string> isIt)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            if (isIt(candidate)) return candidate;
        }

        return null;
    }

    private static bool HasSolution(string folder)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.sln*"))
            {
                if (IsSolution(file)) return true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder above that may not be listed cannot be known as the solution's.
        }

        return false;
    }

    private static bool IsSolution(string file) => file.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);
}
