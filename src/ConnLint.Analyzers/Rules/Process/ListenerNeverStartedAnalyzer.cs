using ConnLint.Analyzers.Hosts;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Process;

/// <summary>
/// CONN7002: a listener that accepts without having been started.
/// </summary>
/// <remarks>
/// Reports the first <c>Accept…</c>, <c>BeginAccept…</c>, <c>Pending</c> or <c>GetContext…</c> of a <c>TcpListener</c>, <c>HttpListener</c> or <c>Socket</c> that the same
/// member makes and keeps in a local, where no call of that local starts it: <c>Start</c>, or for a socket <c>Bind</c> and <c>Listen</c>. Each of these
/// throws an InvalidOperationException that names the missing call. Silent where the local goes anywhere else, where it is assigned again, for types derived
/// from these, and for a socket made of a handle, which may listen already.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ListenerNeverStartedAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.ListenerNeverStarted);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.TcpListener is null && symbols.HttpListener is null && symbols.Socket is null) return;
        CandidateNodes.Register(context, node => Analyze(node, symbols));
    }

    private static void Analyze(CandidateNode context, KnownSymbols symbols)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax listener, Name: var name } } call) return;
        if (!ListenerCalls.Accepts(name.Identifier.ValueText)) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }) return;
        if (!IsListener(type, symbols) || DeclaratorOf(listener, context) is not { Initializer.Value: var made } declarator) return;
        if (!IsMadeHere(made, type, context, symbols)) return;

        var calls = new ListenerCalls(declarator, context.SemanticModel, context.CancellationToken);
        if (calls.GoesElsewhere || calls.FirstAccept != call || MissingCall(KnownSymbols.Is(type, symbols.Socket), calls, declarator.Identifier.Text) is not { } missing) return;

        var start = missing.EndsWith("()", System.StringComparison.Ordinal) ? missing : null;
        context.ReportDiagnostic(Diagnostics.InSource(Descriptor, name.GetLocation(), start, [], declarator.Identifier.Text + "." + name.Identifier.ValueText, missing));
    }

    private static bool IsListener(ITypeSymbol type, KnownSymbols symbols)
        => KnownSymbols.Is(type, symbols.TcpListener) || KnownSymbols.Is(type, symbols.HttpListener) || KnownSymbols.Is(type, symbols.Socket);

    private static VariableDeclaratorSyntax? DeclaratorOf(IdentifierNameSyntax listener, CandidateNode context)
        => context.SemanticModel.GetSymbolInfo(listener, context.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            ? reference.GetSyntax(context.CancellationToken) as VariableDeclaratorSyntax : null;

    // A socket made of a handle or of another process's information may be bound and listening.
    private static bool IsMadeHere(ExpressionSyntax made, ITypeSymbol type, CandidateNode context, KnownSymbols symbols)
        => context.SemanticModel.GetSymbolInfo(made, context.CancellationToken).Symbol is IMethodSymbol maker
            && KnownSymbols.Is(maker.ContainingType, type)
            && (maker.MethodKind == MethodKind.Constructor || maker.Name == "Create")
            && (!KnownSymbols.Is(type, symbols.Socket) || maker.Parameters.Length >= 2);

    private static string? MissingCall(bool isSocket, ListenerCalls calls, string listener)
    {
        if (!isSocket) return calls.Include("Start") ? null : listener + ".Start()";
        if (!calls.Include("Bind")) return listener + ".Bind(…)";
        return calls.Include("Listen") ? null : listener + ".Listen()";
    }
}
