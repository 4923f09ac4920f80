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
/// the other one; as a Warning where a file of the repository has a client of the other one, or a front end's proxy for <c>localhost</c>. Silent for settings that lose, port 0, in containerised projects, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SingleLoopbackFamilyAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.SingleLoopbackFamily);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is null) return;
        var options = context.Options;
        FileFindings.Register(
            context, Descriptor, project, files => SingleLoopbackFamily.In(files, () => ConfigurationFiles.In(options).RepositoryOf(project.Directory).AllClients), file => project.RunsInContainer(file, context.Compilation));
    }
}
