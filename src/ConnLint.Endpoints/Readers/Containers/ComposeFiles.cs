using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Which files of a folder <c>docker compose</c> takes when none is named (cli/options.go of compose-go: DefaultFileNames, DefaultOverrideFileNames).
/// </summary>
internal static class ComposeFiles
{
    private static readonly string[] Bases = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
    private static readonly string[] Overrides = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>The base and its override, in the order in which they are merged. Without a base there is nothing, whatever else the folder holds.</summary>
    /// <param name="names">The names of the folder's files.</param>
    public static IReadOnlyList<string> Default(IEnumerable<string> names)
    {
        var present = new HashSet<string>(names, StringComparer.Ordinal);
        var first = Bases.FirstOrDefault(present.Contains);
        if (first is null) return [];

        var over = Overrides.FirstOrDefault(present.Contains);
        return over is null ? [first] : [first, over];
    }

    /// <summary>
    /// Whether a name is that of a compose file: <c>compose.yaml</c>, <c>docker-compose.yml</c>, or with words in between as in
    /// <c>docker-compose.prod.yml</c> and <c>docker-compose-apis.yml</c>.
    /// </summary>
    public static bool IsCompose(string name)
        => (IsNamed(name, "compose") || IsNamed(name, "docker-compose"))
            && (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(string name, string word)
        => name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name[word.Length] is '.' or '-' or '_';
}
