using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Yaml;

/// <summary>
/// A node of a YAML document, with aliases and merge keys resolved: what an anchor names appears wherever it is used, with the place of its
/// definition.
/// </summary>
/// <param name="Place">Its first line; of a scalar without quotes, anchor and tag.</param>
/// <param name="Tag">An explicit tag as written out (<c>!reset</c>, <c>tag:yaml.org,2002:str</c>), or null. No tag changes how a node is read.</param>
internal abstract record YamlNode(TextPlace Place, string? Tag);

/// <summary>A scalar.</summary>
/// <param name="Text">The decoded text; nothing is typed, so <c>8080</c> and <c>yes</c> are texts.</param>
/// <param name="IsPlain">Whether it has neither quotes nor a block indicator; only such a text can mean a number, a boolean or null.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, TextPlace Place, string? Tag) : YamlNode(Place, Tag)
{
    /// <summary>Null as YAML's core schema writes it (YAML 1.2.2, 10.3.2).</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>A boolean as YAML 1.2's core schema writes it, or as 1.1 did where the file's program still takes that; null for any other text.</summary>
    public bool? Boolean => !IsPlain ? null : Text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    public SettingValue Value => new(Text, Place);
}

/// <summary>A sequence.</summary>
internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, TextPlace Place, string? Tag) : YamlNode(Place, Tag);

/// <summary>A mapping. Entries with another key than a scalar are left out.</summary>
/// <param name="Entries">In order, merged ones before the mapping's own; of equal keys the last one counts.</param>
internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, TextPlace Place, string? Tag) : YamlNode(Place, Tag)
{
    public YamlEntry? Entry(string key)
    {
        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Entries[i].Key.Text, key, StringComparison.Ordinal)) return Entries[i];
        }

        return null;
    }

    public YamlNode? Find(string key) => Entry(key)?.Value;

    public YamlMapping? Mapping(string key) => Find(key) as YamlMapping;

    public YamlSequence? Sequence(string key) => Find(key) as YamlSequence;

    /// <summary>The scalar of a key that is not null.</summary>
    public YamlScalar? Scalar(string key) => Find(key) is YamlScalar { IsNull: false } scalar ? scalar : null;

    public string? Text(string key) => Scalar(key)?.Text;

    /// <summary>The last entry of each key, in order of the keys' first appearance.</summary>
    public IEnumerable<YamlEntry> Distinct()
    {
        var last = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var entry in Entries) last[entry.Key.Text] = entry;
        foreach (var entry in Entries)
        {
            if (!last.TryGetValue(entry.Key.Text, out var counting)) continue;
            last.Remove(entry.Key.Text);
            yield return counting;
        }
    }
}

/// <summary>A key of a mapping and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
