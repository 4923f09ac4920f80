using System.Collections.Immutable;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers;

/// <summary>What every rule has in common: concurrency on, generated code off, silence in test projects, symbols resolved once.</summary>
public abstract class EndpointAnalyzer : DiagnosticAnalyzer
{
    private protected EndpointAnalyzer(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = ImmutableArray.Create(descriptors);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Whether what the rule finds fails in a project of tests, too.</summary>
    private protected virtual bool JudgesTests => false;

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var project = ProjectOptions.Of(start.Options);
            if (JudgesTests || !project.IsTestProject) Register(start, KnownSymbols.In(start.Compilation), project);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project);
}
