using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2003: a port to which browsers send no request.
/// </summary>
/// <remarks>
/// Reports the endpoints of launch profiles, IIS Express and settings files that are bound on a port of the Fetch standard's list, and pages on such a port that
/// profiles open elsewhere. Silent for settings that
/// lose, for HTTP/2 without TLS, which no browser speaks, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BrowserBlockedPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.BrowserBlockedPort);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is not null) FileFindings.Register(context, Descriptor, project, BrowserBlockedPort.In);
    }
}
