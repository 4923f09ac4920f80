using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4002: remove the URL of the code, so that launch profiles and containers decide. Of two URLs in code nobody knows which was meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UrlsOverriddenInCodeFixer))]
[Shared]
public sealed class UrlsOverriddenInCodeFixer() : SourceEditFixer(RuleIds.UrlsOverriddenInCode, "Remove the URL from the code")
{
    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations.Any(static location => location.IsInSource)) return [];
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return [];

        // app.Run(url) still has to run.
        if (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync" }, ArgumentList.Arguments: [var url] }) return [new TextChange(url.Span, "")];
        return DroppedCall.SpanOf(call, root.SyntaxTree.GetText(cancellation)) is { } span ? [new TextChange(span, "")] : [];
    }
}
