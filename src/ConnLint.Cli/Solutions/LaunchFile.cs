using System.IO;
using ConnLint.Endpoints.Readers.Projects;

namespace ConnLint.Cli.Solutions;

/// <summary>Finds the file with the launch profiles of a project. A link is not followed, as nowhere else.</summary>
internal static class LaunchFile
{
    /// <summary>The full path of the file that <c>dotnet run</c> reads; null where there is none.</summary>
    /// <param name="project">The full path of the project or file-based app; its extension does not matter.</param>
    public static string? Of(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        foreach (var name in ProjectFileReader.LaunchFiles(Path.GetFileName(project)))
        {
            var file = new FileInfo(Path.Combine(folder, name));
            if (file is { Exists: true, LinkTarget: null } && (!name.Contains('/') || file.Directory!.LinkTarget is null)) return file.FullName;
        }

        return null;
    }
}
