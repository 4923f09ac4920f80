using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>Texts, lists and commands of a compose file, interpolated before.</summary>
internal static class ComposeValues
{
    public static ContainerValue Of(YamlScalar scalar) => new(Interpolation.Known(scalar.Text), scalar.Place);

    public static ContainerValue? Scalar(YamlMapping mapping, string key) => mapping.Scalar(key) is { } scalar ? Of(scalar) : null;

    /// <summary>The known texts of a sequence.</summary>
    public static List<string> Texts(YamlNode? node)
    {
        var texts = new List<string>();
        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            if (item is YamlScalar { IsNull: false } scalar && Interpolation.Known(scalar.Text) is { } text) texts.Add(text);
        }

        return texts;
    }

    /// <summary>The variables of a mapping; one without a value is passed on from the machine.</summary>
    public static List<EnvironmentVariable> Variables(YamlMapping? mapping)
    {
        var variables = new List<EnvironmentVariable>();
        foreach (var entry in mapping?.Distinct() ?? [])
        {
            if (entry.Value is YamlScalar value) variables.Add(new EnvironmentVariable(entry.Key.Text, entry.Key.Place, value.IsNull ? null : Of(value)));
        }

        return variables;
    }

    /// <summary>
    /// A command: a list is taken as it stands, a text is split into words as a shell would, but run by none (the services chapter of the Compose
    /// specification, <c>command</c>). Null leaves the image's own.
    /// </summary>
    public static ContainerCommand? Command(YamlNode? node) => node switch
    {
        YamlScalar { IsNull: false } line => new ContainerCommand(false, Words(line), line.Place),
        YamlSequence list => new ContainerCommand(false, Words(list, 0), list.Place),
        _ => null,
    };

    /// <summary>
    /// A health check's test: <c>CMD</c> and words, <c>CMD-SHELL</c> and a text, or the text alone; <c>NONE</c> and anything else have no command.
    /// </summary>
    public static ContainerCommand? Test(YamlNode? node) => node switch
    {
        YamlScalar { IsNull: false } line => new ContainerCommand(true, Words(line), line.Place),
        YamlSequence { Items: [YamlScalar { Text: "CMD" }, ..] } list => new ContainerCommand(false, Words(list, 1), list.Place),
        YamlSequence { Items: [YamlScalar { Text: "CMD-SHELL" }, YamlScalar line, ..] } list => new ContainerCommand(true, Words(line), list.Place),
        _ => null,
    };

    private static List<ContainerValue> Words(YamlScalar line)
    {
        var words = new List<ContainerValue>();
        foreach (var word in ShellWords.Split(line.Text, 0))
        {
            var place = line.Value.Part(word.Start, word.End - word.Start);
            words.Add(new ContainerValue(Interpolation.Known(word.Text), place));
        }

        return words;
    }

    private static List<ContainerValue> Words(YamlSequence list, int start)
    {
        var words = new List<ContainerValue>();
        for (var i = start; i < list.Items.Count; i++)
        {
            if (list.Items[i] is YamlScalar scalar) words.Add(Of(scalar));
        }

        return words;
    }
}
