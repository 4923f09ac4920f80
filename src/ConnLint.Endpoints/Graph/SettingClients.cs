using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Graph;

/// <summary>The loopback URLs in a settings file to which the program, or somebody it tells, connects.</summary>
internal static class SettingClients
{
    // What a token or a browser is told is compared, not connected to.
    private static readonly string[] Identifiers = ["issuer", "audience", "redirect", "callback", "logout", "returnurl", "namespace", "schema"];

    private static readonly string[] Callers = ["cors", "origin"];

    private static readonly string[] Links = ["license", "contact", "terms", "homepage", "documentation"];

    /// <summary>Every URL that the settings in force name, in Development and in the environments of the profiles; whatever its host.</summary>
    public static IEnumerable<ClientFact> Of(HostProgram program, LaunchSettings launch, IReadOnlyCollection<AppSettingsFile> files)
    {
        var seen = new HashSet<TextPlace>();
        foreach (var setting in InForce(program, launch, files))
        {
            if (ClientFact.IsUrl(setting.Value.Text) && !IsNoClient(setting) && seen.Add(setting.Value.Place))
                yield return new ClientFact(setting.Key, setting.Value, Contains(setting.Key, Callers) ? ClientRole.Origin : ClientRole.Variable);
        }
    }

    // A link in a document is followed by people.
    private static bool IsNoClient(ConfiguredValue setting)
        => IsNoClient(setting.Key) || (Contains(setting.Key, Links) && !ClientUrl.TryParse(setting.Value.Text, out _));

    /// <summary>Whether a URL of that key is listened on, or only compared.</summary>
    public static bool IsNoVariable(string name) => IsNoClient(name.Replace("__", ":")) || Contains(name, Callers);

    private static bool IsNoClient(string key) => IsListenSetting(key) || Contains(key, Identifiers);

    // A value that a stronger layer replaces in every one of these contexts is never used there.
    private static IEnumerable<ConfiguredValue> InForce(HostProgram program, LaunchSettings launch, IReadOnlyCollection<AppSettingsFile> files)
    {
        var stacks = LaunchContexts.ProfilesOf(launch, files).Select(profile => ConfigurationStack.Of(program, LaunchContext.OfProfile(profile, files))).ToList();
        if (!stacks.Exists(static stack => stack.Environment == "Development")) stacks.Add(ConfigurationStack.Of(program, LaunchContext.BareIn("Development", files)));
        foreach (var stack in stacks)
        {
            foreach (var value in stack.Effective)
            {
                if (value.Layer == UrlSource.UrlsSetting) yield return value;
            }
        }
    }

    private static bool IsListenSetting(string key)
        => key.StartsWith("Kestrel", StringComparison.OrdinalIgnoreCase) || key.Equals("Urls", StringComparison.OrdinalIgnoreCase)
            || key.Equals("ASPNETCORE_URLS", StringComparison.OrdinalIgnoreCase) || key.Equals("DOTNET_URLS", StringComparison.OrdinalIgnoreCase) || IsMeantForServer(key);

    // "Kresrel:Endpoints:Http:Url", "Logging:Kestrel:Endpoints:Http:Url": CONN4006 says that nobody reads it.
    private static bool IsMeantForServer(string key)
    {
        if (!key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase)) return false;

        var parts = key.Split(':');
        for (var i = 0; i + 3 < parts.Length; i++)
        {
            if (parts[i + 1].Equals("Endpoints", StringComparison.OrdinalIgnoreCase) && Spelling.Edits(parts[i], "Kestrel", 2) <= 2) return true;
        }

        return false;
    }

    private static bool Contains(string key, params string[] words)
        => Array.Exists(words, word => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
