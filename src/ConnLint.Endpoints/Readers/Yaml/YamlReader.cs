using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.Yaml;

/// <summary>
/// The documents of a YAML text (YAML 1.1 with the merge key, as YamlDotNet's event parser reads it; https://yaml.org/spec/1.1/). The library's own
/// tree is not used: it refuses duplicate keys. A text that is damaged, over <see cref="JsonSettings.MaxLength"/>, deeper than 64 levels, or of
/// more than 100,000 nodes, aliases followed, has no documents.
/// </summary>
internal static class YamlReader
{
    // As many as Compose itself visits (defaultMaxNodeVisits in loader/reset.go of compose-go).
    private const int MaxNodes = 100_000;

    public static IReadOnlyList<YamlNode> Read(string path, string text)
    {
        if (text.Length > JsonSettings.MaxLength) return [];

        var offset = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var tree = new YamlTree(new YamlEvents(text.Substring(offset)), new YamlPlaces(new TextLines(path, text), offset), MaxNodes);
        var documents = new List<YamlNode>();
        return tree.TryRead(documents) ? documents : [];
    }
}
