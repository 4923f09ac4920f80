using ConnLint.Analyzers.Binds;
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
/// <remarks>
/// Silent where no browser is opened, for ports of other projects, development servers and well-known programs, with the SPA proxy, and where code computes
/// the endpoint. Joins code with files, so it reports at the end of the compilation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LaunchUrlNotServedAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.LaunchUrlNotServed);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = ProjectFacts.Collect(context, symbols);
        context.RegisterCompilationEndAction(end =>
        {
            var reporter = new FindingReporter(end, Descriptor, facts.Files, project);
            foreach (var finding in LaunchUrlNotServed.In(facts.Files.ProjectOf(project.Directory), facts.Program, facts.Files.Solution)) reporter.Report(finding);
        });
    }
}
