using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Rules.Ports;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules;

/// <summary>
/// The rules that join files of the repository, each of them in <c>ConnLint.Endpoints/Findings</c>: while the user types, where files alone decide; at
/// the end of the compilation, where the project's C# may decide otherwise. One analyzer, so that the C# is looked through once; so <see cref="HardcodedClientEndpoint"/> is part of it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepositoryAnalyzer() : EndpointAnalyzer([.. Live.Concat(WithCode).Select(static rule => rule.Descriptor), HardcodedClientEndpoint.Descriptor])
{
    private static readonly List<DescribedRule> Live =
        [.. RepositoryRules.All.Where(static rule => !rule.NeedsCode).Select(static rule => new DescribedRule(rule, Descriptors.For(rule.Rule)))];

    private static readonly List<DescribedRule> WithCode =
        [.. RepositoryRules.All.Where(static rule => rule.NeedsCode).Select(static rule => new DescribedRule(rule, Descriptors.ForWholeCompilation(rule.Rule)))];

    private static readonly List<DescribedRule> OfTests = Live.FindAll(static rule => rule.Rule.InTests);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var (options, compilation) = (context.Options, context.Compilation);
        var live = new Lazy<RepositoryFindings>(() => RepositoryFindings.Of(options, project, null, [], [], compilation), LazyThreadSafetyMode.PublicationOnly);
        context.RegisterAdditionalFileAction(file =>
        {
            if (!ConfigurationFiles.IsRead(file.AdditionalFile)) return;

            foreach (var (rule, descriptor) in project.IsTestProject ? OfTests : Live)
            {
                foreach (var diagnostic in live.Value.Diagnostics(rule, descriptor, file.AdditionalFile)) file.ReportDiagnostic(diagnostic);
            }
        });

        if (project.IsTestProject) return;
        var clients = new ConcurrentBag<CodeClient>();
        var dependencies = new ConcurrentBag<CodeDependency>();
        var hardcoded = HardcodedClientEndpoint.Collect(context, symbols, project);
        ClientCalls.Register(context, symbols, AddClient, dependencies.Add);
        var code = CodeFacts.CollectAll(context, symbols);
        context.RegisterCompilationEndAction(end =>
        {
            var findings = RepositoryFindings.Of(options, project, code, clients, dependencies, compilation);
            var reported = new List<Location>();
            foreach (var (rule, descriptor) in project.HasNoFiles ? [] : WithCode)
            {
                foreach (var diagnostic in findings.Diagnostics(rule, descriptor, null))
                {
                    end.ReportDiagnostic(diagnostic);
                    if (diagnostic.Location.IsInSource) reported.Add(diagnostic.Location);
                }
            }

            hardcoded.Report(end, reported);
        });

        void AddClient(CandidateNode node, CodeClient client)
        {
            clients.Add(client);
            if (DependencyCalls.Of(node.Node, client) is { } dependency) dependencies.Add(dependency);
            hardcoded.Add(node.Node, client);
        }
    }

    private sealed record DescribedRule(RepositoryRule Rule, DiagnosticDescriptor Descriptor);
}
