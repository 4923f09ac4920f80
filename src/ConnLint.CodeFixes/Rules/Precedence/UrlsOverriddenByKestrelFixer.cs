using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4001: in a settings file, give the URL that loses the address that wins; in code, remove the call that loses.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(UrlsOverriddenByKestrelFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".json"])]
[Shared]
public sealed class UrlsOverriddenByKestrelFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.UrlsOverriddenByKestrel);

    public override FixAllProvider GetFixAllProvider() => ReplacementFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (context.TextDocument is not Document document)
            {
                if (diagnostic.Properties.ContainsKey(DiagnosticProperties.Replacement))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create("Use the URL that Kestrel listens on", cancellation => Replacements.ApplyAsync(context.TextDocument, [diagnostic], cancellation), equivalenceKey: "align"),
                        diagnostic);
                }
            }
            else if (await LoserAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } loser)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Remove the URL that Kestrel drops", cancellation => RemoveAsync(document, loser, cancellation), equivalenceKey: "remove"),
                    diagnostic);
            }
        }
    }

    private static async Task<ExpressionStatementSyntax?> LoserAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var location = diagnostic.AdditionalLocations.FirstOrDefault(location => location.SourceTree?.FilePath == document.FilePath) ?? diagnostic.Location;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var call = root?.FindNode(location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>();

        // Only a call that is a statement of its own can go without touching anything else.
        return call is { Parent: ExpressionStatementSyntax statement, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseUrls" or "UseSetting" } } ? statement : null;
    }

    private static async Task<Document> RemoveAsync(Document document, ExpressionStatementSyntax loser, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var removed = loser.Parent is GlobalStatementSyntax global ? (SyntaxNode)global : loser;
        return document.WithSyntaxRoot(root!.RemoveNode(removed, SyntaxRemoveOptions.KeepExteriorTrivia | SyntaxRemoveOptions.KeepUnbalancedDirectives)!);
    }
}
