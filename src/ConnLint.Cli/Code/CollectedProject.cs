using System;
using System.Collections.Generic;
using System.IO;

namespace ConnLint.Cli.Code;

/// <summary>MSBuild's answer about one project.</summary>
/// <param name="Project">The project's full path.</param>
/// <param name="Properties">Its evaluated properties; null where MSBuild could not evaluate it.</param>
/// <param name="Arguments">The compiler's arguments; null where MSBuild did not come so far, or where it is no C# project.</param>
internal sealed record CollectedProject(string Project, ProjectProperties? Properties, IReadOnlyList<string>? Arguments)
{
    /// <summary>Whether <c>dotnet restore</c> was run, or is not needed.</summary>
    public bool IsRestored { get; init; } = true;

    /// <summary>Which references are outputs of which projects: full paths.</summary>
    public IReadOnlyDictionary<string, string> ProjectReferences { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads what <c>ConnLint.Collect.targets</c> wrote into a folder.</summary>
    public static CollectedProject Read(string project, string folder)
    {
        if (Lines(folder, "project.txt") is not { } lines) return new CollectedProject(project, null, null);

        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines(folder, "references.txt") ?? [])
        {
            var (output, source) = ProjectProperties.Split(line, '\t');
            references[output] = source;
        }

        return new CollectedProject(project, ProjectProperties.Read(lines), Lines(folder, "arguments.txt"))
        {
            IsRestored = Array.IndexOf(lines, "IsRestored=true") >= 0,
            ProjectReferences = references,
        };
    }

    private static string[]? Lines(string folder, string name)
        => Path.Combine(folder, name) is var file && File.Exists(file) ? File.ReadAllLines(file) : null;
}
