using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.Comparisons;

/// <summary>Writes a diagnostic for whoever reads a failed test: place, severity, id, message and the marked line.</summary>
internal static class DiagnosticLine
{
    public static string Of(ExpectedDiagnostic expected, ParsedState state)
    {
        var result = expected.Result;
        var places = expected.Places.Count == 0 ? "(no place)" : string.Join(" and ", expected.Places.Select(static place => Place(place.FileName, place.Lines)));
        var severity = result.Severity?.ToString().ToLowerInvariant() ?? "any severity";
        return $"{places}: {severity} {result.Id}: {result.Message ?? "(any message)"}{Snippet(state, expected.Places)}";
    }

    public static string Of(Diagnostic actual, ParsedState state)
    {
        var lines = actual.Location.GetLineSpan();
        var place = actual.Location == Location.None ? "(no place)" : Place(lines.Path, lines.Span);
        var additional = string.Concat(actual.AdditionalLocations.Select(static location => " and " + Place(location.GetLineSpan().Path, location.GetLineSpan().Span)));
        var snippet = Snippet(state, [new MarkedPlace(lines.Path, actual.Location.SourceSpan, lines.Span)]);
        return $"{place}{additional}: {actual.Severity.ToString().ToLowerInvariant()} {actual.Id}: {actual.GetMessage(CultureInfo.InvariantCulture)}{snippet}";
    }

    private static string Place(string path, LinePositionSpan lines) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path}({lines.Start.Line + 1},{lines.Start.Character + 1})-({lines.End.Line + 1},{lines.End.Character + 1})");

    private static string Snippet(ParsedState state, IReadOnlyList<MarkedPlace> places)
    {
        if (places.Count == 0) return "";
        var place = places[0];
        var content = state.Sources.Concat(state.AdditionalFiles).FirstOrDefault(file => file.FileName == place.FileName).Content;
        if (content is null || place.Span.End > content.Length) return "";

        var line = content.Lines.GetLineFromPosition(place.Span.Start);
        var end = Math.Min(place.Span.End, line.End);
        return "\n                "
            + content.ToString(TextSpan.FromBounds(line.Start, place.Span.Start)).TrimStart()
            + "[|" + content.ToString(TextSpan.FromBounds(place.Span.Start, end)) + "|]"
            + content.ToString(TextSpan.FromBounds(end, line.End));
    }
}
