using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// The sequences of a service whose entries are unique (the merge chapter of the Compose specification; override/uncity.go of compose-go): ports by host
/// address, host port, container port and protocol, volumes by the path in the container, the others by their text. What depends on an unset variable
/// equals nothing.
/// </summary>
internal static class ComposeUnique
{
    public static YamlNode Of(string attribute, YamlNode value)
    {
        if (value is not YamlSequence sequence || KeyOf(attribute) is not { } keyOf) return value;

        var (items, indexes) = (new List<YamlNode>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var item in sequence.Items)
        {
            var key = keyOf(item);
            if (key is not null && Interpolation.Known(key) is not null && indexes.TryGetValue(key, out var index)) items[index] = item;
            else
            {
                if (key is not null) indexes[key] = items.Count;
                items.Add(item);
            }
        }

        return sequence with { Items = items };
    }

    private static Func<YamlNode, string?>? KeyOf(string attribute) => attribute switch
    {
        "ports" => PortKey,
        "volumes" => static volume => ComposeVolumes.Read(volume)?.Target.Text,
        "env_file" => static file => (file as YamlScalar)?.Text ?? (file as YamlMapping)?.Text("path"),
        "expose" or "profiles" => static item => (item as YamlScalar)?.Text,
        _ => null,
    };

    private static string? PortKey(YamlNode node)
    {
        var port = ComposePorts.Read(node);
        if (port is null || port.IsPublishedComputed || port.Target is null || port.HostAddress is { Text: null }) return null;
        return $"{port.HostAddress?.Text ?? "0.0.0.0"}:{port.Published?.First}-{port.Published?.Last}:{port.Target?.First}-{port.Target?.Last}/{port.Protocol}";
    }
}
