using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4005: an absolute <c>launchUrl</c> whose port the profile does not bind.
/// </summary>
/// <remarks>Silent where no browser is opened, for ports of other projects, development servers and well-known programs, and with the SPA proxy.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LaunchUrlNotServedAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.LaunchUrlNotServed);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => FileFindings.Register(context, Descriptor, project, files => LaunchUrlNotServed.In(files, () => ConfigurationFiles.In(context.Options).Solution));
}
