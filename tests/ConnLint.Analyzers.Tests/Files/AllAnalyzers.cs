using System;
using System.Collections.Immutable;
using System.Linq;
using ConnLint.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1025, RS1026, RS1036, RS1038, RS1041 // never loaded by a compiler, and each analyzer configures itself

namespace ConnLint.Analyzers.Tests.Files;

/// <summary>Every analyzer of the package, in one run as a build has them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllAnalyzers : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(RepositoryAnalyzer).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)];

    public override void Initialize(AnalysisContext context)
    {
        foreach (var analyzer in Analyzers) analyzer.Initialize(context);
    }
}
