using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3005: a key of the section <c>Kestrel</c> with a separator that does not separate: <c>Kestrel_Endpoints…</c> as a variable, <c>Kestrel__Endpoints…</c> in JSON.
/// </summary>
/// <remarks>Silent for colons in a profile's variables and in JSON, which work.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongKeySeparatorAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.WrongKeySeparator);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, WrongKeySeparator.In);
}
