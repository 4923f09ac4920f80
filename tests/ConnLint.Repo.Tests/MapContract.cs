using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConnLint.Repo.Tests;

/// <summary>A property of the output of <c>connlint map</c>: its path, its JSON type, and whether it may be null.</summary>
internal sealed record MapProperty(string Path, string Type, bool IsNullable)
{
    public override string ToString() => $"{Path} {Type}{(IsNullable ? " or null" : "")}";
}

/// <summary>The three places that say what <c>connlint map --format json</c> prints: the records, the page and the schema.</summary>
internal static partial class MapContract
{
    private static readonly string Page = Repository.Read("docs/map.md");

    private static readonly Dictionary<string, string> Records = Record().Matches(Repository.Read("src/ConnLint.Cli/Mapping/EndpointMap.cs"))
        .ToDictionary(static record => record.Groups[1].Value, static record => record.Groups[2].Value);

    private static readonly JsonElement Definitions = JsonDocument.Parse(Repository.Read("docs/map.schema.json")).RootElement.GetProperty("$defs");

    public static IEnumerable<MapProperty> OfRecords() => OfRecord("EndpointMap", "");

    public static IEnumerable<MapProperty> OfPage()
        => Row().Matches(Page).Select(static row => new MapProperty(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value == "yes"));

    public static IEnumerable<MapProperty> OfSchema() => OfDefinition("map", "");

    /// <summary>The values below the heading of an enumeration.</summary>
    public static IEnumerable<string> ValuesOfPage(string name)
    {
        var section = Page.Split("\n### ").Single(section => section.StartsWith($"Values of `{name}`\n", StringComparison.Ordinal)).Split("\n## ")[0];
        return Value().Matches(section).Select(static value => value.Groups[1].Value);
    }

    public static IEnumerable<string> ValuesOfSchema(string definition, string property)
        => Definitions.GetProperty(definition).GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray().Select(static value => value.GetString()!);

    private static IEnumerable<MapProperty> OfRecord(string record, string path)
    {
        foreach (var parameter in Records[record].Split(',', StringSplitOptions.TrimEntries))
        {
            var (type, name) = (parameter.Split(' ')[0].TrimEnd('?'), JsonNamingPolicy.CamelCase.ConvertName(parameter.Split(' ')[1]));
            var item = List().Match(type) is { Success: true } list ? list.Groups[1].Value : null;
            var json = item is not null ? "array" : Records.ContainsKey(type) ? "object" : type == "int" ? "integer" : type;
            yield return new MapProperty(path + name, json, parameter.Contains('?'));
            if ((item ?? type) is var nested && !Records.ContainsKey(nested)) continue;
            foreach (var below in OfRecord(nested, path + name + (item is null ? "." : "[]."))) yield return below;
        }
    }

    private static IEnumerable<MapProperty> OfDefinition(string definition, string path)
    {
        var properties = Definitions.GetProperty(definition).GetProperty("properties");
        Assert.Equal(properties.EnumerateObject().Select(static property => property.Name), Definitions.GetProperty(definition).GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        foreach (var property in properties.EnumerateObject())
        {
            var (type, isNullable, nested) = TypeOf(property.Value);
            yield return new MapProperty(path + property.Name, type, isNullable);
            if (nested is null) continue;
            foreach (var below in OfDefinition(nested, path + property.Name + (type == "array" ? "[]." : "."))) yield return below;
        }
    }

    private static (string Type, bool IsNullable, string? Nested) TypeOf(JsonElement schema)
    {
        if (schema.TryGetProperty("anyOf", out var choices)) return ("object", choices[1].GetProperty("type").GetString() == "null", Referenced(choices[0]));
        var type = schema.GetProperty("type");
        if (type.ValueKind == JsonValueKind.Array) return (type[0].GetString()!, type[1].GetString() == "null", null);
        return (type.GetString()!, false, schema.TryGetProperty("items", out var items) ? Referenced(items) : null);
    }

    private static string Referenced(JsonElement schema) => schema.GetProperty("$ref").GetString()!["#/$defs/".Length..];

    [GeneratedRegex(@"internal sealed record (\w+)\(\s*([^)]*)\)")]
    private static partial Regex Record();

    [GeneratedRegex(@"^IReadOnlyList<(\w+)>$")]
    private static partial Regex List();

    [GeneratedRegex(@"^\| `([^`]+)` \| (string|integer|array|object) \| (yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Value();
}
