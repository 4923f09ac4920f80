using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The examples of docs/map.md, and the schema beside it.</summary>
internal static class MapPage
{
    private static readonly string Docs = Path.Combine(Root, "docs");

    /// <summary>The folder of this repository.</summary>
    public static string Root => typeof(MapPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepoRoot").Value!;

    public static JsonElement Schema { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Docs, "map.schema.json"))).RootElement;

    /// <summary>What stands between a fence of that language and the next one, with line ends of <c>\n</c>.</summary>
    public static string Example(string language)
    {
        var page = File.ReadAllText(Path.Combine(Docs, "map.md")).ReplaceLineEndings("\n");
        var start = page.IndexOf("\n```" + language + "\n", StringComparison.Ordinal) + language.Length + 5;
        return page[start..(page.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)];
    }
}
