using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3004: a value of <c>*_PORTS</c> that is no list of ports, and a bare port in <c>*_URLS</c>.
/// </summary>
/// <remarks>Reports an error where the server throws, a warning where it listens on port 80 instead. Silent for values that lose, and where a tool fills in a part.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidVariableValueAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.InvalidVariableValue);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, InvalidVariableValue.In);
}
