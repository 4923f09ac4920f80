using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4001: URLs together with Kestrel endpoints on other ports, so that Kestrel drops the URLs.
/// </summary>
/// <remarks>
/// Reports the setting that loses (<c>applicationUrl</c>, <c>ASPNETCORE_URLS</c>, <c>--urls</c>, <c>HTTP_PORTS</c>, <c>Urls</c>) against <c>Kestrel:Endpoints</c>;
/// <c>UseUrls</c> that loses against them; and the <c>Listen*</c> call in code that wins. Silent for the same ports, with <c>PreferHostingUrls</c>, and
/// where an endpoint is computed or conditional; a port that is read from settings or a variable is known as far as files or the code's default say it. Joins code with files, so it reports at the end of the compilation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UrlsOverriddenByKestrelAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.UrlsOverriddenByKestrel);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = ProjectFacts.Collect(context, symbols);
        context.RegisterCompilationEndAction(end => Analyze(end, facts, project));
    }

    private static void Analyze(CompilationAnalysisContext context, ProjectFacts facts, ProjectOptions project)
    {
        var reporter = new FindingReporter(context, Descriptor, facts.Files, project);
        var program = facts.Program;
        foreach (var launch in Contexts(facts.Files).Concat(facts.Files.ProjectOf(project.Directory).Containers))
        {
            foreach (var (loser, winner) in OverriddenUrls.In(ConfiguredProgram.Binds(program, launch, EffectiveBinds.Of(program, launch)))) reporter.Report(FindingOf(loser, winner, facts.Files, reporter));
        }
    }

    private static IEnumerable<LaunchContext> Contexts(ConfigurationFiles files)
        => LaunchContexts.ProfilesOf(files.Launch, files.AppSettings).Select(profile => LaunchContext.OfProfile(profile, files.AppSettings)).Append(LaunchContext.Bare(files.AppSettings));

    // A place outside the files that were handed over is no text that a fix could change.
    private static Finding FindingOf(Bind loser, Bind winner, ConfigurationFiles files, FindingReporter reporter)
    {
        var finding = UrlsOverriddenByKestrel.Of(loser, winner, reporter.Shown);
        return files.Containing(loser.Place) is null ? finding with { Replacement = null } : finding;
    }
}
