using System;
using System.Collections.Immutable;
using System.Linq;
using ConnLint.Analyzers.Rules.BindAddress;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Tests.ValidCode;

/// <summary>All analyzers of the assembly as one, whatever they are called.</summary>
#pragma warning disable RS1001 // no compiler ever loads it
public sealed class EveryAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(BindsAllInterfacesAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. All.SelectMany(static analyzer => analyzer.SupportedDiagnostics)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        foreach (var analyzer in All) analyzer.Initialize(context);
    }
}
