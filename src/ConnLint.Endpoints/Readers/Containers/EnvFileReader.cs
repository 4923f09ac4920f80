using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads <c>.env</c> and the files of <c>env_file</c> as Docker Compose does (the env_file chapter of its specification; dotenv/parser.go of compose-go):
/// <code>
/// statement = [ "export" blank ] name ( "=" | ":" ) value | name
/// name      = letters, digits, "_", ".", "-", "[", "]"
/// value     = "'" literal "'" | '"' text '"' | text up to the line's end or a blank followed by "#"
/// </code>
/// A quoted value may span lines; both quotes are escaped by a backslash, and only double quotes know the shell's other escapes. Values outside single quotes
/// are interpolated by the variables above them. Where Compose refuses the file, there are no variables.
/// <para><c>docker run --env-file</c> reads the same files otherwise: quotes, <c>$</c>, <c>export</c> and a <c>#</c> behind a value stay in the value.</para>
/// </summary>
internal static class EnvFileReader
{
    private static readonly Dictionary<string, string?> None = [];

    public static IReadOnlyList<EnvironmentVariable> Read(string path, string text) => Read(path, text, None);

    /// <summary>Reads a file whose values may use the variables of another one, as those of <c>env_file</c> use those of <c>.env</c>.</summary>
    public static IReadOnlyList<EnvironmentVariable> Read(string path, string text, IReadOnlyDictionary<string, string?> outer)
    {
        if (text.Length > JsonSettings.MaxLength) return [];

        var variables = outer.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        var interpolation = new Interpolation(variables);
        var found = new List<EnvironmentVariable>();
        var file = new EnvFileText(new TextLines(path, text), interpolation);
        while (file.SkipToStatement())
        {
            if (!file.TryStatement(out var variable)) return [];
            if (variable is null) continue;

            found.Add(variable);
            if (variable.Value is { } value && !outer.ContainsKey(variable.Name)) variables[variable.Name] = value.Text;
        }

        return found;
    }
}
