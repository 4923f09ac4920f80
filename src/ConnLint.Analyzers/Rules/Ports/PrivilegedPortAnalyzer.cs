using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2004: a port that only privileged users may bind on Linux.
/// </summary>
/// <remarks>
/// Reports endpoints of launch profiles and settings files that are bound below 1024. Silent for settings that lose, for ports that CONN2003 reports, for port
/// 80 for want of a number, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivilegedPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.PrivilegedPort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is not null) FileFindings.Register(context, Descriptor, project, PrivilegedPort.In);
    }
}
