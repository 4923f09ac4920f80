using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Graph;

/// <summary>The loopback URLs in a settings file to which the program, or somebody it tells, connects.</summary>
internal static class SettingClients
{
    // What a token or a browser is told is compared, not connected to.
    private static readonly string[] Identifiers = ["issuer", "audience", "redirect", "callback", "logout", "returnurl", "namespace", "schema"];

    public static IEnumerable<(ClientUrl Client, TextPlace Port, RuleLevel Level)> Of(AppSettingsFile file)
    {
        foreach (var setting in file.Settings)
        {
            if (!ClientUrl.TryParse(setting.Value.Text, out var client) || IsListenSetting(setting) || Contains(setting.Key, Identifiers)) continue;

            var digits = client.Port.ToString(CultureInfo.InvariantCulture).Length;
            var place = client.PortStart < 0 ? setting.Value.Place : setting.Value.Part(client.PortStart, digits);
            yield return (client, place, Contains(setting.Key, "cors", "origin") ? RuleLevel.Info : RuleCatalogue.NobodyListens.Level);
        }
    }

    private static bool IsListenSetting(Setting setting)
        => setting.Path[0].StartsWith("Kestrel", StringComparison.OrdinalIgnoreCase) || setting.Is("Urls");

    private static bool Contains(string key, params string[] words)
        => Array.Exists(words, word => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
