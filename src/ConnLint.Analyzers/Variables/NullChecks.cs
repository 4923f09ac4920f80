using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Variables;

/// <summary>Tells whether one use of a local checks it for null or empty, or may do so where we cannot see.</summary>
internal static class NullChecks
{
    public static bool IsCheck(IdentifierNameSyntax identifier, ILocalReferenceOperation reference, KnownSymbols symbols)
    {
        switch (identifier.Parent)
        {
            case BinaryExpressionSyntax comparison when comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.CoalesceExpression:
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }:
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression }:
            case IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or ConditionalAccessExpressionSyntax:
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" }:
                return true;
            default:
                return IsPassedToUnknown(reference, symbols);
        }
    }

    // A method that takes the value may well throw for null; only those known to build endpoints, text or numbers are known not to.
    private static bool IsPassedToUnknown(ILocalReferenceOperation reference, KnownSymbols symbols)
    {
        IOperation value = reference;
        while (value.Parent is IConversionOperation or IParenthesizedOperation) value = value.Parent;
        return value.Parent is IArgumentOperation { Parent: IInvocationOperation call } argument
            && !EndpointSinks.IsEndpoint(call.TargetMethod, argument.Parameter, symbols)
            && !EndpointSinks.IsNumberParse(call.TargetMethod);
    }
}
