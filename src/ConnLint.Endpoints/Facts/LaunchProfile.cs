using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Facts;

/// <summary>A profile of <c>launchSettings.json</c>.</summary>
internal sealed record LaunchProfile(
    string Name,
    string? CommandName,
    SettingValue? ApplicationUrl,
    SettingValue? CommandLineArgs,
    IReadOnlyDictionary<string, SettingValue> EnvironmentVariables)
{
    /// <summary>Whether <c>dotnet run</c> can start it.</summary>
    public bool IsProject => string.Equals(CommandName, "Project", StringComparison.OrdinalIgnoreCase);

    public bool IsIisExpress => string.Equals(CommandName, "IISExpress", StringComparison.OrdinalIgnoreCase);

    public SettingValue? Variable(string name) => EnvironmentVariables.TryGetValue(name, out var value) ? value : null;
}

/// <summary>What a <c>launchSettings.json</c> declares, in the file's order.</summary>
internal sealed record LaunchSettings(IReadOnlyList<LaunchProfile> Profiles, SettingValue? IisExpressUrl, SettingValue? IisExpressSslPort)
{
    public static readonly LaunchSettings Empty = new([], null, null);

    /// <summary>The profile that <c>dotnet run</c> takes when none is named.</summary>
    public LaunchProfile? Default => Profiles.FirstOrDefault(static profile => profile.IsProject);
}
