using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2008: two overlapping binds of one port.
/// </summary>
/// <remarks>
/// Reports the second of two endpoints that collide in one launch context (a profile's URLs, <c>Kestrel:Endpoints</c>, unconditional calls in code, or
/// code and settings together), and a default profile whose port another project's default profile of the solution has too. Silent for profiles of one
/// project and for calls under conditions. Joins code with files, so it reports at the end of the compilation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateListenPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.DuplicateListenPort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = ProjectFacts.Collect(context, symbols, project);
        context.RegisterCompilationEndAction(end => Analyze(end, facts, project));
    }

    private static void Analyze(CompilationAnalysisContext context, ProjectFacts facts, ProjectOptions project)
    {
        var code = facts.CodeBinds;
        var reporter = new FindingReporter(context, Descriptor, facts.Files, project);
        foreach (var finding in InProject(facts, code, reporter)) reporter.Report(finding);

        if (facts.Files.Launch.Default is not { } profile || ProjectFacts.Hosting(code) is not { } hosting) return;
        var effective = EffectiveBinds.In(LaunchContext.OfProfile(profile, facts.Files.AppSettings, hosting));
        foreach (var finding in DuplicatePorts.AcrossProjects(effective, facts.Files.Solution, reporter.Shown)) reporter.Report(finding);
    }

    private static IEnumerable<Finding> InProject(ProjectFacts facts, List<CodeBind> code, FindingReporter reporter)
    {
        // Two hosts of one program may each bind the port in turn: calls are weighed only where one body makes them.
        var hosting = OneHost(code) ? ProjectFacts.Hosting(code) ?? [] : [];
        foreach (var profile in facts.Files.Launch.Profiles)
        {
            if (!profile.IsProject) continue;
            foreach (var finding in DuplicatePorts.InContext(EffectiveBinds.In(LaunchContext.OfProfile(profile, facts.Files.AppSettings, hosting)), reporter.Shown)) yield return finding;
        }

        foreach (var finding in DuplicatePorts.InContext(EffectiveBinds.In(LaunchContext.Bare(facts.Files.AppSettings, hosting)), reporter.Shown)) yield return finding;
    }

    private static bool OneHost(List<CodeBind> code)
    {
        SyntaxNode? body = null;
        foreach (var bind in code)
        {
            if (!bind.IsHosting) continue;
            var scope = Values.LocalWrites.ScopeOf(bind.Call);
            if (body is not null && body != scope) return false;
            body = scope;
        }

        return true;
    }
}
