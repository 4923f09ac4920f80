using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Loads a compose file as a tree in which all values are interpolated and attributes that have several forms have one: variables, arguments and labels,
/// networks and dependencies are mappings, <c>env_file</c> is a sequence, <c>build</c> and <c>extends</c> are mappings (the transforms of compose-go).
/// </summary>
internal static class ComposeTree
{
    // Compose merges the documents of one file; nobody writes more than a few.
    private const int MaxDocuments = 64;

    /// <summary>Attributes that are mappings of names to texts or lists of <c>name=text</c>.</summary>
    public static bool IsPairs(string attribute) => attribute is "environment" or "labels" or "args";

    /// <summary>The file's documents merged, or null where it is no compose file.</summary>
    public static YamlMapping? Load(string path, string text, Interpolation interpolation)
    {
        YamlMapping? root = null;
        var documents = YamlReader.Read(path, text);
        if (documents.Count > MaxDocuments) return null;

        foreach (var document in documents)
        {
            if (document is not YamlMapping mapping) return null;
            var canonical = Canonical((YamlMapping)Interpolated(mapping, interpolation));
            root = root is null ? canonical : ComposeMerge.Projects(ComposeResets.Applied(root, canonical), canonical);
        }

        return root;
    }

    // Keys are never interpolated. What was, is a text even where it looks like a number or null.
    private static YamlNode Interpolated(YamlNode node, Interpolation interpolation)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return scalar.Text.IndexOf('$') < 0 ? scalar : scalar with { Text = interpolation.Marked(scalar.Text), IsPlain = false };
            case YamlSequence sequence:
                var items = new List<YamlNode>();
                foreach (var item in sequence.Items) items.Add(Interpolated(item, interpolation));
                return sequence with { Items = items };
            case YamlMapping mapping:
                var entries = new List<YamlEntry>();
                foreach (var entry in mapping.Distinct()) entries.Add(entry with { Value = Interpolated(entry.Value, interpolation) });
                return mapping with { Entries = entries };
            default:
                return node;
        }
    }

    private static YamlMapping Canonical(YamlMapping root) => Mapped(root, static (key, services) => key == "services" && services is YamlMapping mapping
        ? Mapped(mapping, static (_, service) => service is YamlMapping attributes ? Mapped(attributes, Attribute) : service)
        : services);

    private static YamlMapping Mapped(YamlMapping mapping, Func<string, YamlNode, YamlNode> change)
    {
        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries) entries.Add(entry with { Value = change(entry.Key.Text, entry.Value) });
        return mapping with { Entries = entries };
    }

    private static YamlNode Attribute(string name, YamlNode value) => (name, value) switch
    {
        ("build", YamlScalar { IsNull: false } context) => Wrapped("context", context),
        ("build", YamlMapping build) => Mapped(build, static (key, part) => IsPairs(key) && part is YamlSequence pairs ? Pairs(pairs) : part),
        ("extends", YamlScalar { IsNull: false } service) => Wrapped("service", service),
        ("env_file", YamlScalar { IsNull: false } file) => new YamlSequence([file], file.Place, file.Tag),
        ("networks" or "depends_on", YamlSequence names) => Names(names),
        (_, YamlSequence pairs) when IsPairs(name) => Pairs(pairs),
        _ => value,
    };

    private static YamlMapping Wrapped(string key, YamlScalar value)
        => new([new YamlEntry(new YamlScalar(key, true, value.Place, null), value with { Tag = null })], value.Place, value.Tag);

    private static YamlMapping Names(YamlSequence names)
    {
        var entries = new List<YamlEntry>();
        foreach (var item in names.Items)
        {
            if (item is YamlScalar name) entries.Add(new YamlEntry(name, Null(name)));
        }

        return new YamlMapping(entries, names.Place, names.Tag);
    }

    private static YamlMapping Pairs(YamlSequence pairs)
    {
        var entries = new List<YamlEntry>();
        foreach (var item in pairs.Items)
        {
            if (item is not YamlScalar pair) continue;

            var equals = pair.Text.IndexOf('=');
            var name = equals < 0 ? pair.Text : pair.Text.Substring(0, equals);
            if (Interpolation.Known(name) is null) continue;

            var place = pair.Place;
            var split = equals < 0 || equals >= place.Length ? place.Length : equals;
            var rest = split < place.Length ? split + 1 : split;
            var key = new YamlScalar(name, true, place with { Length = split }, null);
            var value = place with { Start = place.Start + rest, Column = place.Column + rest, Length = place.Length - rest };
            entries.Add(new YamlEntry(key, equals < 0 ? Null(pair) : new YamlScalar(pair.Text.Substring(equals + 1), false, value, null)));
        }

        return new YamlMapping(entries, pairs.Place, pairs.Tag);
    }

    private static YamlScalar Null(YamlScalar scalar)
    {
        var place = scalar.Place;
        return new YamlScalar("", true, place with { Start = place.Start + place.Length, Column = place.Column + place.Length, Length = 0 }, null);
    }
}
