using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers;

/// <summary>Tells code of tests that is meant to fail, or that nobody runs.</summary>
internal static class ExpectedFailures
{
    /// <summary>Whether the code is handed to something that expects it to throw: <c>Assert.Throws&lt;ArgumentException&gt;(() =&gt; …)</c>.</summary>
    public static bool IsExpectedToThrow(SyntaxNode node)
        => node.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax assertion } } && IsAssertion(assertion);

    /// <summary>Whether a member expects anything in it to throw.</summary>
    public static bool AreIn(SyntaxNode member)
    {
        foreach (var node in member.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax call && IsAssertion(call)) return true;
        }

        return false;
    }

    /// <summary>Whether a failure may be what the code wants: it catches one, or keeps the code in a variable for an assertion.</summary>
    public static bool MayBeExpected(SyntaxNode node)
    {
        if (IsExpectedToThrow(node)) return true;
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax or AssignmentExpressionSyntax }) return true;
            if (ancestor is TryStatementSyntax { Catches.Count: > 0 } attempt && attempt.Block.Span.Contains(node.Span)) return true;
            if (ancestor is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not GlobalStatementSyntax) return false;
        }

        return false;
    }

    /// <summary>Whether a test framework leaves the code out unless it is asked for by name.</summary>
    public static bool IsSkipped(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            var attributes = ancestor switch
            {
                MethodDeclarationSyntax method => method.AttributeLists,
                TypeDeclarationSyntax type => type.AttributeLists,
                _ => default,
            };
            foreach (var list in attributes)
            {
                foreach (var attribute in list.Attributes)
                {
                    if (Skips(attribute)) return true;
                }
            }
        }

        return false;
    }

    // Whatever the framework calls it.
    private static bool IsAssertion(InvocationExpressionSyntax call)
        => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: > 0 }
            && (name.IndexOf("Throw", StringComparison.Ordinal) >= 0 || name.IndexOf("Exception", StringComparison.Ordinal) >= 0);

    private static bool Skips(AttributeSyntax attribute)
    {
        if (attribute.Name is SimpleNameSyntax { Identifier.ValueText: "Ignore" or "Explicit" or "Skip" }) return true;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            if (argument.NameEquals is { Name.Identifier.ValueText: "Skip" or "Explicit" } && !argument.Expression.IsKind(SyntaxKind.NullLiteralExpression)) return true;
        }

        return false;
    }
}
