using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>An object that is made in place, as text with one member more.</summary>
internal static class OptionsText
{
    public static string With(string member, ObjectCreationExpressionSyntax creation)
    {
        var source = creation.ToString();
        if (creation.Initializer is not { } initializer) return source + " { " + member + " }";
        if (initializer.Expressions.Count == 0) return source.Substring(0, initializer.SpanStart - creation.SpanStart) + "{ " + member + " }";

        var last = initializer.Expressions.Last();
        var separator = initializer.Expressions.SeparatorCount == initializer.Expressions.Count ? initializer.Expressions.GetSeparators().Last() : default;
        var end = separator.IsKind(SyntaxKind.None) ? last.GetLastToken() : separator;

        // Where every member has a line of its own, the new one gets one, too, behind the comments of the last.
        var lineEnd = end.TrailingTrivia.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToString();
        if (lineEnd.Length == 0 || !initializer.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)) return source.Insert(last.Span.End - creation.SpanStart, ", " + member);

        var indentation = last.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        var comma = separator.IsKind(SyntaxKind.None) ? "" : ",";
        var text = source.Insert(end.FullSpan.End - creation.SpanStart, indentation + member + comma + lineEnd);
        return comma.Length > 0 ? text : text.Insert(last.Span.End - creation.SpanStart, ",");
    }
}
