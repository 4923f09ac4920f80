using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers;

/// <summary>Tells by its name whether a folder holds what people wrote, so that no walk enters another.</summary>
internal static class RepositoryFolders
{
    // The one hidden folder in which something is started.
    private const string Workflows = ".github";

    // "packages" is none of them: NuGet's old folder of that name holds no configuration, and repositories of several front ends keep these there.
    private static readonly HashSet<string> Made = new(StringComparer.OrdinalIgnoreCase) { "node_modules", "bin", "obj", "artifacts", "bower_components", "dist", "TestResults" };

    /// <summary>Whether a walk through a repository enters a folder.</summary>
    /// <param name="name">The folder's name alone.</param>
    public static bool IsEntered(string name) => name.Length > 0 && (name[0] != '.' || name == Workflows) && !Made.Contains(name);
}
