using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Clients;

/// <summary>
/// Tells from syntax alone that an expression cannot be a loopback URL: a path, another host, a parameter. Most requests go to such, and binding their
/// bodies again would cost more than all other rules together.
/// </summary>
internal static class LoopbackShape
{
    public static bool Fits(ArgumentListSyntax? arguments)
    {
        if (arguments is null) return false;
        foreach (var argument in arguments.Arguments)
        {
            if (Fits(argument.Expression)) return true;
        }

        return false;
    }

    public static bool Fits(ExpressionSyntax? expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && NamesLoopback(literal.Token.ValueText),
        InterpolatedStringExpressionSyntax text => Fits(text),
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && FitsStart(sum),
        ParenthesizedExpressionSyntax inner => Fits(inner.Expression),
        CastExpressionSyntax cast => Fits(cast.Expression),
        BaseObjectCreationExpressionSyntax uri => Fits(uri.ArgumentList),
        IdentifierNameSyntax name => !IsParameter(name),
        MemberAccessExpressionSyntax => true,
        ConditionalExpressionSyntax choice => Fits(choice.WhenTrue) || Fits(choice.WhenFalse),
        SwitchExpressionSyntax choice => Fits(choice),
        InvocationExpressionSyntax call => Fits(call),
        CollectionExpressionSyntax list => Fits(list),
        _ => false,
    };

    private static bool Fits(CollectionExpressionSyntax list)
    {
        foreach (var element in list.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: var expression } && Fits(expression)) return true;
        }

        return false;
    }

    private static bool Fits(SwitchExpressionSyntax choice)
    {
        foreach (var arm in choice.Arms)
        {
            if (Fits(arm.Expression)) return true;
        }

        return false;
    }

    // string.Format, Url(), new UriBuilder(…).ToString()
    private static bool Fits(InvocationExpressionSyntax call) => call switch
    {
        { Expression: IdentifierNameSyntax } => call.ArgumentList.Arguments.Count == 0,
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format" } } => Fits(call.ArgumentList),
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } } => true,
        _ => false,
    };

    // What stands first decides where it goes: "/orders/" is a path on whatever host the client has.
    private static bool FitsStart(ExpressionSyntax expression)
    {
        while (expression is BinaryExpressionSyntax sum) expression = sum.Left;
        return expression is LiteralExpressionSyntax { Token.ValueText: var text }
            ? NamesLoopback(text) || text.EndsWith("://", StringComparison.Ordinal)
            : Fits(expression);
    }

    private static bool Fits(InterpolatedStringExpressionSyntax text)
    {
        if (text.Contents is not [var first, ..]) return false;
        if (first is InterpolationSyntax hole) return Fits(hole.Expression);
        var start = ((InterpolatedStringTextSyntax)first).TextToken.ValueText;
        return NamesLoopback(start) || start.EndsWith("://", StringComparison.Ordinal);
    }

    private static bool NamesLoopback(string text)
        => text.IndexOf("localhost", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("127.", StringComparison.Ordinal) >= 0 || text.IndexOf("::1", StringComparison.Ordinal) >= 0;

    private static bool IsParameter(IdentifierNameSyntax name)
    {
        foreach (var ancestor in name.Ancestors())
        {
            var parameters = ancestor switch
            {
                BaseMethodDeclarationSyntax method => method.ParameterList,
                LocalFunctionStatementSyntax function => function.ParameterList,
                ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
                _ => null,
            };
            if (parameters is null) continue;
            foreach (var parameter in parameters.Parameters)
            {
                if (parameter.Identifier.ValueText == name.Identifier.ValueText) return true;
            }
        }

        return false;
    }
}
