using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4004: <c>HTTP_PORTS</c> or <c>HTTPS_PORTS</c> of a launch profile or settings file that URLs beat wherever they apply.
/// </summary>
/// <remarks>Silent for the same ports, for a settings file's default that only a profile replaces, and where CONN3006 reports.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PortsOverriddenByUrlsAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.PortsOverriddenByUrls);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, PortsOverriddenByUrls.In);
}
