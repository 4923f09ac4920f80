using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1005: a listen URL with the IP address of one machine.
/// </summary>
/// <remarks>
/// Reports URLs of launch profiles and settings files that are bound and whose host is an IP address other than loopback and the any addresses. Silent for
/// settings that lose, for settings files of other environments than Development, and without ASP.NET Core.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AddressNotLocalAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.AddressNotLocal);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is not null) FileFindings.Register(context, Descriptor, project, AddressNotLocal.In);
    }
}
