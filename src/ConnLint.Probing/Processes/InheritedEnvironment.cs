using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Processes;

/// <summary>
/// What a program must not inherit from a build: MSBuild and the command line tell their own children where the SDK is, and a program that
/// builds or evaluates projects itself would follow them to the wrong one.
/// </summary>
internal static class InheritedEnvironment
{
    private static readonly string[] Names =
    [
        "MSBuildExtensionsPath", "MSBuildExtensionsPath32", "MSBuildExtensionsPath64", "MSBuildSDKsPath", "MSBUILD_EXE_PATH",
        "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDENSURESTDOUTFORTASKPROCESSES", "MSBUILDFAILONDRIVEENUMERATINGWILDCARD",
        "MSBUILDUSESERVER", "_MSBUILDTLENABLED", "DOTNET_CLI_TELEMETRY_SESSIONID",
        "DOTNET_HOST_PATH", "DOTNET_NUGET_SIGNATURE_VERIFICATION",
    ];

    /// <summary>Windows has one variable for all spellings of a name.</summary>
    private static readonly StringComparer NameComparer =
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The variables of <paramref name="environment"/> to remove, each with the value null.</summary>
    public static Dictionary<string, string?> Without(IDictionary environment)
    {
        var changes = new Dictionary<string, string?>(NameComparer);
        foreach (string name in environment.Keys)
        {
            if (BelongsToTheBuild(name)) changes[name] = null;
        }

        return changes;
    }

    // DOTNET_CLI_…SENTINEL and the like: whatever the command line notes for its own children.
    private static bool BelongsToTheBuild(string name)
        => Array.Exists(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            || (name.StartsWith("DOTNET_CLI_", StringComparison.OrdinalIgnoreCase) && name.EndsWith("SENTINEL", StringComparison.OrdinalIgnoreCase));
}
