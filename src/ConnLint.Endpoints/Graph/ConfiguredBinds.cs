using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>What configuration tells the program to bind: <c>Kestrel:Endpoints</c>, <c>urls</c>, <c>HTTP_PORTS</c> and <c>HTTPS_PORTS</c>.</summary>
internal static class ConfiguredBinds
{
    private static readonly UrlSource[] StrongestFirst =
    [
        UrlSource.CommandLine, UrlSource.UrlsVariable, UrlSource.UrlsSetting, UrlSource.DotnetUrlsVariable, UrlSource.AspNetCoreUrlsVariable,
    ];

    public static IEnumerable<Bind> Of(IEnumerable<AppSettingsFile> files, string environment, LaunchProfile? profile)
    {
        var layers = ConfigurationLayers.Of(files, environment, profile).ToList();
        return Endpoints(layers).Concat(Urls(layers)).Concat(Ports(layers, "HTTP_PORTS", "http")).Concat(Ports(layers, "HTTPS_PORTS", "https"));
    }

    /// <summary>The URLs that <paramref name="value"/> lists, each at its own place; what no server accepts is left to the rules of malformed URLs.</summary>
    public static IEnumerable<Bind> Urls(UrlSource source, string name, SettingValue value)
    {
        foreach (var (text, start) in ListenUrlList.Split(value.Text))
        {
            if (ListenUrl.TryParse(text, out var url, out _) && url.IsTcp)
                yield return Bind.FromUrl(source, name, url, text, value.Part(start, text.Length));
        }
    }

    private static IEnumerable<Bind> Endpoints(List<ConfiguredValue> layers)
    {
        var effective = new Dictionary<string, ConfiguredValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in layers)
        {
            if (IsEndpointUrl(value.Key)) effective[value.Key] = value;
        }

        foreach (var endpoint in effective.Values)
        {
            if (ListenUrl.TryParse(endpoint.Value.Text, out var url, out _) && url.IsTcp)
                yield return Bind.FromUrl(UrlSource.KestrelSettings, endpoint.Name, url, endpoint.Value.Text, endpoint.Value.Place);
        }
    }

    // Weaker URLs are kept, because a message tells what was dropped; but an empty value hides them all.
    private static IEnumerable<Bind> Urls(List<ConfiguredValue> layers)
    {
        foreach (var source in StrongestFirst)
        {
            if (layers.FindLast(value => value.Layer == source && Is(value, "urls")) is not { } urls) continue;
            if (urls.Value.Text.Length == 0) yield break;
            foreach (var bind in Urls(source, urls.Name, urls.Value)) yield return bind;
        }
    }

    // The server puts a URL around each part, whatever the part may be.
    private static IEnumerable<Bind> Ports(List<ConfiguredValue> layers, string key, string scheme)
    {
        if (layers.FindLast(value => Is(value, key)) is not { } ports) yield break;
        foreach (var (part, start) in ListenUrlList.Split(ports.Value.Text))
        {
            var text = part.Trim();
            if (text.Length == 0 || !ListenUrl.TryParse(scheme + "://*:" + text, out var url, out _)) continue;
            yield return Bind.FromUrl(UrlSource.PortsVariable, ports.Name, url, text, ports.Value.Part(start + part.IndexOf(text, StringComparison.Ordinal), text.Length));
        }
    }

    private static bool Is(ConfiguredValue value, string key) => value.Key.Equals(key, StringComparison.OrdinalIgnoreCase);

    // Nested or written flat with colons: Kestrel:Endpoints:Name:Url.
    private static bool IsEndpointUrl(string key)
        => key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase)
            && key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase)
            && key.Count(static character => character == ':') == 3;
}
