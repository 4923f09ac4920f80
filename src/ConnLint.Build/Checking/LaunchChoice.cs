using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Build.Checking;

/// <summary>Picks the launch profile as <c>dotnet run</c> does.</summary>
internal static class LaunchChoice
{
    /// <summary>The profile, or null where none is named and none is startable.</summary>
    /// <param name="settings">The project's launch settings.</param>
    /// <param name="name">The name that the user gave, or an empty text.</param>
    /// <param name="problem">Why the named profile cannot be used.</param>
    public static LaunchProfile? Of(LaunchSettings settings, string name, out string? problem)
    {
        problem = null;
        if (name.Length == 0) return settings.Default;

        var profile = settings.Profiles.FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.Ordinal))
            ?? settings.Profiles.FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (profile is null) problem = "there is no launch profile of that name; " + NamesOf(settings.Profiles);
        else if (!profile.IsProject)
            problem = $"its commandName is '{Quoted.Text(profile.CommandName ?? "")}', and only 'Project' can be started by a build";
        return problem is null ? profile : null;
    }

    private static string NamesOf(IEnumerable<LaunchProfile> profiles)
    {
        var names = profiles.Where(static profile => profile.IsProject).Select(static profile => $"'{Quoted.Text(profile.Name)}'").ToList();
        return names.Count == 0
            ? "launchSettings.json has none that starts a project"
            : "set ConnLintLaunchProfile to one of " + string.Join(", ", names);
    }
}
