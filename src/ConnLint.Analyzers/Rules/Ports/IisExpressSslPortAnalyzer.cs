using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2007: an address of IIS Express on which https cannot work.
/// </summary>
/// <remarks>
/// Reports <c>sslPort</c> outside 44300-44399 or equal to the http port, and a port after the path of <c>applicationUrl</c>. Silent for 0, and where no
/// profile starts IIS Express.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IisExpressSslPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.IisExpressSslPort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        FileFindings.Register(context, Descriptor, project, IisExpressSslPort.In);
    }
}
