using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Readers;

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

    /// <summary>The environment that a <c>WebApplication</c> sees; .NET assumes Production where none is set.</summary>
    public string Environment
        => Argument("environment") ?? Variable("DOTNET_ENVIRONMENT")?.Text ?? Variable("ASPNETCORE_ENVIRONMENT")?.Text ?? "Production";

    public SettingValue? Variable(string name) => EnvironmentVariables.TryGetValue(name, out var value) ? value : null;

    private string? Argument(string key) => CommandLineArgs is { } arguments
        ? CommandLineSettings.Read(arguments).LastOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value?.Text
        : null;
}

/// <summary>What a <c>launchSettings.json</c> declares, in the file's order.</summary>
internal sealed record LaunchSettings(IReadOnlyList<LaunchProfile> Profiles, SettingValue? IisExpressUrl, SettingValue? IisExpressSslPort)
{
    public static readonly LaunchSettings Empty = new([], null, null);

    /// <summary>The profile that <c>dotnet run</c> takes when none is named.</summary>
    public LaunchProfile? Default => Profiles.FirstOrDefault(static profile => profile.IsProject);
}
