using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Values;

/// <summary>Finds the characters of a text in the source, where they stand there as they are.</summary>
internal static class Verbatim
{
    /// <summary>The characters between the quotes of a literal without escapes, prefixes or raw quotes; null for every other expression.</summary>
    public static TextSpan? SpanOf(SyntaxNode expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized) expression = parenthesized.Expression;
        return expression is LiteralExpressionSyntax { Token: { Value: string written } token } && token.Text.Length == written.Length + 2
            ? new TextSpan(token.SpanStart + 1, written.Length)
            : null;
    }
}
