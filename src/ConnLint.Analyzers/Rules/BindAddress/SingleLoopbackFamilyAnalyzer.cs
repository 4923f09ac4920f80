using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1004: a port on one of the two loopback addresses alone.
/// </summary>
/// <remarks>
/// Reports endpoints of launch profiles and settings files that are bound on <c>127.0.0.1</c> or <c>[::1]</c> in Development where the same port has no listener on
/// the other one. Silent for settings that lose, port 0, in containerised projects, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SingleLoopbackFamilyAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.SingleLoopbackFamily);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is null) return;
        FileFindings.Register(context, Descriptor, project, SingleLoopbackFamily.In, file => project.RunsInContainer(file, context.Compilation));
    }
}
