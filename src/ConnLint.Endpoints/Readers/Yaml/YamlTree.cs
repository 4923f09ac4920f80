using System.Collections.Generic;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ConnLint.Endpoints.Readers.Yaml;

/// <summary>
/// Builds the nodes of a text from its events. An alias is the very node that its anchor names, so that memory is linear; its nodes
/// count again, so that a walk over the result is linear, too: a text that grows beyond <paramref name="limit"/> nodes is not read.
/// </summary>
internal sealed class YamlTree(YamlEvents events, YamlPlaces places, int limit)
{
    private const int MaxDepth = 64;

    // The tag of the merge key type (https://yaml.org/type/merge.html).
    private const string MergeKey = "<<";

    private readonly Dictionary<AnchorName, Anchored> _anchors = [];
    private int _count;

    /// <summary>Reads all documents, or says that the text is too large, too deep or has an alias or merge key that means nothing.</summary>
    public bool TryRead(List<YamlNode> documents)
    {
        while (events.MoveNext())
        {
            if (events.Current is not DocumentStart) continue;
            _anchors.Clear();
            events.MoveNext();
            if (Node(0, out _) is not { } node) return false;
            documents.Add(node);
        }

        return !events.IsDamaged;
    }

    // Begins on a node's first event and ends on its last one.
    private YamlNode? Node(int depth, out int height)
    {
        height = 0;
        if (++_count > limit) return null;
        if (events.Current is AnchorAlias alias) return Named(alias.Value, depth, out height);
        if (events.Current is not NodeEvent start) return null;

        var before = _count;
        YamlNode? node = start switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.Plain, places.Of(scalar), TagOf(scalar)),
            SequenceStart => Sequence(start, depth, out height),
            MappingStart => Mapping(start, depth, out height),
            _ => null,
        };
        if (node is not null && !start.Anchor.IsEmpty) _anchors[start.Anchor] = new Anchored(node, _count - before, height);
        return node;
    }

    private YamlNode? Named(AnchorName name, int depth, out int height)
    {
        height = 0;
        if (!_anchors.TryGetValue(name, out var anchored)) return null;

        _count += anchored.Count;
        height = anchored.Height;
        return _count <= limit && depth + height <= MaxDepth ? anchored.Node : null;
    }

    private YamlSequence? Sequence(NodeEvent start, int depth, out int height)
    {
        height = 1;
        if (depth == MaxDepth) return null;

        var items = new List<YamlNode>();
        while (events.MoveNext() && events.Current is not SequenceEnd)
        {
            if (Node(depth + 1, out var inner) is not { } item) return null;
            items.Add(item);
            if (inner >= height) height = inner + 1;
        }

        return new YamlSequence(items, places.Of(start, events.Current), TagOf(start));
    }

    private YamlMapping? Mapping(NodeEvent start, int depth, out int height)
    {
        height = 1;
        if (depth == MaxDepth) return null;

        var (entries, merged) = (new List<YamlEntry>(), new List<YamlMapping>());
        while (events.MoveNext() && events.Current is not MappingEnd)
        {
            if (Node(depth + 1, out var keyHeight) is not { } key || !events.MoveNext() || Node(depth + 1, out var valueHeight) is not { } value) return null;
            if (keyHeight >= height) height = keyHeight + 1;
            if (valueHeight >= height) height = valueHeight + 1;
            if (key is not YamlScalar name) continue;
            if (name is not { IsPlain: true, Text: MergeKey }) entries.Add(new YamlEntry(name, value));
            else if (!TryMerge(value, merged)) return null;
        }

        return new YamlMapping(Merged(merged, entries), places.Of(start, events.Current), TagOf(start));
    }

    private static bool TryMerge(YamlNode value, List<YamlMapping> merged)
    {
        if (value is YamlMapping mapping) merged.Add(mapping);
        if (value is not YamlSequence { Items: var items }) return value is YamlMapping;
        foreach (var item in items)
        {
            if (item is not YamlMapping inner) return false;
            merged.Add(inner);
        }

        return true;
    }

    // The mapping's own keys win, then the first of the merged mappings that has the key; here the last one counts.
    private static List<YamlEntry> Merged(List<YamlMapping> merged, List<YamlEntry> entries)
    {
        if (merged.Count == 0) return entries;

        var all = new List<YamlEntry>();
        for (var i = merged.Count - 1; i >= 0; i--) all.AddRange(merged[i].Entries);
        all.AddRange(entries);
        return all;
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty || node.Tag.IsNonSpecific ? null : node.Tag.Value;

    /// <param name="Node">What the anchor names.</param>
    /// <param name="Count">How many nodes are below it.</param>
    /// <param name="Height">How many levels it has, itself included; 0 for a scalar.</param>
    private sealed record Anchored(YamlNode Node, int Count, int Height);
}
