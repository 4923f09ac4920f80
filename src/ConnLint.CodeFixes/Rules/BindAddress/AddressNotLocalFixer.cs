using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1005: read the listen URL, or the address, from configuration, with today's value as the default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddressNotLocalFixer))]
[Shared]
public sealed class AddressNotLocalFixer() : SettingFixer(RuleIds.AddressNotLocal)
{
    private protected override TextChange? Change(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, SettingNames names)
    {
        if (LiteralIn(root, diagnostic.Location.SourceSpan) is not { } literal || ConfigurationSource.InReachOf(literal, model) is not { } configuration) return null;

        var first = literal.Token.ValueText.IndexOf("://", System.StringComparison.Ordinal) < 0 ? "ListenAddress" : "ListenUrl";
        return new TextChange(literal.Span, configuration + "[\"" + names.Of(literal.Token.ValueText, first, "[\"{0}\"]") + "\"] ?? " + literal.Token.Text);
    }

    // The literal of the URL; or the only argument of IPAddress.Parse, which may stand in an end point.
    private static LiteralExpressionSyntax? LiteralIn(SyntaxNode root, TextSpan span)
    {
        if (root.FindToken(span.Start).Parent is LiteralExpressionSyntax literal && literal.Span.Contains(span)) return IsWhole(literal) ? literal : null;

        LiteralExpressionSyntax? only = null;
        foreach (var node in root.FindNode(span, getInnermostNodeForTie: true).DescendantNodesAndSelf())
        {
            if (node is not LiteralExpressionSyntax text || !text.IsKind(SyntaxKind.StringLiteralExpression)) continue;
            if (only is not null || text.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" } } }) return null;
            only = text;
        }

        return only;
    }

    private static bool IsWhole(LiteralExpressionSyntax literal) => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Parent is ArgumentSyntax;
}
