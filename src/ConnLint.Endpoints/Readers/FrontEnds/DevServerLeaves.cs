using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>The host, port and scheme of a development server under some keys of a configuration file.</summary>
internal static class DevServerLeaves
{
    /// <summary>The server; its port is the tool's own where the file names none, and unknown where only running the file can tell.</summary>
    public static DevServer Read(string path, IReadOnlyList<JsLeaf> leaves, string tool, int defaultPort, params string[] keys)
    {
        var isKnown = LeafSearch.TryFind(leaves, out var port, [.. keys, "port"]);
        var isDefault = isKnown && port?.Value is not { Text.Length: > 0 };
        var number = !isKnown ? null : isDefault ? defaultPort : LeafSearch.Port(port!.Value!.Text);
        return new DevServer(tool, Host(leaves, keys), number, isDefault, Scheme(leaves, keys), port?.Value?.Place ?? new TextPlace(path, 0, 0, 0, 0))
        {
            PortReplacedBy = port?.Variable,
        };
    }

    // `true` is every interface (vite.dev "Server Options", server.host).
    private static string? Host(IReadOnlyList<JsLeaf> leaves, string[] keys)
        => LeafSearch.TryFind(leaves, out var host, [.. keys, "host"]) && host?.Value is { Text: not ("" or "False") } value
            ? value.Text == "True" ? "0.0.0.0" : value.Text
            : null;

    // `https: true | { key, cert }`, and, in webpack-dev-server since 4.4, `server: "https" | { type: "https" }`.
    private static string? Scheme(IReadOnlyList<JsLeaf> leaves, string[] keys)
    {
        var https = Of(leaves, [.. keys, "https"]);
        if (https is null or true) return https is null ? null : "https";
        if (!LeafSearch.TryFind(leaves, out var server, [.. keys, "server"])) return null;
        if (!LeafSearch.TryFind(leaves, out var type, [.. keys, "server", "type"])) return null;
        return (server ?? type)?.Value?.Text is "https" or "spdy" ? "https" : "http";
    }

    private static bool? Of(IReadOnlyList<JsLeaf> leaves, string[] keys)
    {
        if (!LeafSearch.TryFind(leaves, out var leaf, keys)) return null;

        var isObject = false;
        foreach (var candidate in leaves) isObject |= candidate.Path.Count > keys.Length && candidate.IsUnder(keys);
        var isOn = leaf?.Value is { Text: not ("" or "False") };
        return isObject && leaf is not null && !isOn ? null : isObject || isOn;
    }
}
