using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace ConnLint.Endpoints.Differential.Cases;

/// <summary>How a setting's key stands in its file.</summary>
internal enum Spelling
{
    /// <summary>One object in another.</summary>
    Nested,

    /// <summary>One property with colons in its name.</summary>
    Flat,

    /// <summary>The first two parts in one name, the rest nested.</summary>
    Half,
}

/// <summary>A leaf of a settings file.</summary>
/// <param name="Key">Its key with colons.</param>
/// <param name="Value">Its value.</param>
/// <param name="Spelling">How the key is written.</param>
/// <param name="IsBare">Whether the value is written without quotes: a number, <c>true</c>, <c>null</c>.</param>
internal sealed record FileSetting(string Key, string Value, Spelling Spelling = Spelling.Nested, bool IsBare = false)
{
    /// <summary>The names from the root of the file.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            var parts = Key.Split(':');
            return Spelling switch
            {
                Spelling.Flat => [Key],
                Spelling.Half when parts.Length > 2 => [parts[0] + ":" + parts[1], .. parts.Skip(2)],
                _ => parts,
            };
        }
    }
}

/// <summary>A settings file; <c>{app}</c> in its name stands for the program's.</summary>
internal sealed record SettingsFile(string Name, IReadOnlyList<FileSetting> Settings)
{
    /// <summary>The file's JSON. Names that are equal share one object; equal leaves stay double, which no program survives.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Write(text, [.. Settings.Select(static setting => (setting.Names, setting))], "\n");
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<(IReadOnlyList<string> Names, FileSetting Setting)> settings, string newLine)
    {
        text.Append('{');
        var inner = newLine + "  ";
        var comma = "";
        foreach (var group in settings.GroupBy(static setting => (setting.Names[0], IsLeaf: setting.Names.Count == 1)))
        {
            if (group.Key.IsLeaf)
            {
                foreach (var (_, setting) in group)
                {
                    Name(group.Key.Item1);
                    text.Append(setting.IsBare ? setting.Value : Quoted(setting.Value));
                }

                continue;
            }

            Name(group.Key.Item1);
            Write(text, [.. group.Select(static setting => ((IReadOnlyList<string>)[.. setting.Names.Skip(1)], setting.Setting))], inner);
        }

        text.Append(settings.Count == 0 ? "" : newLine).Append('}');

        void Name(string name)
        {
            text.Append(comma).Append(inner).Append(Quoted(name)).Append(": ");
            comma = ",";
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, CaseJson.Options);
}
