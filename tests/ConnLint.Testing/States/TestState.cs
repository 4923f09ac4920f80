using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConnLint.Testing.States;

/// <summary>The files of a project and the diagnostics expected in them.</summary>
public sealed class TestState
{
    public TestFiles Sources { get; private init; } = new(namesSources: true);

    public TestFiles AdditionalFiles { get; private init; } = new(namesSources: false);

    public TestFiles AnalyzerConfigFiles { get; private init; } = new(namesSources: false);

    public List<MetadataReference> AdditionalReferences { get; private init; } = [];

    /// <summary>What markup cannot say: messages, severities, additional places.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; private init; } = [];

    /// <summary>A console application when null and a source has top-level statements, else a library.</summary>
    public OutputKind? OutputKind { get; set; }

    internal bool IsEmpty => Sources.Count + AdditionalFiles.Count + ExpectedDiagnostics.Count == 0;

    /// <summary>This state, where it is silent completed from the one before the fix; fixable diagnostics are not inherited.</summary>
    internal TestState CompletedFrom(TestState before, IReadOnlyCollection<string> fixableIds) => new()
    {
        Sources = Sources.CompletedFrom(before.Sources, fixableIds),
        AdditionalFiles = AdditionalFiles.CompletedFrom(before.AdditionalFiles, fixableIds),
        AnalyzerConfigFiles = AnalyzerConfigFiles.CompletedFrom(before.AnalyzerConfigFiles, fixableIds),
        AdditionalReferences = before.AdditionalReferences,
        ExpectedDiagnostics = ExpectedDiagnostics.Count > 0
            ? ExpectedDiagnostics
            : [.. before.ExpectedDiagnostics.Where(result => !fixableIds.Contains(result.Id))],
        OutputKind = OutputKind ?? before.OutputKind,
    };
}
