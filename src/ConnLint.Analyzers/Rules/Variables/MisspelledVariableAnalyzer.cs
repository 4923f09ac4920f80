using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3003: a variable of a launch profile whose name is one or two characters from one that ASP.NET Core or .NET reads.
/// </summary>
/// <remarks>Silent for names that are known, for names of other products, and in profiles that start no .NET program.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisspelledVariableAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.MisspelledVariable);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, MisspelledVariable.In);
}
