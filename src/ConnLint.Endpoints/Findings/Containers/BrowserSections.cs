using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers.Endpoints;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// The sections of a program's configuration that are for browsers: those in which one URL is the program's own as the host sees it. Nobody asks itself
/// through the port that is published for it.
/// </summary>
internal sealed class BrowserSections
{
    private IReadOnlyDictionary<string, EffectiveSetting>? _of;
    private HashSet<string> _sections = [];

    /// <summary>Whether a setting stands in one of them. Cheap where it is asked for all settings of a program before those of the next.</summary>
    public bool Contain(EffectiveSetting setting)
    {
        if (!ReferenceEquals(_of, setting.Beside)) (_of, _sections) = (setting.Beside, Of(setting));
        return _sections.Contains(SectionOf(setting.Key));
    }

    private static HashSet<string> Of(EffectiveSetting any)
    {
        var sections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (any.Service is not { } service) return sections;

        foreach (var setting in any.Beside.Values)
        {
            if (SectionOf(setting.Key).Length == 0 || !SettingKeys.IsConnectedTo(setting.Key)) continue;
            foreach (var endpoint in NamedEndpoints.Read(setting.Value))
            {
                if (endpoint is { IsHttp: true, IsLoopback: true, Port: { } port } && service.Published(port) is not null) sections.Add(SectionOf(setting.Key));
            }
        }

        return sections;
    }

    private static string SectionOf(string key)
    {
        var colon = key.LastIndexOf(':');
        return colon < 0 ? "" : key.Substring(0, colon);
    }
}
