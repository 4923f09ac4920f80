using System;
using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Ports;

/// <summary>CONN2002: read the URL up to its port, or the connection string, from configuration, with what is written as the default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardcodedClientEndpointFixer))]
[Shared]
public sealed class HardcodedClientEndpointFixer() : SettingFixer(RuleIds.HardcodedClientEndpoint)
{
    private const string UrlKey = "ServerUrl";
    private const string ConnectionName = "Default";

    private protected override TextChange? Change(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, SettingNames names)
    {
        var token = root.FindToken(diagnostic.Location.SourceSpan.Start);
        if (token.Parent is not { } parent || ConfigurationSource.InReachOf(parent, model) is not { } configuration) return null;

        return parent switch
        {
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken } whole } text
                => whole.Contents[0] == text ? UrlOfText(token, configuration, names) : null,
            LiteralExpressionSyntax literal when token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.Length == token.ValueText.Length + 2
                => IsUrl(token.ValueText) ? UrlOfLiteral(literal, configuration, names) : Connection(literal, configuration, model, names),
            _ => null,
        };
    }

    private static TextChange? UrlOfText(SyntaxToken token, string configuration, SettingNames names)
    {
        var length = OriginIn(token.Text);
        return length > 0 && InterpolatedText.CanHoldQuotes(token.SyntaxTree!) ? new TextChange(new TextSpan(token.SpanStart, length), "{" + Url(token.Text.Substring(0, length), configuration, names) + "}") : null;
    }

    private static TextChange? UrlOfLiteral(LiteralExpressionSyntax literal, string configuration, SettingNames names)
    {
        var url = literal.Token.ValueText;
        var length = OriginIn(url);
        if (length == 0) return null;
        if (url.Length - length <= 1) return new TextChange(literal.Span, InParentheses(literal, Url(url, configuration, names)));

        // The path is the caller's; braces would become holes.
        if (!InterpolatedText.CanHoldQuotes(literal.SyntaxTree) || url.IndexOfAny(['{', '}']) >= 0) return null;
        return new TextChange(literal.Span, "$\"{" + Url(url.Substring(0, length), configuration, names) + "}" + url.Substring(length) + "\"");
    }

    private static TextChange? Connection(LiteralExpressionSyntax literal, string configuration, SemanticModel model, SettingNames names)
    {
        if (literal.Token.ValueText.IndexOfAny(['=', ':']) < 0 || !ConfigurationSource.CanCall("Microsoft.Extensions.Configuration.ConfigurationExtensions", literal, model)) return null;
        var name = names.Of(literal.Token.ValueText, ConnectionName, "GetConnectionString(\"{0}\")");
        return new TextChange(literal.Span, InParentheses(literal, configuration + ".GetConnectionString(\"" + name + "\") ?? " + literal.Token.Text));
    }

    private static string Url(string url, string configuration, SettingNames names)
        => configuration + "[\"" + names.Of(url, UrlKey, "[\"{0}\"]") + "\"] ?? \"" + url + "\"";

    private static string InParentheses(LiteralExpressionSyntax literal, string read)
        => literal.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax ? read : "(" + read + ")";

    private static bool IsUrl(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ws", StringComparison.OrdinalIgnoreCase);

    private static int OriginIn(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (authority < 3) return 0;
        var end = url.IndexOfAny(['/', '?', '#', '\\'], authority);
        return end < 0 ? url.Length : end;
    }
}
