using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Variables;

/// <summary>Recognises a literal that is the name of the variable <c>PORT</c>, or holds it as a word: wrappers, constants and <c>%PORT%</c> all need one.</summary>
internal static class PortMentions
{
    public static bool IsOne(SyntaxNode node) => node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var text } && IsPort(text);

    // Configuration ignores case, so that "Port" finds the variable, too.
    private static bool IsPort(string text)
        => text.Equals("port", StringComparison.OrdinalIgnoreCase)
            || (text.IndexOf("PORT", StringComparison.Ordinal) is var at && at >= 0 && IsEnd(text, at - 1) && IsEnd(text, at + 4));

    private static bool IsEnd(string text, int at) => at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
