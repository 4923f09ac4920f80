using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers.Endpoints;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// The sections of a program's configuration that are for browsers: those in which one URL is the program's own as the host sees it. Nobody asks itself
/// through the port that is published for it. And those in which the same file gives a URL with a service's name: who writes <c>localhost</c> beside it knows the difference.
/// </summary>
internal sealed class BrowserSections(ComposeNetworks networks)
{
    private IReadOnlyDictionary<string, EffectiveSetting>? _of;
    private HashSet<string> _sections = [];
    private HashSet<string> _composeWithServices = [];
    private HashSet<string> _filesWithServices = [];
    private bool _namesPrograms;

    /// <summary>Whether a setting stands in one of them. Cheap where it is asked for all settings of a program before those of the next.</summary>
    public bool Contain(EffectiveSetting setting)
    {
        if (!ReferenceEquals(_of, setting.Beside)) Read(setting);
        var section = SectionOf(setting.Key);
        return _sections.Contains(section) || (IsOfCompose(setting) ? _composeWithServices : _filesWithServices).Contains(section);
    }

    /// <summary>Whether a compose file gives the setting, and to the same service the URL of another program of the repository by its service's name: <c>localhost</c> is a slip, or for browsers.</summary>
    public bool MayBeMeant(EffectiveSetting setting)
    {
        if (!ReferenceEquals(_of, setting.Beside)) Read(setting);
        return _namesPrograms && IsOfCompose(setting);
    }

    private void Read(EffectiveSetting any)
    {
        _of = any.Beside;
        _sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _composeWithServices = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _filesWithServices = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _namesPrograms = false;
        if (any.Service is not { } service) return;

        foreach (var setting in any.Beside.Values)
        {
            var section = SectionOf(setting.Key);
            if (!SettingKeys.IsConnectedTo(setting.Key)) continue;
            foreach (var endpoint in NamedEndpoints.Read(setting.Value))
            {
                if (!endpoint.IsHttp) continue;
                if (endpoint.IsLoopback)
                {
                    if (section.Length > 0 && endpoint.Port is { } port && service.Published(port) is not null) _sections.Add(section);
                }
                else if (!setting.IsFromCode && networks.In(service.File).FirstOrDefault(node => node.IsNamed(endpoint.Host)) is { } named)
                {
                    if (section.Length > 0) (setting.IsFromFile ? _filesWithServices : _composeWithServices).Add(section);
                    _namesPrograms |= named.Owner is not null && IsOfCompose(setting);
                }
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
