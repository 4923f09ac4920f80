using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>angular.json</c>: <c>projects:NAME:architect|targets:serve</c> with its <c>options</c> and each of its <c>configurations</c>, which add to
/// them: <c>port</c> (4200 for the dev-server builders), <c>host</c> (localhost), <c>ssl</c>, <c>proxyConfig</c>, after angular.dev "ng serve" and
/// "Workspace configuration".
/// </summary>
internal static class AngularJsonReader
{
    public const int DefaultPort = 4200;

    public static FrontEndFile Read(string path, string text)
    {
        var targets = new List<(string Project, ServeTarget Target)>();
        foreach (var setting in JsonSettings.Read(path, text))
        {
            var keys = setting.Path;
            if (keys.Count < 5 || keys[0] != "projects" || keys[2] is not ("architect" or "targets") || keys[3] != "serve") continue;
            if (targets.Count == 0 || targets[targets.Count - 1].Project != keys[1]) targets.Add((keys[1], new ServeTarget(path)));
            targets[targets.Count - 1].Target.Add(setting);
        }

        var (servers, files) = (new List<DevServer>(), new List<SettingValue>());
        foreach (var (_, target) in targets) target.AddTo(servers, files);
        return new FrontEndFile(servers, [], files);
    }

    private sealed class ServeTarget(string path)
    {
        private readonly Dictionary<string, SettingValue> _options = new(StringComparer.Ordinal);
        private readonly List<(string Name, Dictionary<string, SettingValue> Options)> _configurations = [];
        private bool _isDevServer;

        public void Add(Setting setting)
        {
            var keys = setting.Path;
            if (keys[4] == "builder" || keys[4] == "executor") _isDevServer |= setting.Value.Text.EndsWith(":dev-server", StringComparison.Ordinal);
            else if (keys[4] == "options" && keys.Count == 6) _options[keys[5]] = setting.Value;
            else if (keys[4] == "configurations" && keys.Count == 7) Configuration(keys[5])[keys[6]] = setting.Value;
        }

        public void AddTo(List<DevServer> servers, List<SettingValue> files)
        {
            Add(_options, servers, files);
            foreach (var (_, own) in _configurations)
            {
                if (!own.ContainsKey("port") && !own.ContainsKey("host") && !own.ContainsKey("ssl") && !own.ContainsKey("proxyConfig")) continue;

                var all = new Dictionary<string, SettingValue>(_options, StringComparer.Ordinal);
                foreach (var option in own) all[option.Key] = option.Value;
                // One that only repeats the options' file adds none.
                if (!own.ContainsKey("proxyConfig")) all.Remove("proxyConfig");
                Add(all, servers, files);
            }
        }

        private void Add(Dictionary<string, SettingValue> options, List<DevServer> servers, List<SettingValue> files)
        {
            if (options.TryGetValue("proxyConfig", out var file) && file.Text.Length > 0) files.Add(file);

            var hasPort = options.TryGetValue("port", out var port);
            // Other builders have other ports.
            if (!hasPort && !_isDevServer) return;

            var scheme = options.TryGetValue("ssl", out var ssl) && ssl.Text == "True" ? "https" : "http";
            var host = options.TryGetValue("host", out var name) && name.Text.Length > 0 ? name.Text : null;
            servers.Add(new DevServer(
                "angular", host, hasPort ? LeafSearch.Port(port!.Text) : DefaultPort, !hasPort, scheme, hasPort ? port!.Place : new TextPlace(path, 0, 0, 0, 0)));
        }

        private Dictionary<string, SettingValue> Configuration(string name)
        {
            if (_configurations.Count == 0 || _configurations[_configurations.Count - 1].Name != name) _configurations.Add((name, new(StringComparer.Ordinal)));
            return _configurations[_configurations.Count - 1].Options;
        }
    }
}
