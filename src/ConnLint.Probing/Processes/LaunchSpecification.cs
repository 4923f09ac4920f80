using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace ConnLint.Probing.Processes;

/// <summary>What the supervisor is to start. Neither arguments nor variables ever pass through a shell.</summary>
/// <param name="Command">The program, with its full path or to be found on PATH.</param>
/// <param name="Arguments">Its arguments, one by one.</param>
/// <param name="WorkingDirectory">An absolute path.</param>
/// <param name="Environment">What differs from our own environment; null removes a variable.</param>
internal sealed record LaunchSpecification(
    string Command,
    IReadOnlyList<string> Arguments,
    string WorkingDirectory,
    IReadOnlyDictionary<string, string?> Environment)
{
    /// <summary>One line of JSON: the writer escapes line ends and everything that is not ASCII.</summary>
    public string ToLine()
    {
        var line = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(line) { Formatting = Formatting.None, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        json.WriteStartObject();
        Property(json, "command", Command);
        Property(json, "workingDirectory", WorkingDirectory);
        Array(json, "arguments", Arguments);

        var removed = new List<string>();
        json.WritePropertyName("set");
        json.WriteStartObject();
        foreach (var variable in Environment)
        {
            if (variable.Value is { } value) Property(json, variable.Key, value);
            else removed.Add(variable.Key);
        }

        json.WriteEndObject();
        Array(json, "remove", removed);
        json.WriteEndObject();
        return line.ToString();
    }

    private static void Property(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Array(JsonTextWriter json, string name, IEnumerable<string> values)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var value in values) json.WriteValue(value);
        json.WriteEndArray();
    }
}
