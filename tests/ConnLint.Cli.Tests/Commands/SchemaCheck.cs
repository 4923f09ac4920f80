using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>As much of JSON Schema as docs/map.schema.json needs: what does not fit, with its path.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    public IEnumerable<string> FaultsOf(JsonElement value) => FaultsOf(value, schema, "$");

    private IEnumerable<string> FaultsOf(JsonElement value, JsonElement wanted, string path)
    {
        if (wanted.TryGetProperty("$ref", out var reference)) wanted = schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]);
        if (wanted.TryGetProperty("anyOf", out var choices))
            return choices.EnumerateArray().Any(choice => !FaultsOf(value, choice, path).Any()) ? [] : [path + " fits none of the choices"];
        if (!TypesOf(wanted).Contains(TypeOf(value))) return [$"{path} is a {TypeOf(value)}"];
        return TypeOf(value) switch
        {
            "object" => FaultsOfObject(value, wanted, path),
            "array" => value.EnumerateArray().SelectMany((item, i) => FaultsOf(item, wanted.GetProperty("items"), $"{path}[{i}]")),
            "string" => FaultsOfText(value.GetString()!, wanted, path),
            _ => [],
        };
    }

    private IEnumerable<string> FaultsOfObject(JsonElement value, JsonElement wanted, string path)
    {
        var properties = wanted.GetProperty("properties");
        foreach (var required in wanted.GetProperty("required").EnumerateArray())
        {
            if (!value.TryGetProperty(required.GetString()!, out _)) yield return $"{path}.{required} is missing";
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var own)) yield return $"{path}.{property.Name} is not described";
            else foreach (var fault in FaultsOf(property.Value, own, path + "." + property.Name)) yield return fault;
        }
    }

    private static IEnumerable<string> FaultsOfText(string text, JsonElement wanted, string path)
    {
        if (wanted.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => name.GetString() == text)) yield return $"{path} is '{text}'";
        if (wanted.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1))) yield return $"{path} is '{text}'";
    }

    private static IEnumerable<string?> TypesOf(JsonElement wanted)
    {
        var type = wanted.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static one => one.GetString()) : [type.GetString()];
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
