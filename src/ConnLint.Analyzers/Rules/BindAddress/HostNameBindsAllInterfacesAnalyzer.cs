using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1003: a listen URL whose host the server ignores, binding every interface instead.
/// </summary>
/// <remarks>
/// Reports URLs of launch profiles and settings files that are bound and whose host is a name other than <c>localhost</c> and the names below it, or whose
/// port is no number. Silent for settings that lose, HTTP.sys, IIS Express, placeholders that tools fill in, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostNameBindsAllInterfacesAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.HostNameBindsAllInterfaces);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is null) return;
        FileFindings.Register(context, Descriptor, project, files => HostNameBindsAllInterfaces.In(files, () => HttpSysServer.MayServe(context.Compilation)));
    }
}
