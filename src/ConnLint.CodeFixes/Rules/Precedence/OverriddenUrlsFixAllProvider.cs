using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>Aligns every dropped URL of the settings files, or removes every dropped call of the code, as the first fix was the one or the other.</summary>
internal sealed class OverriddenUrlsFixAllProvider : FixAllProvider
{
    public static readonly OverriddenUrlsFixAllProvider Instance = new();

    private static readonly FixAllProvider Removal = Create(RemoveAsync);

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => (fixAllContext.CodeActionEquivalenceKey == UrlsOverriddenByKestrelFixer.RemoveKey ? Removal : ReplacementFixAllProvider.Instance).GetFixAsync(fixAllContext);

    private static async Task<Document?> RemoveAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var removed = new HashSet<TextSpan>();
        foreach (var diagnostic in diagnostics)
        {
            if (await DroppedCall.FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } span) removed.Add(span);
        }

        return await DroppedCall.RemoveAsync(document, removed, context.CancellationToken).ConfigureAwait(false);
    }
}
