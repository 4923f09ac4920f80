using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Variables;

/// <summary>An expression that reads a variable, and the question whether the program can do without it.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Name">The variable.</param>
/// <param name="IsSetting">Whether it is read through the configuration.</param>
internal sealed record RequiredRead(ExpressionSyntax Expression, string Name, bool IsSetting)
{
    /// <summary>Whether the value becomes an endpoint; null where the program can do without it, or where CONN3001 says so already.</summary>
    public bool? ReachesEndpoint(SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        if (model.GetOperation(Expression, cancellation) is not { } value) return null;

        var flow = new EndpointFlow(symbols, model, cancellation);
        if (ThrowingFallback(value) is { } guarded) return flow.ReachesUnchecked(guarded);
        if (flow.ReachesUnchecked(value)) return IsSetting ? true : null;
        if (Expression is InvocationExpressionSyntax call && VariableGuards.Exist(call, Name, model, symbols, cancellation)) return null;
        return IsSuppressed() || IsGuardedByThrow() ? false : null;
    }

    // read ?? throw …
    private static ICoalesceOperation? ThrowingFallback(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        return value.Parent is ICoalesceOperation coalesce && coalesce.Value == value && coalesce.WhenNull is (IThrowOperation or IConversionOperation { Operand: IThrowOperation })
            ? (ICoalesceOperation)value.Parent : null;
    }

    private bool IsSuppressed() => Expression.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression };

    // var url = read; if (url is null) throw …
    private bool IsGuardedByThrow()
    {
        if (Expression.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var local } }) return false;
        foreach (var node in LocalWrites.ScopeOf(Expression).DescendantNodes())
        {
            if (node is IfStatementSyntax { Else: null } guard && Throws(guard.Statement) && Names(guard.Condition, local)) return true;
            if (node is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }, ..] } check && name == local
                && VariableGuards.NameOf(check) is ("ThrowIfNull" or "ThrowIfNullOrEmpty" or "ThrowIfNullOrWhiteSpace")) return true;
        }

        return false;
    }

    private static bool Throws(StatementSyntax statement) => statement is ThrowStatementSyntax or BlockSyntax { Statements: [.., ThrowStatementSyntax] };

    // Of several conditions, nobody knows which one the program cannot do without.
    private static bool Names(ExpressionSyntax condition, string local) => condition switch
    {
        IsPatternExpressionSyntax { Expression: IdentifierNameSyntax tested } => tested.Identifier.ValueText == local,
        BinaryExpressionSyntax { Left: IdentifierNameSyntax tested, RawKind: (int)SyntaxKind.EqualsExpression } => tested.Identifier.ValueText == local,
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax tested }] } check
            => tested.Identifier.ValueText == local && VariableGuards.NameOf(check) is ("IsNullOrEmpty" or "IsNullOrWhiteSpace"),
        _ => false,
    };
}
