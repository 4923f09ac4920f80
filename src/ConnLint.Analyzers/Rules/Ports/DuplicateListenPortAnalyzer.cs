using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2008: two overlapping binds of one port.
/// </summary>
/// <remarks>
/// Reports the second of two endpoints that collide in one launch context (a profile's URLs, <c>Kestrel:Endpoints</c>, unconditional calls in code, or
/// code and settings together), and a default profile whose port another project's default profile of the solution has too; two services of a compose file that
/// publish one port of the host are judged with the rules that join files. In a project of tests only the collisions of one context count. Silent where a test expects a failure, for profiles of one project and for calls under conditions. Joins code with files, so it reports at the end of the compilation.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicateListenPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.DuplicateListenPort);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var facts = ProjectFacts.Collect(context, symbols);
        context.RegisterCompilationEndAction(end => Analyze(end, facts, project));
    }

    private static void Analyze(CompilationAnalysisContext context, ProjectFacts facts, ProjectOptions project)
    {
        var reporter = new FindingReporter(context, Descriptor, facts.Files, project);
        var free = new FreePorts(ProjectBinds.Of(facts.Files.Launch, facts.Files.AppSettings, facts.Program), facts.Files.Solution);
        foreach (var finding in Findings(facts, reporter, project.IsTestProject).OrderBy(static finding => finding.Place.Path, StringComparer.Ordinal).ThenBy(static finding => finding.Place.Start))
        {
            var replacement = finding.Place.Path is null ? null : free.Replacement(finding.Place, TextAt(finding.Place, facts.Files, context), (int)finding.Arguments[0]);
            reporter.Report(finding with { Replacement = replacement });
        }
    }

    private static IEnumerable<Finding> Findings(ProjectFacts facts, FindingReporter reporter, bool isOfTests)
    {
        // Two hosts of one program may each bind the port in turn: calls are weighed only where one body makes them.
        var program = OneHost(facts.CodeBinds) ? facts.Program : facts.Program with { Statements = [] };
        foreach (var profile in LaunchContexts.ProfilesOf(facts.Files.Launch, facts.Files.AppSettings))
        {
            foreach (var finding in DuplicatePorts.InContext(EffectiveBinds.Of(program, LaunchContext.OfProfile(profile, facts.Files.AppSettings)), reporter.Shown)) yield return finding;
        }

        foreach (var finding in DuplicatePorts.InContext(EffectiveBinds.Of(program, LaunchContext.Bare(facts.Files.AppSettings)), reporter.Shown)) yield return finding;

        // Nobody starts tests by their launch profile, beside another program.
        if (isOfTests || facts.Files.Launch.Default is not { } started) yield break;
        var effective = EffectiveBinds.Of(facts.Program, LaunchContext.OfProfile(started, facts.Files.AppSettings));
        foreach (var finding in DuplicatePorts.AcrossProjects(effective, facts.Files.Solution, reporter.Shown)) yield return finding;
    }

    private static string TextAt(TextPlace place, ConfigurationFiles files, CompilationAnalysisContext context)
    {
        var text = files.Containing(place)?.GetText(context.CancellationToken) ?? Places.In(context.Compilation, place).SourceTree?.GetText(context.CancellationToken);
        return text is not null && place.Start + place.Length <= text.Length ? text.ToString(new TextSpan(place.Start, place.Length)) : "";
    }

    private static bool OneHost(List<CodeBind> code)
    {
        SyntaxNode? body = null;
        foreach (var bind in code)
        {
            if (!bind.IsHosting) continue;
            if (ExpectedFailures.IsExpectedToThrow(bind.Call)) return false;
            var scope = Values.LocalWrites.ScopeOf(bind.Call);
            if (body is not null && body != scope) return false;
            body = scope;
        }

        return body is null || !(CreatesSeveralHosts(body) || ExpectedFailures.AreIn(body));
    }

    private static bool CreatesSeveralHosts(SyntaxNode body)
    {
        var hosts = 0;
        foreach (var node in body.DescendantNodes())
        {
            if (CreatesHost(node) && ++hosts > 1) return true;
        }

        return false;
    }

    private static bool CreatesHost(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var type }, Name.Identifier.ValueText: var name } }
            => type is "WebApplication" or "WebHost" or "Host" && name.StartsWith("Create", StringComparison.Ordinal),
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: var type } } => type is "WebHostBuilder" or "HostBuilder",
        _ => false,
    };
}
