using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Cli.Explaining.Pasted;

/// <summary>Reads an error message as people paste it: where it happened and what it says. Nothing else of the text is kept.</summary>
/// <param name="Target">Where, or null where the text does not say.</param>
/// <param name="Symptom">What, or null for words that we do not know.</param>
internal sealed record PastedText(Target? Target, Symptom? Symptom)
{
    /// <summary>Reads a text; null for one word that tells no error.</summary>
    public static PastedText? TryRead(string text)
    {
        text = text.Replace("%5B", "[").Replace("%5D", "]"); // as gRPC writes an IPv6 address
        var mark = SymptomMarks.In(text);
        if (mark is null && !text.Trim().Any(char.IsWhiteSpace)) return null;
        return new PastedText(Nearest(AddressSearch.In(text).ToList(), text, mark?.Offset ?? 0), mark?.Symptom);
    }

    // A log may name many addresses: the one of the line with the error counts, else that of the nearest line.
    private static Target? Nearest(List<(Target Target, int Offset)> found, string text, int mark)
    {
        var line = LineOf(text, mark);
        return found.Count == 0 ? null : found.MinBy(candidate => Math.Abs(LineOf(text, candidate.Offset) - line)).Target;
    }

    private static int LineOf(string text, int offset) => text.AsSpan(0, offset).Count('\n');
}
