using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2005: a development port that AirPlay holds on macOS.
/// </summary>
/// <remarks>
/// Reports endpoints of launch profiles and settings files that are bound on 5000 or 7000 in Development. Silent for settings that lose, in containerised
/// projects, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AirPlayPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.AirPlayPort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is null) return;
        FileFindings.Register(context, Descriptor, project, AirPlayPort.In, file => project.RunsInContainer(file, context.Compilation));
    }
}
