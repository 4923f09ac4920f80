using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>
/// Tells whether anything keeps the program alive behind a call of its entry point. Whatever is not known to return at once may wait: a window, a key, an event, another host.
/// </summary>
internal sealed class Aftermath(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    public bool MayWait(SyntaxNode call, SyntaxNode body)
    {
        if (IsRepeated(call, body)) return true;
        foreach (var node in body.DescendantNodes(node => IsOfTheFlow(node, call)))
        {
            // A foreground thread keeps the process, wherever it is made.
            if (node is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "Thread" } }) return true;
            if (node.SpanStart >= call.Span.End && MayWait(node)) return true;
        }

        return false;
    }

    private static bool IsRepeated(SyntaxNode call, SyntaxNode body)
    {
        foreach (var ancestor in call.Ancestors())
        {
            if (ancestor == body) return false;
            if (ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax) return true;
        }

        return false;
    }

    // Not the functions that somebody else calls, and not what runs only where the call does not.
    private static bool IsOfTheFlow(SyntaxNode node, SyntaxNode call) => node switch
    {
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax => false,
        CatchClauseSyntax { Parent: TryStatementSyntax attempt } => !attempt.Block.Span.Contains(call.Span),
        ElseClauseSyntax { Parent: IfStatementSyntax choice } => !choice.Statement.Span.Contains(call.Span),
        _ => true,
    };

    private bool MayWait(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or GotoStatementSyntax or YieldStatementSyntax => true,
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        BaseObjectCreationExpressionSyntax creation => creation.FirstAncestorOrSelf<ThrowStatementSyntax>() is null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } => true,
        InvocationExpressionSyntax invocation => !ReturnsAtOnce(model.GetSymbolInfo(invocation, cancellation).Symbol as IMethodSymbol),
        _ => false,
    };

    private bool ReturnsAtOnce(IMethodSymbol? method) => method switch
    {
        null => false,
        { ContainingType: var type } when KnownSymbols.Is(type, symbols.Console) => method.Name is "Write" or "WriteLine",
        { ContainingType.SpecialType: SpecialType.System_String } => true,
        { ContainingType: var type } => KnownSymbols.Is(type, symbols.LoggerExtensions) || KnownSymbols.Is(type, symbols.Enumerable) || KnownSymbols.Is(type, symbols.SerilogLog)
            || HostTypes.IsPipeline(HostTypes.ReceiverOf(method), symbols),
    };
}
