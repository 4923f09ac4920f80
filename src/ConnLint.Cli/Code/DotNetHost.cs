using System;
using System.IO;

namespace ConnLint.Cli.Code;

/// <summary>Finds the <c>dotnet</c> that the user's shell would run, whose SDK knows the projects.</summary>
internal static class DotNetHost
{
    /// <summary>The program's full path, or null. A bare name would be looked up in the current folder first on Windows, which is somebody's repository.</summary>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, name) is var file && File.Exists(file)) return file;
        }

        // <root>/shared/Microsoft.NETCore.App/<version>/ of the runtime that runs us
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var own = string.IsNullOrEmpty(runtime) ? null : Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", name));
        return File.Exists(own) ? own : null;
    }
}
