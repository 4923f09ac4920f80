using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ConnLint.Testing.Runs;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;

namespace ConnLint.Testing.Comparisons;

/// <summary>Finds a diagnostic for every expected one, and nothing besides.</summary>
internal static class DiagnosticComparison
{
    public static void Verify(ParsedState state, DiagnosticRun run, string what)
    {
        if (run.Crashes.Count > 0) throw new VerificationException($"An analyzer threw on the files {what}:\n{string.Join("\n", run.Crashes)}");

        var unexpected = run.Diagnostics.ToList();
        var missing = new List<ExpectedDiagnostic>();

        // What says most is matched first, so that it does not lose its diagnostic to a mark without a message.
        foreach (var expected in state.Expected.OrderByDescending(static expected => expected.Result.Message is not null))
        {
            var found = unexpected.FindIndex(diagnostic => Matches(expected, diagnostic));
            if (found < 0) missing.Add(expected);
            else unexpected.RemoveAt(found);
        }

        if (missing.Count + unexpected.Count > 0) throw new VerificationException(Explain(state, run, missing, unexpected, what));
    }

    private static bool Matches(ExpectedDiagnostic expected, Diagnostic actual)
    {
        var result = expected.Result;
        return result.Id == actual.Id
            && (result.Severity is null || result.Severity == actual.Severity)
            && (result.Message is null || result.Message == actual.GetMessage(CultureInfo.InvariantCulture))
            && IsAt(expected.Places, actual);
    }

    private static bool IsAt(IReadOnlyList<MarkedPlace> places, Diagnostic actual)
    {
        if (places.Count == 0) return actual.Location == Location.None;
        if (!IsAt(places[0], actual.Location)) return false;
        return places.Count == 1
            || (places.Count == actual.AdditionalLocations.Count + 1 && places.Skip(1).Zip(actual.AdditionalLocations, IsAt).All(static same => same));
    }

    // Span and lines are given separately for a file that is no source, and both are shown somewhere.
    private static bool IsAt(MarkedPlace place, Location actual)
    {
        var lines = actual.GetLineSpan();
        return lines.Path == place.FileName && lines.Span == place.Lines && actual.SourceSpan == place.Span;
    }

    private static string Explain(
        ParsedState state, DiagnosticRun run, List<ExpectedDiagnostic> missing, List<Diagnostic> unexpected, string what)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The diagnostics {what} differ: expected {state.Expected.Count}, found {run.Diagnostics.Length}.\n");
        foreach (var expected in missing) text.Append("\n  missing:    ").Append(DiagnosticLine.Of(expected, state));
        foreach (var diagnostic in unexpected) text.Append("\n  unexpected: ").Append(DiagnosticLine.Of(diagnostic, state));
        text.Append("\n\nAll that was found:");
        foreach (var diagnostic in run.Diagnostics) text.Append("\n  ").Append(DiagnosticLine.Of(diagnostic, state));
        return text.Append('\n').ToString();
    }
}
