using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4001: in a settings file, give the URL that loses the port that wins; in code, remove the call that loses.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(UrlsOverriddenByKestrelFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class UrlsOverriddenByKestrelFixer : CodeFixProvider
{
    internal const string AlignKey = "align";
    internal const string RemoveKey = "remove";

    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.UrlsOverriddenByKestrel);

    public override FixAllProvider GetFixAllProvider() => OverriddenUrlsFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (context.TextDocument is not Document document)
            {
                if (diagnostic.Properties.ContainsKey(DiagnosticProperties.Replacement))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create("Use the port that Kestrel listens on", cancellation => Replacements.ApplyAsync(context.TextDocument.Project, [diagnostic], cancellation), equivalenceKey: EquivalenceKeys.Of(AlignKey, diagnostic)),
                        diagnostic);
                }
            }
            else if (await DroppedCall.FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } change)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Remove the URL that Kestrel drops", cancellation => DroppedCall.RemoveAsync(document, [change], cancellation), equivalenceKey: RemoveKey),
                    diagnostic);
            }
        }
    }
}
