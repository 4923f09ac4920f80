using System;
using System.IO;

namespace ConnLint.Cli.Solutions;

/// <summary>Finds the folder whose projects belong together: the repository, else the solution, else the current folder.</summary>
internal static class SolutionFolder
{
    public static string Above(string folder)
        => Nearest(folder, static candidate => Path.Exists(Path.Combine(candidate, ".git"))) ?? Nearest(folder, HasSolution) ?? folder;

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
                if (file.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase)) return true;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder above that may not be listed cannot be known as the solution's.
        }

        return false;
    }
}
