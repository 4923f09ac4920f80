using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Tells whether configuration says <c>preferHostingUrls</c>, so that URLs beat Kestrel's endpoints.</summary>
internal static class HostingPreference
{
    private const string Key = "preferHostingUrls";

    public static bool IsSet(IEnumerable<AppSettingsFile> files, string environment, LaunchProfile? profile)
        => ConfigurationLayers.Of(files, environment, profile).LastOrDefault(static value => value.Key.Equals(Key, StringComparison.OrdinalIgnoreCase))?.Value.Text is { } text
            && (text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether any way to start the program says so.</summary>
    public static bool IsSetAnywhere(LaunchSettings launch, IReadOnlyCollection<AppSettingsFile> files)
        => IsSet(files, "Production", null) || launch.Profiles.Any(profile => IsSet(files, profile.Environment, profile));
}
