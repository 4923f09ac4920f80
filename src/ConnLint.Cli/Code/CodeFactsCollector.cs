using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Cli.Code;

/// <summary>
/// Collects the facts of one compilation with the code of the rules. It stands where the compiler's analyzer driver stands for them, but offers semantic models
/// only: the driver would bind every method body first, for a handful of calls (docs/adr/0007). Unlike the rules it reads generated code, too, which runs
/// like any other.
/// </summary>
internal sealed class CodeFactsCollector : CompilationStartAnalysisContext
{
    private readonly List<Action<SemanticModelAnalysisContext>> _actions = [];
    private readonly List<CodeClient> _clients = [];
    private readonly CodeFacts _facts;

    private CodeFactsCollector(Compilation compilation, CancellationToken cancellationToken)
        : base(compilation, new AnalyzerOptions([]), cancellationToken)
    {
        var symbols = KnownSymbols.In(compilation);
        _facts = CodeFacts.CollectAll(this, symbols);
        ClientCalls.Register(this, symbols, (_, client) => _clients.Add(client));
    }

    /// <summary>The code's facts, without properties and gaps.</summary>
    public static ProjectCode Read(string project, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var collector = new CodeFactsCollector(compilation, cancellationToken);
        foreach (var tree in compilation.SyntaxTrees) collector.Visit(tree);
        return collector.CodeOf(project);
    }

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
        => throw Unneeded();

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw Unneeded();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => _actions.Add(action);

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw Unneeded();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw Unneeded();

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Unneeded();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Unneeded();

    private static NotSupportedException Unneeded() => new("the collectors of facts ask for semantic models only");

#pragma warning disable CS0618 // meant for hosts that run everybody's analyzers; ours are known to need no more than the model
    private void Visit(SyntaxTree tree)
    {
        var context = new SemanticModelAnalysisContext(Compilation.GetSemanticModel(tree), Options, static _ => { }, static _ => true, CancellationToken);
        foreach (var action in _actions) action(context);
    }
#pragma warning restore CS0618

    private ProjectCode CodeOf(string project)
    {
        var sockets = _facts.Binds.Where(static bind => bind is { IsHosting: false, IsServing: true }).Select(static bind => bind.Bind).ToList();
        var clients = _clients.Select(static client => new CodeClientUrl(client.Url, Places.Of(client.Location), client.Role))
            .OrderBy(static client => client.Place.Path, StringComparer.Ordinal).ThenBy(static client => client.Place.Start).ToList();
        return new ProjectCode(project, null, _facts.Program, sockets, clients, [])
        {
            HasWebHost = _facts.HasWebHost,
            Reads = _facts.Variables.Required,
            SetVariables = _facts.Variables.Set,
        };
    }
}
