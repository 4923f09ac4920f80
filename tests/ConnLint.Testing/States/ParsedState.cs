using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.States;

/// <summary>A state without its markup, and what the markup said.</summary>
/// <param name="Sources">The C# files.</param>
/// <param name="AdditionalFiles">The configuration files.</param>
/// <param name="AnalyzerConfigFiles">The analyzer configuration, which has no markup.</param>
/// <param name="Expected">The diagnostics to find.</param>
internal sealed record ParsedState(
    IReadOnlyList<(string FileName, SourceText Content)> Sources,
    IReadOnlyList<(string FileName, SourceText Content)> AdditionalFiles,
    IReadOnlyList<(string FileName, SourceText Content)> AnalyzerConfigFiles,
    IReadOnlyList<MetadataReference> References,
    IReadOnlyList<ExpectedDiagnostic> Expected)
{
    public static ParsedState Of(TestState state, ImmutableArray<DiagnosticDescriptor> rules)
    {
        var expected = new List<ExpectedDiagnostic>();
        var numbered = new Dictionary<int, MarkedPlace>();
        var sources = Parse(state.Sources, rules, expected, numbered);
        var additional = Parse(state.AdditionalFiles, rules, expected, numbered);
        foreach (var result in state.ExpectedDiagnostics)
            expected.Add(new ExpectedDiagnostic(result, [.. result.Locations.Select(key => Place(numbered, key))]));
        return new ParsedState(sources, additional, [.. state.AnalyzerConfigFiles], state.AdditionalReferences, expected);
    }

    private static List<(string FileName, SourceText Content)> Parse(
        TestFiles files, ImmutableArray<DiagnosticDescriptor> rules, List<ExpectedDiagnostic> expected, Dictionary<int, MarkedPlace> numbered)
    {
        var parsed = new List<(string FileName, SourceText Content)>();
        foreach (var file in files)
        {
            var (content, spans) = Markup.Parse(file.Content);
            parsed.Add((file.FileName, content));
            foreach (var (tag, span) in spans)
            {
                var place = new MarkedPlace(file.FileName, span, content.Lines.GetLinePositionSpan(span));
                if (tag.StartsWith('#')) numbered.Add(int.Parse(tag.AsSpan(1), CultureInfo.InvariantCulture), place);
                else expected.Add(new ExpectedDiagnostic(new DiagnosticResult(tag.Length == 0 ? OnlyId(rules) : tag), [place]));
            }
        }

        return parsed;
    }

    private static string OnlyId(ImmutableArray<DiagnosticDescriptor> rules)
        => rules.Select(static rule => rule.Id).Distinct().ToArray() is [var only]
            ? only
            : throw new VerificationException("'[|…|]' stands for the analyzer's only rule; this analyzer has several, so write '{|ID:…|}'.");

    private static MarkedPlace Place(Dictionary<int, MarkedPlace> numbered, int key)
        => numbered.TryGetValue(key, out var place)
            ? place
            : throw new VerificationException(string.Format(CultureInfo.InvariantCulture, "No text is marked '{{|#{0}:…|}}'.", key));
}
