using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>Reads <c>Properties/launchSettings.json</c>: profiles in order, and the addresses of IIS Express.</summary>
internal static class LaunchSettingsReader
{
    public static LaunchSettings Read(string path, string text)
    {
        var profiles = new List<ProfileBuilder>();
        var byName = new Dictionary<string, ProfileBuilder>(StringComparer.Ordinal);
        SettingValue? iisUrl = null, iisSslPort = null;
        foreach (var setting in JsonSettings.Read(path, text))
        {
            if (setting.Is("iisSettings:iisExpress:applicationUrl")) iisUrl = setting.Value;
            else if (setting.Is("iisSettings:iisExpress:sslPort")) iisSslPort = setting.Value;
            else if (setting.Path.Count >= 3 && Same(setting.Path[0], "profiles")) ProfileOf(profiles, byName, setting).Add(setting);
        }

        return new LaunchSettings(profiles.ConvertAll(static profile => profile.Build()), iisUrl, iisSslPort)
        {
            Faults = profiles.Count == 0 ? [] : LaunchProfileFaults.In(path, text),
        };
    }

    private static ProfileBuilder ProfileOf(List<ProfileBuilder> profiles, Dictionary<string, ProfileBuilder> byName, Setting setting)
    {
        var name = setting.Path[1];
        if (byName.TryGetValue(name, out var known)) return known;

        var profile = new ProfileBuilder(name, setting.KeyPlaces[1]);
        profiles.Add(profile);
        byName.Add(name, profile);
        return profile;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private sealed class ProfileBuilder(string name, TextPlace place)
    {
        private readonly Dictionary<string, SettingValue> _variables = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, TextPlace> _names = new(StringComparer.OrdinalIgnoreCase);
        private string? _commandName;
        private SettingValue? _launchUrl;
        private bool _launchesBrowser;
        private int? _sslPort;
        private SettingValue? _applicationUrl;
        private SettingValue? _arguments;

        public void Add(Setting setting)
        {
            if (setting.Path.Count == 4 && Same(setting.Path[2], "environmentVariables")) (_variables[setting.Path[3]], _names[setting.Path[3]]) = (setting.Value, setting.KeyPlaces[3]);
            else if (setting.Path.Count != 3) return;
            else if (Same(setting.Path[2], "commandName")) _commandName = setting.Value.Text;
            else if (Same(setting.Path[2], "applicationUrl")) _applicationUrl = setting.Value;
            else if (Same(setting.Path[2], "commandLineArgs")) _arguments = setting.Value;
            else if (Same(setting.Path[2], "launchUrl")) _launchUrl = setting.Value;
            else if (Same(setting.Path[2], "launchBrowser")) _launchesBrowser = Same(setting.Value.Text, "true");
            else if (Same(setting.Path[2], "sslPort") && int.TryParse(setting.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) _sslPort = port;
        }

        public LaunchProfile Build() => new(name, _commandName, _applicationUrl, _arguments, _variables)
        {
            Place = place,
            NamePlaces = _names,
            LaunchUrl = _launchUrl,
            LaunchesBrowser = _launchesBrowser,
            SslPort = _sslPort,
        };
    }
}
