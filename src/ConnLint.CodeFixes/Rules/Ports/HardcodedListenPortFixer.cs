using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Ports;

/// <summary>CONN2001: read the port from configuration, with today's value as the default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedListenPortFixer))]
[Shared]
public sealed class HardcodedListenPortFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.HardcodedListenPort);

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ConfigurationPort.TryCreateAsync(context.Document, diagnostic, [], context.CancellationToken).ConfigureAwait(false) is not { } change) continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Read the port from configuration", cancellation => ApplyAsync(context.Document, [change], cancellation), equivalenceKey: RuleIds.HardcodedListenPort),
                diagnostic);
        }
    }

    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var keys = new HashSet<string>();
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            // Several URLs of one literal are one change.
            if (changes.Count > 0 && changes[changes.Count - 1].Span.Contains(diagnostic.Location.SourceSpan)) continue;
            if (await ConfigurationPort.TryCreateAsync(document, diagnostic, keys, context.CancellationToken).ConfigureAwait(false) is { } change) changes.Add(change);
        }

        return await ApplyAsync(document, changes, context.CancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
