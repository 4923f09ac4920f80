using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>Finds settings among the leaves of a front end's file.</summary>
internal static class LeafSearch
{
    /// <summary>
    /// Finds the leaf at some keys; null where none is. Fails where only running the file can tell: the leaf or what leads to it is unknown, something
    /// unknown is spread over it later, or two parts of the file say different things.
    /// </summary>
    public static bool TryFind(IReadOnlyList<JsLeaf> leaves, out JsLeaf? found, params string[] keys)
    {
        found = null;
        JsLeaf? hiding = null;
        var isKnown = true;
        foreach (var leaf in leaves)
        {
            if (leaf.Hides(keys))
            {
                // What stands behind a spread replaces what it brings.
                hiding = leaf;
                isKnown &= leaf.IsSpread;
            }
            else if (leaf.Path.Count == keys.Length && leaf.IsUnder(keys))
            {
                if (hiding is not null && hiding.Branch == leaf.Branch) hiding = null;
                isKnown &= found is null || found.Value!.Text == leaf.Value!.Text;
                found = leaf;
            }
        }

        return isKnown && hiding is null;
    }

    public static bool Has(IReadOnlyList<JsLeaf> leaves, params string[] keys)
    {
        foreach (var leaf in leaves)
        {
            if (leaf.IsUnder(keys)) return true;
        }

        return false;
    }

    /// <summary>The leaves of a JSON file, or none where it is no JSON object.</summary>
    public static IReadOnlyList<JsLeaf> Json(string path, string text)
    {
        var leaves = new List<JsLeaf>();
        foreach (var setting in JsonSettings.Read(path, text)) leaves.Add(new JsLeaf(setting.Path, setting.Value, null));
        return leaves;
    }

    /// <summary>A port's number, or null for a text that is none.</summary>
    public static int? Port(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port : null;

    /// <summary>Adds a client where a leaf is a URL.</summary>
    public static void AddClient(List<ClientFact> clients, string name, JsLeaf leaf, ClientRole role)
    {
        if (leaf.Value is { } value && ClientFact.IsUrl(value.Text)) clients.Add(new ClientFact(name, value, role) { ReplacedBy = leaf.Variable });
    }
}
