using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>A heredoc that an instruction begins: <c>&lt;&lt;NAME</c>, or <c>&lt;&lt;-NAME</c>, whose lines lose their leading tabs.</summary>
internal readonly record struct HereDocument(string Name, bool IsIndented);

/// <summary>
/// Finds the heredocs of an instruction (heredocsFromLine in parser/parser.go of BuildKit): words that are <c>[digits]&lt;&lt;[-]name</c>, the name
/// quoted or not.
/// </summary>
internal static class HereDocuments
{
    private static readonly string[] Instructions = ["RUN", "COPY", "ADD"];

    public static IEnumerable<HereDocument> In(string instruction)
    {
        var start = Array.FindIndex(Instructions, name => instruction.Length > name.Length
            && instruction.StartsWith(name, StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(instruction[name.Length]));
        if (start < 0 || instruction.IndexOf("<<", StringComparison.Ordinal) < 0) yield break;

        foreach (var word in ShellWords.Split(instruction, Instructions[start].Length))
        {
            var raw = instruction.Substring(word.Start, word.End - word.Start);
            var name = raw.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (!name.StartsWith("<<", StringComparison.Ordinal)) continue;

            var isIndented = name.StartsWith("<<-", StringComparison.Ordinal);
            name = name.Substring(isIndented ? 3 : 2).Trim('"', '\'');
            if (name.Length > 0 && name.IndexOf('<') < 0) yield return new HereDocument(name, isIndented);
        }
    }
}
