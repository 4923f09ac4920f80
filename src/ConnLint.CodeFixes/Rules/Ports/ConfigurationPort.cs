using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Ports;

/// <summary>A port literal, alone or inside a URL literal, that becomes <c>configuration.GetValue("Port", 5000)</c>.</summary>
internal static class ConfigurationPort
{
    /// <summary>The change, or null where it would not compile: no literal, or no configuration in reach.</summary>
    /// <param name="document">The document of the finding.</param>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="keys">The keys that other ports of the document have; the change adds its own.</param>
    public static async Task<TextChange?> TryCreateAsync(Document document, Diagnostic diagnostic, HashSet<string> keys, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null) return null;

        var span = diagnostic.Location.SourceSpan;
        if (root.FindToken(span.Start).Parent is not LiteralExpressionSyntax literal || ConfigurationSource.InReachOf(literal, model) is not { } configuration) return null;

        // A part of a sum or a concatenation is not the port.
        var isNumber = literal.IsKind(SyntaxKind.NumericLiteralExpression);
        if (isNumber ? literal.Span != span : !literal.Span.Contains(span)) return null;

        var port = isNumber ? literal.Span : PortIn(literal, span);
        if (port.IsEmpty || (!isNumber && !CanInterpolate(literal))) return null;

        var start = port.Start - literal.SpanStart;
        var text = literal.Token.Text;
        var value = configuration + ".GetValue(\"" + TakeKey(root, keys) + "\", " + text.Substring(start, port.Length) + ")";
        return new TextChange(literal.Span, isNumber ? value : "$" + text.Substring(0, start) + "{" + value + "}" + text.Substring(start + port.Length));
    }

    // Quotes inside the holes of a plain interpolated string need C# 11.
    private static bool CanInterpolate(LiteralExpressionSyntax literal)
        => literal.Token.Text is ['"', ..] text && text.IndexOfAny(['{', '}']) < 0
            && literal.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    private static TextSpan PortIn(LiteralExpressionSyntax literal, TextSpan url)
    {
        var text = literal.Token.Text;
        var end = Math.Min(url.End, literal.Span.End) - literal.SpanStart;
        var authority = text.IndexOf("://", url.Start - literal.SpanStart, StringComparison.Ordinal);
        var colon = authority < 0 ? -1 : text.LastIndexOf(':', end - 1, end - authority - 3);
        if (colon < 0) return default;

        var digits = 0;
        while (colon + 1 + digits < end && char.IsDigit(text[colon + 1 + digits])) digits++;
        return new TextSpan(literal.SpanStart + colon + 1, digits);
    }

    // The first port of a file is "Port", which the variable PORT of most platforms sets; another port needs another key.
    private static string TakeKey(SyntaxNode root, HashSet<string> keys)
    {
        var text = root.ToString();
        for (var number = 1; ; number++)
        {
            var key = number == 1 ? "Port" : "Port" + number.ToString(CultureInfo.InvariantCulture);
            if (text.IndexOf("GetValue(\"" + key + "\"", StringComparison.Ordinal) < 0 && keys.Add(key)) return key;
        }
    }
}
