using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>Reads <c>Properties/launchSettings.json</c>: profiles in order, and the addresses of IIS Express.</summary>
internal static class LaunchSettingsReader
{
    public static LaunchSettings Read(string path, string text)
    {
        var profiles = new List<ProfileBuilder>();
        SettingValue? iisUrl = null, iisSslPort = null;
        foreach (var setting in JsonSettings.Read(path, text))
        {
            if (setting.Is("iisSettings:iisExpress:applicationUrl")) iisUrl = setting.Value;
            else if (setting.Is("iisSettings:iisExpress:sslPort")) iisSslPort = setting.Value;
            else if (setting.Path.Count >= 3 && Same(setting.Path[0], "profiles")) ProfileOf(profiles, setting.Path[1]).Add(setting);
        }

        return new LaunchSettings(profiles.ConvertAll(static profile => profile.Build()), iisUrl, iisSslPort);
    }

    private static ProfileBuilder ProfileOf(List<ProfileBuilder> profiles, string name)
    {
        var profile = profiles.Find(candidate => candidate.Name == name);
        if (profile is null) profiles.Add(profile = new ProfileBuilder(name));
        return profile;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private sealed class ProfileBuilder(string name)
    {
        private readonly Dictionary<string, SettingValue> _variables = new(StringComparer.OrdinalIgnoreCase);
        private string? _commandName;
        private SettingValue? _applicationUrl;
        private SettingValue? _arguments;

        public string Name { get; } = name;

        public void Add(Setting setting)
        {
            if (setting.Path.Count == 4 && Same(setting.Path[2], "environmentVariables")) _variables[setting.Path[3]] = setting.Value;
            else if (setting.Path.Count != 3) return;
            else if (Same(setting.Path[2], "commandName")) _commandName = setting.Value.Text;
            else if (Same(setting.Path[2], "applicationUrl")) _applicationUrl = setting.Value;
            else if (Same(setting.Path[2], "commandLineArgs")) _arguments = setting.Value;
        }

        public LaunchProfile Build() => new(Name, _commandName, _applicationUrl, _arguments, _variables);
    }
}
