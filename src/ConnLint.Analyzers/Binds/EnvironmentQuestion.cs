using System;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Reads a condition that asks for the environment, as far as it decides that a developer's machine is not meant.</summary>
internal readonly struct EnvironmentQuestion(SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
{
    private const string ContainerVariable = "DOTNET_RUNNING_IN_CONTAINER";
    private const int MaxDepth = 16;

    /// <summary>Whether <paramref name="condition"/>, being <paramref name="isTrue"/>, says that the environment is not Development or that this is a container.</summary>
    public bool ExcludesDevelopment(ExpressionSyntax condition, bool isTrue) => Excludes(condition, isTrue, 0);

    private bool Excludes(ExpressionSyntax condition, bool isTrue, int depth)
    {
        if (++depth > MaxDepth) return false;
        switch (condition)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Excludes(parenthesized.Expression, isTrue, depth);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Excludes(not.Operand, !isTrue, depth);
            case BinaryExpressionSyntax both when both.IsKind(isTrue ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                return Excludes(both.Left, isTrue, depth) || Excludes(both.Right, isTrue, depth);
            case BinaryExpressionSyntax comparison when comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression):
                return Comparison(comparison.Left, comparison.Right, comparison.IsKind(SyntaxKind.EqualsExpression) == isTrue, depth);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } match:
                return Comparison(match.Expression, constant.Expression, isTrue, depth);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } match:
                return Comparison(match.Expression, constant.Expression, !isTrue, depth);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call
                when name is "IsDevelopment" or "IsProduction" or "IsStaging" or "IsEnvironment":
                return IsEnvironmentQuestion(call) && AsksForDevelopment(name, call) == !isTrue;
            case IdentifierNameSyntax when model.GetSymbolInfo(condition, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }:
                return reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
                    && LocalWrites.IsAssignedOnce(declarator) && Excludes(value, isTrue, depth);
            default:
                return false;
        }
    }

    private bool Comparison(ExpressionSyntax left, ExpressionSyntax right, bool isEqual, int depth)
    {
        // Environments.Production and its siblings are no constants to the compiler.
        object? constant = null;
        if (right is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: "Environments" } } known) constant = known.Name.Identifier.ValueText;
        else if (model.GetConstantValue(right, cancellation) is { HasValue: true, Value: var value }) constant = value;
        else return false;

        return constant switch
        {
            bool truth => Excludes(left, truth == isEqual, depth),
            null or "false" => !isEqual && ReadsVariable(left, ContainerVariable),
            string text when IsEnvironmentName(left) => text.Equals("Development", StringComparison.OrdinalIgnoreCase) != isEqual,
            _ => isEqual && ReadsVariable(left, ContainerVariable),
        };
    }

    private bool IsEnvironmentQuestion(InvocationExpressionSyntax call)
        => model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ContainingType: var owner } && KnownSymbols.Is(owner, symbols.HostEnvironmentExtensions);

    // Null where the environment's name is computed.
    private bool? AsksForDevelopment(string name, InvocationExpressionSyntax call)
    {
        if (name != "IsEnvironment") return name == "IsDevelopment";
        return call.ArgumentList.Arguments is [var argument] && model.GetConstantValue(argument.Expression, cancellation) is { HasValue: true, Value: string environment }
            ? environment.Equals("Development", StringComparison.OrdinalIgnoreCase)
            : null;
    }

    private static bool IsEnvironmentName(ExpressionSyntax expression)
        => expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EnvironmentName" }
            || ReadsVariable(expression, "ASPNETCORE_ENVIRONMENT") || ReadsVariable(expression, "DOTNET_ENVIRONMENT");

    private static bool ReadsVariable(ExpressionSyntax expression, string variable)
        => expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var text } }, ..] } && text == variable;
}
