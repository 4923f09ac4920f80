using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Variables;

/// <summary>Tells whether one use of a value checks it for null or empty, or may do so where we cannot see.</summary>
internal static class NullChecks
{
    public static bool IsCheck(ExpressionSyntax expression, IOperation value, KnownSymbols symbols)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }) node = node.Parent;

        switch (node.Parent)
        {
            case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.CoalesceExpression:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }:
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }:
            case IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or ConditionalAccessExpressionSyntax:
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }:
                return true;
            default:
                return IsPassedToUnknown(value, symbols);
        }
    }

    // A method that takes the value may well throw for null; only those known to build endpoints or numbers, or to show it, are known not to.
    private static bool IsPassedToUnknown(IOperation value, KnownSymbols symbols)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        if (value.Parent is not IArgumentOperation argument || EndpointSinks.IsEndpoint(argument, symbols)) return false;
        return argument.Parent switch
        {
            IInvocationOperation call => !EndpointSinks.IsNumberParse(call.TargetMethod) && !EndpointFlow.IsShown(argument),
            IObjectCreationOperation => true,
            _ => false,
        };
    }
}
