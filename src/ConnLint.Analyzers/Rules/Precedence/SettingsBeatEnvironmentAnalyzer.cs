using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4003: <c>Urls</c> or ports of a settings file that beat a launch profile's <c>applicationUrl</c>, <c>ASPNETCORE_URLS</c> or <c>ASPNETCORE_HTTP_PORTS</c> on another port.
/// </summary>
/// <remarks>Silent for the same ports, for <c>URLS</c> and <c>--urls</c>, which win, and where Kestrel endpoints beat both.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsBeatEnvironmentAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.SettingsBeatEnvironment);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, SettingsBeatEnvironment.In);
}
