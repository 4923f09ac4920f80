using System;
using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
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
public sealed class HardcodedClientEndpointFixer() : SourceEditFixer(RuleIds.HardcodedClientEndpoint, "Read it from configuration")
{
    private const string UrlKey = "ServerUrl";
    private const string ConnectionName = "Default";

    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
        => Change(root, model, diagnostic, []) is { } change ? [change] : [];

    // Several findings of a file share the names that each of them takes.
    private protected override IEnumerable<TextChange> ChangesTogether(SyntaxNode root, SemanticModel model, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (Change(root, model, diagnostic, names) is { } change) yield return change;
        }
    }

    private static TextChange? Change(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, Dictionary<string, string> names)
    {
        var token = root.FindToken(diagnostic.Location.SourceSpan.Start);
        if (token.Parent is not { } parent || ConfigurationSource.InReachOf(parent, model) is not { } configuration) return null;

        return parent switch
        {
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken } whole } text
                => whole.Contents[0] == text ? UrlOfText(token, configuration, root, names) : null,
            LiteralExpressionSyntax literal when token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.Length == token.ValueText.Length + 2
                => IsUrl(token.ValueText) ? UrlOfLiteral(literal, configuration, root, names) : Connection(literal, configuration, root, model, names),
            _ => null,
        };
    }

    private static TextChange? UrlOfText(SyntaxToken token, string configuration, SyntaxNode root, Dictionary<string, string> names)
    {
        var length = OriginIn(token.Text);
        return length > 0 && CanNest(root) ? new TextChange(new TextSpan(token.SpanStart, length), "{" + Url(token.Text.Substring(0, length), configuration, root, names) + "}") : null;
    }

    private static TextChange? UrlOfLiteral(LiteralExpressionSyntax literal, string configuration, SyntaxNode root, Dictionary<string, string> names)
    {
        var url = literal.Token.ValueText;
        var length = OriginIn(url);
        if (length == 0) return null;
        if (url.Length - length <= 1) return new TextChange(literal.Span, InParentheses(literal, Url(url, configuration, root, names)));

        // The path is the caller's; braces would become holes.
        if (!CanNest(root) || url.IndexOfAny(['{', '}']) >= 0) return null;
        return new TextChange(literal.Span, "$\"{" + Url(url.Substring(0, length), configuration, root, names) + "}" + url.Substring(length) + "\"");
    }

    private static TextChange? Connection(LiteralExpressionSyntax literal, string configuration, SyntaxNode root, SemanticModel model, Dictionary<string, string> names)
    {
        if (literal.Token.ValueText.IndexOfAny(['=', ':']) < 0 || !ConfigurationSource.CanCall("Microsoft.Extensions.Configuration.ConfigurationExtensions", literal, model)) return null;
        var name = NameOf(literal.Token.ValueText, ConnectionName, "GetConnectionString(\"{0}\")", root, names);
        return new TextChange(literal.Span, InParentheses(literal, configuration + ".GetConnectionString(\"" + name + "\") ?? " + literal.Token.Text));
    }

    private static string Url(string url, string configuration, SyntaxNode root, Dictionary<string, string> names)
        => configuration + "[\"" + NameOf(url, UrlKey, "[\"{0}\"]", root, names) + "\"] ?? \"" + url + "\"";

    // One name for one value, wherever it stands.
    private static string NameOf(string value, string first, string pattern, SyntaxNode root, Dictionary<string, string> names)
    {
        var key = first + value.TrimEnd('/');
        if (names.TryGetValue(key, out var known)) return known;

        var text = root.ToString();
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? first : first + number.ToString(CultureInfo.InvariantCulture);
            var read = string.Format(CultureInfo.InvariantCulture, pattern, name);
            if (names.ContainsValue(name) || (text.IndexOf(read, StringComparison.Ordinal) >= 0 && text.IndexOf(read + " ?? \"" + value.TrimEnd('/'), StringComparison.Ordinal) < 0)) continue;
            return names[key] = name;
        }
    }

    private static string InParentheses(LiteralExpressionSyntax literal, string read)
        => literal.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax ? read : "(" + read + ")";

    // Quotes inside the holes of a plain interpolated string need C# 11.
    private static bool CanNest(SyntaxNode root) => root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    private static bool IsUrl(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ws", StringComparison.OrdinalIgnoreCase);

    private static int OriginIn(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (authority < 3) return 0;
        var end = url.IndexOfAny(['/', '?', '#', '\\'], authority);
        return end < 0 ? url.Length : end;
    }
}
