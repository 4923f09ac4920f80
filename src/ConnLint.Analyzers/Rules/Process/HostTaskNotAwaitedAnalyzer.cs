using ConnLint.Analyzers.Hosts;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Process;

/// <summary>
/// CONN7004: a host that is started while nothing waits for it to stop.
/// </summary>
/// <remarks>
/// Reports, in top-level statements or in the program's <c>Main</c>, <c>RunAsync</c>, <c>RunConsoleAsync</c> or <c>StartAsync</c> of a host or its builder whose task is
/// dropped (a discard included), and <c>StartAsync</c> that is awaited or <c>Start</c>, where nothing behind the call may wait. Console output, logging, middleware and
/// endpoints are known to return at once; everything else may wait, and the rule is silent. Background threads, Kestrel's among them, do not keep a process
/// (<see cref="System.Threading.Thread.IsBackground"/>).
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostTaskNotAwaitedAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.HostTaskNotAwaited);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.GenericHost is null && symbols.LegacyHost is null) return;
        CandidateNodes.Register(context, node => Analyze(node, symbols));
    }

    private static void Analyze(CandidateNode context, KnownSymbols symbols)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } call) return;
        var method = name.Identifier.ValueText;
        if (method is not ("RunAsync" or "RunConsoleAsync" or "StartAsync" or "Start")) return;
        if (EntryPoint.Containing(call, context.SemanticModel, context.CancellationToken) is not { } body) return;
        if (RemedyFor(method, call, context) is not { } remedy || !IsOfHost(context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol, symbols)) return;
        if (new Aftermath(symbols, context.SemanticModel, context.CancellationToken).MayWait(call, body)) return;
        context.ReportDiagnostic(Diagnostics.InSource(Descriptor, name.GetLocation(), null, [], method + "()", remedy));
    }

    private static string? RemedyFor(string method, InvocationExpressionSyntax call, CandidateNode context) => (method, StartedTask.FateOf(call, context.SemanticModel, context.CancellationToken)) switch
    {
        ("RunAsync" or "RunConsoleAsync", TaskFate.Dropped) => "await it",
        ("StartAsync", TaskFate.Dropped or TaskFate.Awaited) => "await 'RunAsync()' instead",
        ("Start", TaskFate.Dropped) => "call 'Run()' instead",
        _ => null,
    };

    private static bool IsOfHost(ISymbol? symbol, KnownSymbols symbols)
        => symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method
            && HostTypes.ReceiverOf(method) is { } receiver
            && (HostTypes.IsHost(receiver, symbols) || HostTypes.IsHostBuilder(receiver, symbols));
}
