using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>One way in which a program is started, and everything that then tells it what to bind.</summary>
/// <param name="Name"><c>profile:http</c>, or <c>bare</c> for the program started without a profile.</param>
/// <param name="Settings">All that applies, strongest source first not required.</param>
internal sealed record LaunchContext(string Name, IReadOnlyList<Bind> Settings)
{
    /// <summary>What a profile and the settings files of its environment say, plus what the code says.</summary>
    public static LaunchContext OfProfile(LaunchProfile profile, IEnumerable<AppSettingsFile> files, IEnumerable<Bind> code)
    {
        var settings = new List<Bind>(code);
        settings.AddRange(ConfiguredBinds.Of(files, profile.Environment, profile));
        return new LaunchContext("profile:" + profile.Name, settings);
    }

    /// <summary>The program started by itself: no profile, and Production, which .NET assumes.</summary>
    public static LaunchContext Bare(IEnumerable<AppSettingsFile> files, IEnumerable<Bind> code)
    {
        var settings = new List<Bind>(code);
        settings.AddRange(ConfiguredBinds.Of(files, "Production", profile: null));
        return new LaunchContext("bare", settings);
    }
}
