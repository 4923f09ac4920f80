using System;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells whether code runs only where the environment is not Development, or only inside a container.</summary>
internal static class EnvironmentGuard
{
    private const string ContainerVariable = "DOTNET_RUNNING_IN_CONTAINER";

    public static bool IsOutsideDevelopment(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            var (condition, isTrue) = parent switch
            {
                IfStatementSyntax choice when child == choice.Statement => (choice.Condition, true),
                IfStatementSyntax choice when child == choice.Else => (choice.Condition, false),
                ConditionalExpressionSyntax choice when child == choice.WhenTrue => (choice.Condition, true),
                ConditionalExpressionSyntax choice when child == choice.WhenFalse => (choice.Condition, false),
                _ => (null, false),
            };
            if (condition is not null && ExcludesDevelopment(condition, isTrue, model, symbols, cancellation)) return true;
            if (parent is TypeDeclarationSyntax) return false;
        }

        return false;
    }

    private static bool ExcludesDevelopment(ExpressionSyntax condition, bool isTrue, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return ExcludesDevelopment(parenthesized.Expression, isTrue, model, symbols, cancellation);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return ExcludesDevelopment(not.Operand, !isTrue, model, symbols, cancellation);
            case BinaryExpressionSyntax both when both.IsKind(isTrue ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                return ExcludesDevelopment(both.Left, isTrue, model, symbols, cancellation) || ExcludesDevelopment(both.Right, isTrue, model, symbols, cancellation);
            case BinaryExpressionSyntax comparison when isTrue && comparison.IsKind(SyntaxKind.EqualsExpression):
                return Names(comparison.Left, ContainerVariable);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
                when name is "IsDevelopment" or "IsProduction" or "IsStaging" or "IsEnvironment":
                return IsEnvironmentQuestion(call, model, symbols, cancellation) && AsksForDevelopment(name, call, model, cancellation) == !isTrue;
            default:
                return false;
        }
    }

    private static bool IsEnvironmentQuestion(InvocationExpressionSyntax call, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
        => symbols.HostEnvironmentExtensions is { } type
            && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: var owner }
            && SymbolEqualityComparer.Default.Equals(owner, type);

    // Null where the environment's name is computed.
    private static bool? AsksForDevelopment(string name, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (name != "IsEnvironment") return name == "IsDevelopment";
        return call.ArgumentList.Arguments is [var argument] && model.GetConstantValue(argument.Expression, cancellation) is { HasValue: true, Value: string environment }
            ? environment.Equals("Development", StringComparison.OrdinalIgnoreCase)
            : null;
    }

    private static bool Names(ExpressionSyntax expression, string variable)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var text } }, ..] } && text == variable;
}
