using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>Tells loops that end only with the program: unconditional ones, those that run until a token of the program is cancelled, and those of a periodic timer.</summary>
internal sealed class EndlessLoops(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    public bool Include(SyntaxNode node)
    {
        var (condition, body) = node switch
        {
            WhileStatementSyntax loop => (loop.Condition, loop.Statement),
            DoStatementSyntax loop => (loop.Condition, loop.Statement),
            ForStatementSyntax loop => (loop.Condition, loop.Statement),
            _ => (null, null),
        };
        return body is not null && (condition is null || IsAlwaysTrue(condition)) && !IsLeft(body, node);
    }

    private bool IsAlwaysTrue(ExpressionSyntax condition) => condition switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.TrueLiteralExpression),
        ParenthesizedExpressionSyntax inner => IsAlwaysTrue(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: MemberAccessExpressionSyntax asked } => IsTokenOfTheProgram(asked),
        AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WaitForNextTickAsync" } } tick }
            => model.GetSymbolInfo(tick, cancellation).Symbol is { ContainingType: var type } && KnownSymbols.Is(type, symbols.PeriodicTimer),
        _ => false,
    };

    // A source that a method makes for itself mostly has a limit.
    private bool IsTokenOfTheProgram(MemberAccessExpressionSyntax asked)
    {
        if (asked.Name.Identifier.ValueText != "IsCancellationRequested" || model.GetSymbolInfo(asked, cancellation).Symbol is not IPropertySymbol { ContainingType: var type }) return false;
        if (!KnownSymbols.Is(type, symbols.CancellationToken) && !KnownSymbols.Is(type, symbols.CancellationTokenSource)) return false;
        var owner = asked.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Token", Expression: var source } ? source : asked.Expression;
        return model.GetSymbolInfo(owner, cancellation).Symbol is IParameterSymbol or IFieldSymbol or IPropertySymbol;
    }

    private static bool IsLeft(StatementSyntax body, SyntaxNode loop)
    {
        foreach (var node in body.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or GotoStatementSyntax or YieldStatementSyntax) return true;
            if (node is BreakStatementSyntax && LeftBy(node) == loop) return true;
        }

        return false;
    }

    private static SyntaxNode? LeftBy(SyntaxNode leave)
    {
        foreach (var ancestor in leave.Ancestors())
        {
            if (ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax) return ancestor;
        }

        return null;
    }
}
