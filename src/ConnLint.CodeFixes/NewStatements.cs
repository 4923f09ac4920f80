using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes;

/// <summary>Puts a statement of one line before or behind another, as far indented.</summary>
internal static class NewStatements
{
    public static TextChange Before(StatementSyntax statement, string code, SourceText text)
        => new(new TextSpan(statement.SpanStart, 0), code + (IsFirstOfItsLine(statement, text) ? LineBreakOf(text) + IndentOf(statement, text) : " "));

    public static TextChange Behind(StatementSyntax statement, string code, SourceText text)
    {
        if (!IsFirstOfItsLine(statement, text)) return new TextChange(new TextSpan(statement.Span.End, 0), " " + code);
        var indented = IndentOf(statement, text) + code;
        var comesLineBreak = statement.GetTrailingTrivia().Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return comesLineBreak
            ? new TextChange(new TextSpan(statement.FullSpan.End, 0), indented + LineBreakOf(text))
            : new TextChange(new TextSpan(statement.FullSpan.End, 0), LineBreakOf(text) + indented);
    }

    /// <summary>Whether a call binds where it is to be written.</summary>
    public static bool Binds(string call, int position, SemanticModel model)
        => model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(call), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol;

    private static bool IsFirstOfItsLine(StatementSyntax statement, SourceText text)
        => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(statement.SpanStart).Start, statement.SpanStart)));

    private static string IndentOf(StatementSyntax statement, SourceText text)
        => text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(statement.SpanStart).Start, statement.SpanStart));

    private static string LineBreakOf(SourceText text)
        => text.Lines[0] is var first && first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
}
