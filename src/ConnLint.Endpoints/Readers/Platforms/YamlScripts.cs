using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>Scripts and variables as the YAML files of several platforms hold them.</summary>
internal sealed class YamlScripts(string text)
{
    private readonly List<(int Start, int End)> _rows = [.. TextRows.Of(text)];

    /// <summary>The lines of a script: of a block each with its own place, of other scalars with that of the whole.</summary>
    public IReadOnlyList<SettingValue> Lines(YamlScalar script)
    {
        if (script.Text.IndexOf('\n') < 0) return [script.Value];

        var lines = new List<SettingValue>();
        var row = script.Place.Line;
        foreach (var line in script.Text.Split('\n'))
        {
            // The place begins at the first line that has text.
            if (line.Trim().Length == 0 && lines.Count == 0) continue;

            var place = PlaceOf(line, row) is { } start ? PlaceAt(script.Place, row, start, line.Length) : script.Place;
            if (line.Length > 0) lines.Add(new SettingValue(line, place));
            row++;
        }

        return lines;
    }

    /// <summary>A step that runs some lines.</summary>
    public static PipelineStep Step(string name, IReadOnlyDictionary<string, SettingValue> variables, IReadOnlyList<SettingValue> lines)
    {
        var commands = ShellCommands.Read(lines);
        var clients = new List<ClientFact>();
        foreach (var command in commands) CommandMeaning.AddClients(clients, command);
        return new PipelineStep(name, variables, lines, commands, clients);
    }

    /// <summary>
    /// A mapping of names to values; <c>{ value: … }</c> counts, and what holds an expression (<c>${{ … }}</c>) or another variable is left out.
    /// </summary>
    public static Dictionary<string, SettingValue> Variables(YamlNode? node, IReadOnlyDictionary<string, SettingValue>? outer = null)
    {
        var variables = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        if (outer is not null)
        {
            foreach (var variable in outer) variables[variable.Key] = variable.Value;
        }

        if (node is not YamlMapping mapping) return variables;

        foreach (var entry in mapping.Distinct())
        {
            var scalar = entry.Value as YamlScalar ?? (entry.Value as YamlMapping)?.Scalar("value");
            if (scalar is not null && scalar.Text.IndexOf('$') < 0) variables[entry.Key.Text] = scalar.Value;
            else variables.Remove(entry.Key.Text);
        }

        return variables;
    }

    // Where the decoded line ends its row, if it does: a block only takes away the indentation.
    private int? PlaceOf(string line, int row)
    {
        if (row >= _rows.Count) return null;

        var (start, end) = _rows[row];
        var at = end - line.Length;
        return at >= start && string.CompareOrdinal(text, at, line, 0, line.Length) == 0 ? at : null;
    }

    private TextPlace PlaceAt(TextPlace script, int row, int start, int length)
        => script with { Start = start, Length = length, Line = row, Column = start - _rows[row].Start + (row == 0 ? _rows[0].Start : 0) };
}
