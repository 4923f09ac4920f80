using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Graph;

/// <summary>One key in one layer of a program's configuration.</summary>
/// <param name="Layer">The layer, by the source that it makes of the key <c>urls</c>.</param>
/// <param name="Key">The key as .NET sees it, without a variable's prefix and with colons.</param>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Value">Its value.</param>
internal sealed record ConfiguredValue(UrlSource Layer, string Key, string Name, SettingValue Value);

/// <summary>
/// The configuration of one start as <c>WebApplication.CreateBuilder</c> stacks it, weakest layer first: variables with the prefix
/// <c>ASPNETCORE_</c>, with <c>DOTNET_</c>, the settings files, all variables, the arguments. A later layer replaces a key of an earlier one.
/// </summary>
internal static class ConfigurationLayers
{
    public static IEnumerable<ConfiguredValue> Of(IEnumerable<AppSettingsFile> files, string environment, LaunchProfile? profile)
    {
        // `dotnet run` lets the profile's own variable win over applicationUrl.
        if (profile?.ApplicationUrl is { } url && profile.Variable("ASPNETCORE_URLS") is null)
            yield return new ConfiguredValue(UrlSource.AspNetCoreUrlsVariable, "urls", "applicationUrl", url);

        foreach (var value in Variables(profile, "ASPNETCORE_", UrlSource.AspNetCoreUrlsVariable)) yield return value;
        foreach (var value in Variables(profile, "DOTNET_", UrlSource.DotnetUrlsVariable)) yield return value;
        foreach (var file in InOrder(files, environment))
        {
            foreach (var setting in file.Settings) yield return new ConfiguredValue(UrlSource.UrlsSetting, setting.Key, setting.Key, setting.Value);
        }

        foreach (var value in Variables(profile, "", UrlSource.UrlsVariable)) yield return value;
        if (profile?.CommandLineArgs is not { } arguments) yield break;
        foreach (var (key, value) in CommandLineSettings.Read(arguments)) yield return new ConfiguredValue(UrlSource.CommandLine, key, "--" + key, value);
    }

    private static IEnumerable<ConfiguredValue> Variables(LaunchProfile? profile, string prefix, UrlSource layer)
    {
        if (profile is null) yield break;
        foreach (var variable in profile.EnvironmentVariables)
        {
            if (!variable.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            yield return new ConfiguredValue(layer, variable.Key.Substring(prefix.Length).Replace("__", ":"), variable.Key, variable.Value);
        }
    }

    private static IEnumerable<AppSettingsFile> InOrder(IEnumerable<AppSettingsFile> files, string environment)
    {
        AppSettingsFile? last = null;
        foreach (var file in files)
        {
            if (file.Environment is null) yield return file;
            else if (file.AppliesIn(environment)) last = file;
        }

        if (last is not null) yield return last;
    }
}
