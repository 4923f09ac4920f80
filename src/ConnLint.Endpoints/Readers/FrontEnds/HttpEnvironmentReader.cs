using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>http-client.env.json</c> and the <c>http-client.env.json.user</c> beside it: <c>{ environment: { variable: value } }</c>, where <c>$shared</c>
/// holds for every environment, and the user's file wins; after learn.microsoft.com "Use .http files in Visual Studio". A variable that is an object comes
/// out of a secret store.
/// </summary>
internal static class HttpEnvironmentReader
{
    public const string FileName = "http-client.env.json";

    private const string Shared = "$shared";

    /// <summary>The environments of some files, of which later ones win.</summary>
    public static IReadOnlyList<HttpEnvironment> Read(params (string Path, string Text)[] files)
    {
        var names = new List<string>();
        var variables = new Dictionary<string, Dictionary<string, SettingValue?>>(StringComparer.Ordinal);
        foreach (var (path, text) in files)
        {
            foreach (var setting in JsonSettings.Read(path, text))
            {
                if (setting.Path.Count < 2) continue;
                if (!variables.TryGetValue(setting.Path[0], out var environment))
                {
                    names.Add(setting.Path[0]);
                    variables[setting.Path[0]] = environment = new(StringComparer.Ordinal);
                }

                if (setting.Path.Count == 2) environment[setting.Path[1]] = setting.Value;
                else environment[setting.Path[1]] = null;
            }
        }

        if (!variables.TryGetValue(Shared, out var shared)) shared = [];
        if (names.Count > 1) names.Remove(Shared);
        return names.ConvertAll(name => new HttpEnvironment(name, Merged(shared, variables[name])));
    }

    private static Dictionary<string, SettingValue> Merged(Dictionary<string, SettingValue?> shared, Dictionary<string, SettingValue?> own)
    {
        var merged = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        foreach (var variable in shared) Set(merged, variable);
        foreach (var variable in own) Set(merged, variable);
        return merged;
    }

    private static void Set(Dictionary<string, SettingValue> merged, KeyValuePair<string, SettingValue?> variable)
    {
        if (variable.Value is { } value) merged[variable.Key] = value;
        else merged.Remove(variable.Key);
    }
}
