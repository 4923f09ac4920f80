using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules;

/// <summary>
/// The rules that judge one endpoint by itself, each of them in <c>ConnLint.Endpoints/Findings</c>, on the calls that bind in C#. One analyzer, so that each call
/// is read once; what launch profiles and settings bind is judged by the rules' own analyzers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointRulesAnalyzer() : EndpointAnalyzer([.. Described.Select(static rule => rule.Descriptor)])
{
    private static readonly List<DescribedRule> Described = [.. EndpointRules.All.Select(static rule => new DescribedRule(rule, Descriptors.For(rule.Rule)))];

    private static readonly List<DescribedRule> OfTests = Described.FindAll(static rule => rule.Rule.InTests);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => BindCalls.Register(context, symbols, (node, binds) => Analyze(node, binds, symbols, project));

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds, KnownSymbols symbols, ProjectOptions project)
    {
        foreach (var bind in binds)
        {
            var arePorts = bind.Api == BindApi.PortsSetting;
            if (!(bind.IsServing || arePorts) || !bind.Bind.IsKnown) continue;
            foreach (var (rule, descriptor) in project.IsTestProject ? OfTests : Described)
            {
                if (!Concerns(rule.Servers, bind) || rule.Of(bind.Bind) is not { } finding) continue;
                if (rule.NotInContainers && project.RunsInContainer(context.Node.SyntaxTree)) continue;
                if (rule.OnlyInDevelopment && (arePorts || EnvironmentGuard.IsOutsideDevelopment(bind.Made, context.SemanticModel, symbols, context.CancellationToken))) continue;
                if (rule.NotOnHttpSys && HttpSysServer.MayServe(context.Compilation)) continue;
                context.ReportDiagnostic(Diagnostics.InSource(descriptor, bind.Location, finding.Replacement, [], finding.Arguments));
            }
        }
    }

    // In Development, a launch profile's URL mostly beats the ports, so that rules about it do not judge them.
    private static bool Concerns(EndpointServers servers, CodeBind bind) => servers switch
    {
        EndpointServers.All => true,
        EndpointServers.Http => bind.IsHosting || bind.Api is BindApi.HttpListenerPrefix or BindApi.PortsSetting,
        _ => bind.IsHosting,
    };

    private sealed record DescribedRule(EndpointRule Rule, DiagnosticDescriptor Descriptor);
}
