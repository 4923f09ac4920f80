using System.Collections.Generic;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// The tags <c>!reset</c> and <c>!override</c> (the merge chapter of the Compose specification; loader/reset.go of compose-go): both remove what stands
/// at the same place of the files before, and the first one its own value, too.
/// </summary>
internal static class ComposeResets
{
    private const string Reset = "!reset";
    private const string Override = "!override";

    /// <summary>What is left of a tree once another one is to be merged over it.</summary>
    public static YamlMapping Applied(YamlMapping target, YamlMapping over)
    {
        var entries = new List<YamlEntry>(target.Entries.Count);
        var others = new Dictionary<string, YamlNode>();
        foreach (var other in over.Entries) others[other.Key.Text] = other.Value;
        foreach (var entry in target.Entries)
        {
            if (!others.TryGetValue(entry.Key.Text, out var other)) entries.Add(entry);
            else if (other.Tag is Reset or Override) continue;
            else entries.Add(entry.Value is YamlMapping inner && other is YamlMapping mapping ? entry with { Value = Applied(inner, mapping) } : entry);
        }

        return target with { Entries = entries };
    }

    /// <summary>The tree without what is reset in it.</summary>
    public static YamlNode Cleaned(YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var entries = new List<YamlEntry>(mapping.Entries.Count);
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Value.Tag is not Reset) entries.Add(entry with { Value = Cleaned(entry.Value) });
                }

                return mapping with { Entries = entries };
            case YamlSequence sequence:
                var items = new List<YamlNode>(sequence.Items.Count);
                foreach (var item in sequence.Items)
                {
                    if (item.Tag is not Reset) items.Add(Cleaned(item));
                }

                return sequence with { Items = items };
            default:
                return node;
        }
    }
}
