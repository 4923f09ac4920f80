using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4006: <c>Kestrel</c>, <c>Endpoints</c>, <c>Url</c> or <c>Urls</c> misspelt or nested where nobody reads it, and an endpoint without <c>Url</c>.
/// </summary>
/// <remarks>Silent for unknown but unrelated keys, flat keys with colons, endpoint arrays, and sections switched off by another name.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisplacedKestrelKeyAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.MisplacedKestrelKey);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, MisplacedKestrelKey.In);
}
