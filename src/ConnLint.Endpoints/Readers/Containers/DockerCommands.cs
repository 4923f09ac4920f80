using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// The exec and the shell form of a command (the Dockerfile reference, "Shell and exec form"): a JSON array of strings, and any other text. Docker
/// replaces variables in neither.
/// </summary>
internal static class DockerCommands
{
    /// <summary>Reads a command up to the instruction's end; null where there is none.</summary>
    public static ContainerCommand? Read(DockerText text, int start)
    {
        start = text.SkipBlanks(start);
        if (start == text.Length) return null;

        var place = text.PlaceOf(start, text.Length);
        if (Array(text, start) is { } arguments) return new ContainerCommand(false, arguments, place);

        var words = new List<ContainerValue>();
        foreach (var word in ShellWords.Split(text.Text, start)) words.Add(new ContainerValue(word.Text, text.PlaceOf(word.Start, word.End)));
        return new ContainerCommand(true, words, place);
    }

    /// <summary>The strings of a JSON array that ends with the instruction, or null for anything else.</summary>
    public static List<ContainerValue>? Array(DockerText text, int start)
    {
        var json = new JsonText(text.Text) { Position = start };
        if (!json.Skip('[') || !json.SkipTrivia()) return null;

        var words = new List<ContainerValue>();
        if (json.Skip(']')) return json.SkipTrivia() && json.AtEnd ? words : null;
        while (json.Current == '"')
        {
            var from = json.Position + 1;
            if (!json.TryString(out var value)) return null;

            words.Add(new ContainerValue(value, text.PlaceOf(from, json.Position - 1)));
            if (!json.SkipTrivia()) return null;
            if (json.Skip(']')) return json.SkipTrivia() && json.AtEnd ? words : null;
            if (!json.Skip(',') || !json.SkipTrivia()) return null;
        }

        return null;
    }
}
