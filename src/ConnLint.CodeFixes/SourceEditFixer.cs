using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes;

/// <summary>
/// Edits C# elsewhere than at the diagnostic's own place. The edits are worked out before the fix is offered, so that what cannot be fixed offers nothing, and
/// they are edits of text, so comments and layout stay.
/// </summary>
public abstract class SourceEditFixer : CodeFixProvider
{
    private readonly string _title;

    private protected SourceEditFixer(string id, string title)
    {
        FixableDiagnosticIds = ImmutableArray.Create(id);
        _title = title;
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var changes = await ChangesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            if (changes.Count == 0) continue;
            context.RegisterCodeFix(CodeAction.Create(_title, cancellation => ApplyAsync(context.Document, changes, cancellation), equivalenceKey: diagnostic.Id), diagnostic);
        }
    }

    /// <summary>The edits that repair what the diagnostic says, or none where they would not compile.</summary>
    private protected abstract IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation);

    /// <summary>The edits that repair several findings of a document at once; two of them may ask for one and the same edit, e.g. of the method's head.</summary>
    private protected virtual IEnumerable<TextChange> ChangesTogether(SyntaxNode root, SemanticModel model, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
        => diagnostics.SelectMany(diagnostic => Changes(root, model, diagnostic, cancellation)).Distinct();

    private async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null ? [] : Changes(root, model, diagnostic, cancellation);
    }

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        return root is null || model is null ? document : await ApplyAsync(document, ChangesTogether(root, model, diagnostics, context.CancellationToken), context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }
}
