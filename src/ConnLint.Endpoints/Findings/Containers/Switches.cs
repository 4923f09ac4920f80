using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// Tells whether other settings beside one say that it is not used: <c>Enabled: false</c> above it, <c>Provider: InMemory</c> above <c>Redis:Host</c>, or <c>DbProvider: SQLite</c> anywhere
/// where <c>ConnectionStrings</c> holds one for <c>SQLite</c>, too.
/// </summary>
internal sealed class Switches
{
    // Each is compared with each connection string; no program has as many.
    private const int MaxProviders = 100;

    private static readonly string[] On = ["Enabled", "IsEnabled", "Enable", "Use", "Active"];

    private static readonly string[] Choices = ["Provider", "Type", "Kind", "Mode", "Driver", "Selected", "Transport"];

    private IReadOnlyDictionary<string, EffectiveSetting>? _of;
    private List<string> _providers = [];

    /// <summary>Whether a setting is not used. Cheap where it is asked for all settings of a program before those of the next.</summary>
    public bool IsOff(EffectiveSetting setting)
    {
        var key = setting.Key;
        if (IsOtherConnection(setting)) return true;
        for (var colon = key.IndexOf(':'); colon >= 0; colon = key.IndexOf(':', colon + 1))
        {
            var section = key.Substring(0, colon + 1);
            foreach (var name in On)
            {
                if (setting.Beside.TryGetValue(section + name, out var on) && on.Value.Text.Equals("false", StringComparison.OrdinalIgnoreCase)) return true;
            }

            var end = key.IndexOf(':', colon + 1);
            if (end < 0) return false;
            foreach (var name in Choices)
            {
                if (setting.Beside.TryGetValue(section + name, out var choice) && !IsChosen(choice.Value.Text, key.Substring(colon + 1, end - colon - 1))) return true;
            }
        }

        return false;
    }

    // Connection strings with the names of databases are alternatives, of which a setting somewhere else names one.
    private bool IsOtherConnection(EffectiveSetting setting)
    {
        var colon = setting.Key.LastIndexOf(':');
        if (colon < 0 || !setting.Key.Substring(0, colon).EndsWith("ConnectionStrings", StringComparison.OrdinalIgnoreCase)) return false;

        if (!ReferenceEquals(_of, setting.Beside))
        {
            _of = setting.Beside;
            _providers = [.. _of.Values.Where(static choice => choice.Key.EndsWith(Choices[0], StringComparison.OrdinalIgnoreCase) && choice.Value.Text.Length > 0).Select(static choice => choice.Value.Text).Take(MaxProviders)];
        }

        var section = setting.Key.Substring(0, colon + 1);
        foreach (var provider in _providers)
        {
            var chosen = section + provider;
            if (setting.Beside.ContainsKey(chosen) && !chosen.Equals(setting.Key, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Smtp" chooses the section "SmtpClient".
    private static bool IsChosen(string choice, string section)
        => choice.Length > 0 && (section.StartsWith(choice, StringComparison.OrdinalIgnoreCase) || choice.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}
