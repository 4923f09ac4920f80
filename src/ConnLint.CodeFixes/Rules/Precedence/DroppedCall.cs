using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>A call that sets URLs for nothing, or in vain, and what of the text goes with it.</summary>
internal static class DroppedCall
{
    /// <summary>The text to delete, or null where the call is not in this document or cannot go without touching anything else.</summary>
    public static async Task<TextSpan?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var location = diagnostic.AdditionalLocations.FirstOrDefault(location => location.SourceTree?.FilePath == document.FilePath) ?? diagnostic.Location;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var call = root?.FindNode(location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return call is null ? null : SpanOf(call, await document.GetTextAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>What goes with a call; null where it cannot go without touching anything else.</summary>
    public static TextSpan? SpanOf(InvocationExpressionSyntax call, SourceText text)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver, OperatorToken: var dot }) return null;
        if (name is not ("UseUrls" or "UseSetting") && !(name == "Add" && receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Urls" })) return null;

        // One link of a chain: what stands before and after it stays, comments included.
        if (receiver is InvocationExpressionSyntax || call.Parent is MemberAccessExpressionSyntax) return TextSpan.FromBounds(IsBlank(TextSpan.FromBounds(receiver.Span.End, dot.SpanStart), text) ? receiver.Span.End : dot.SpanStart, call.Span.End);
        return call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement ? WithItsLines(statement.Span, text) : null;
    }

    public static async Task<Document> RemoveAsync(Document document, IEnumerable<TextSpan> spans, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(spans.OrderBy(static span => span.Start).Select(static span => new TextChange(span, ""))));
    }

    private static TextSpan WithItsLines(TextSpan statement, SourceText text)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(statement.Start), text.Lines.GetLineFromPosition(statement.End));
        var isAlone = IsBlank(TextSpan.FromBounds(first.Start, statement.Start), text) && IsBlank(TextSpan.FromBounds(statement.End, last.End), text);
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement;
    }

    private static bool IsBlank(TextSpan span, SourceText text) => string.IsNullOrWhiteSpace(text.ToString(span));
}
