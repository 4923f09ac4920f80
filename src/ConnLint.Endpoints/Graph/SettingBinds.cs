using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>What <c>appsettings*.json</c> tells the program to bind in one environment: <c>Kestrel:Endpoints</c> and <c>Urls</c>.</summary>
internal static class SettingBinds
{
    public static IEnumerable<Bind> Of(IEnumerable<AppSettingsFile> files, string environment)
    {
        // A later file replaces a key of an earlier one; the environment's file is loaded last.
        var effective = new Dictionary<string, Setting>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Layers(files, environment))
        {
            foreach (var setting in file.Settings)
            {
                if (IsEndpointUrl(setting) || setting.Is("Urls")) effective[setting.Key] = setting;
            }
        }

        foreach (var setting in effective.Values)
        {
            if (setting.Is("Urls"))
            {
                foreach (var bind in ProfileBinds.Urls(UrlSource.UrlsSetting, "Urls", setting.Value)) yield return bind;
            }
            else if (ListenUrl.TryParse(setting.Value.Text, out var url, out _) && url.IsTcp)
            {
                yield return Bind.FromUrl(UrlSource.KestrelSettings, setting.Key, url, setting.Value.Text, setting.Value.Place);
            }
        }
    }

    /// <summary>Whether a leaf is the URL of one of Kestrel's endpoints, nested or written flat with colons.</summary>
    public static bool IsEndpointUrl(Setting setting)
    {
        if (setting.Path.Count == 0 || !setting.Path[0].StartsWith("Kestrel", StringComparison.OrdinalIgnoreCase)) return false;
        var key = setting.Key;
        return key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<AppSettingsFile> Layers(IEnumerable<AppSettingsFile> files, string environment)
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
