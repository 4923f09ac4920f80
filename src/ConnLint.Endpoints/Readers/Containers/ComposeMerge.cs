using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Merges compose files as loaded by <see cref="ComposeTree"/> (the merge chapter of the Compose specification; override/merge.go and override/uncity.go of
/// compose-go): mappings by key, sequences one behind the other, any other value replaced, unless it is replaced by null. A command, an entry point and a
/// health check's test are replaced whole; ports, volumes, exposed ports, profiles and env files are unique, the later one in the place of the earlier. Every
/// value keeps its place in the file that it comes from.
/// </summary>
internal static class ComposeMerge
{
    /// <summary>A whole file over another one.</summary>
    public static YamlMapping Projects(YamlMapping below, YamlMapping over)
        => Mappings(below, over, static (key, first, second) => key == "services" ? Both(first, second, Service) : Value(key, first, second));

    /// <summary>A service over the one that it extends.</summary>
    public static YamlMapping Services(YamlMapping below, YamlMapping over) => Mappings(below, over, Attribute);

    private static YamlNode Service(string name, YamlNode below, YamlNode over) => Both(below, over, Attribute);

    private static YamlNode Attribute(string name, YamlNode below, YamlNode over) => name switch
    {
        "command" or "entrypoint" => over,
        "healthcheck" => Both(below, over, static (key, first, second) => key == "test" ? second : Value(key, first, second)),
        "build" => Both(below, over, static (key, first, second) => ComposeTree.IsPairs(key) ? Both(first, second, Last) : Value(key, first, second)),
        _ when ComposeTree.IsPairs(name) => Both(below, over, Last),
        _ => ComposeUnique.Of(name, Value(name, below, over)),
    };

    private static YamlNode Value(string key, YamlNode below, YamlNode over) => (below, over) switch
    {
        (_, YamlScalar { IsNull: true }) => below,
        (YamlMapping first, YamlMapping second) => Mappings(first, second, Value),
        (YamlSequence first, YamlSequence second) => first with { Items = [.. first.Items, .. second.Items] },
        _ => over,
    };

    // A variable without a value is passed on from the machine, whatever the files before said.
    private static YamlNode Last(string key, YamlNode below, YamlNode over) => over;

    private static YamlNode Both(YamlNode below, YamlNode over, Func<string, YamlNode, YamlNode, YamlNode> merge)
        => below is YamlMapping first && over is YamlMapping second ? Mappings(first, second, merge) : Value("", below, over);

    private static YamlMapping Mappings(YamlMapping below, YamlMapping over, Func<string, YamlNode, YamlNode, YamlNode> merge)
    {
        var (entries, indexes) = (new List<YamlEntry>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var entry in below.Distinct())
        {
            indexes[entry.Key.Text] = entries.Count;
            entries.Add(entry);
        }

        foreach (var entry in over.Distinct())
        {
            var key = entry.Key.Text;
            if (indexes.TryGetValue(key, out var index)) entries[index] = entry with { Value = merge(key, entries[index].Value, entry.Value) };
            else entries.Add(entry);
        }

        return over with { Entries = entries };
    }
}
