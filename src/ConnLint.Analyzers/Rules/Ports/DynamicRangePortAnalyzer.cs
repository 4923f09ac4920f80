using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2006: a fixed port in the range from which systems hand out outgoing ports.
/// </summary>
/// <remarks>
/// Reports endpoints of launch profiles and settings files that are bound on 49152-65535. Silent for settings that lose, port 0, IIS Express, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DynamicRangePortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.DynamicRangePort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is not null) FileFindings.Register(context, Descriptor, project, DynamicRangePort.In);
    }
}
