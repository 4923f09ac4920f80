using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers.Endpoints;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// The sections of a program's configuration that are for browsers: those in which one URL is the program's own as the host sees it. Nobody asks itself
/// through the port that is published for it. And those to which a compose file itself gives a URL with a service's name: who writes <c>localhost</c> beside it knows the difference.
/// </summary>
internal sealed class BrowserSections(ComposeNetworks networks)
{
    private IReadOnlyDictionary<string, EffectiveSetting>? _of;
    private HashSet<string> _sections = [];
    private HashSet<string> _withServices = [];

    /// <summary>Whether a setting stands in one of them. Cheap where it is asked for all settings of a program before those of the next.</summary>
    public bool Contain(EffectiveSetting setting)
    {
        if (!ReferenceEquals(_of, setting.Beside)) Read(setting);
        return _sections.Contains(SectionOf(setting.Key)) || (IsOfCompose(setting) && _withServices.Contains(SectionOf(setting.Key)));
    }

    private void Read(EffectiveSetting any)
    {
        _of = any.Beside;
        _sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _withServices = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (any.Service is not { } service) return;

        foreach (var setting in any.Beside.Values)
        {
            var section = SectionOf(setting.Key);
            if (section.Length == 0 || !SettingKeys.IsConnectedTo(setting.Key)) continue;
            foreach (var endpoint in NamedEndpoints.Read(setting.Value))
            {
                if (endpoint is { IsHttp: true, IsLoopback: true, Port: { } port } && service.Published(port) is not null) _sections.Add(section);
                else if (endpoint is { IsHttp: true, IsLoopback: false } && IsOfCompose(setting) && networks.In(service.File).Any(node => node.IsNamed(endpoint.Host))) _withServices.Add(section);
            }
        }
    }

    private static bool IsOfCompose(EffectiveSetting setting) => setting is { IsFromFile: false, IsFromCode: false };

    private static string SectionOf(string key)
    {
        var colon = key.LastIndexOf(':');
        return colon < 0 ? "" : key.Substring(0, colon);
    }
}
