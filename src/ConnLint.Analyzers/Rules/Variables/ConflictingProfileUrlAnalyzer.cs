using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3006: a launch profile whose <c>applicationUrl</c> differs in port or scheme from its own <c>*_URLS</c>, <c>*_PORTS</c> or <c>--urls</c>.
/// </summary>
/// <remarks>Silent where only the host differs, and for IIS Express and Docker profiles.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingProfileUrlAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.ConflictingProfileUrl);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, ConflictingProfileUrl.In);
}
