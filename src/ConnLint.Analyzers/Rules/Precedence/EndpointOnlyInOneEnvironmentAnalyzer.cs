using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4008: an endpoint in the settings file of one environment, while a launch profile of another one is told none.
/// </summary>
/// <remarks>Silent where every profile runs in that environment, or says itself where to listen.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointOnlyInOneEnvironmentAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.EndpointOnlyInOneEnvironment);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, EndpointOnlyInOneEnvironment.In);
}
