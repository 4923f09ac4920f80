using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Ports;

/// <summary>A port literal, or the ports of a URL literal, that become <c>configuration.GetValue("Port", 5000)</c>.</summary>
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
        if (!ConfigurationSource.CanCall("Microsoft.Extensions.Configuration.ConfigurationBinder", literal, model)) return null;

        // A part of a sum or a concatenation is not the port.
        if (literal.IsKind(SyntaxKind.NumericLiteralExpression))
            return literal.Span == span ? new TextChange(span, Read(configuration, TakeKey(root, keys), literal.Token.Text)) : null;
        return literal.Span.Contains(span) && CanInterpolate(literal) ? Interpolated(literal, configuration, root, keys) : null;
    }

    // Escapes and braces would change their meaning.
    private static bool CanInterpolate(LiteralExpressionSyntax literal)
        => literal.Token.Text is ['"', ..] text && text.Length == literal.Token.ValueText.Length + 2 && text.IndexOfAny(['{', '}']) < 0
            && InterpolatedText.CanHoldQuotes(literal.SyntaxTree);

    // Every port of a list at once: an interpolated string is no literal in which the next could be found.
    private static TextChange? Interpolated(LiteralExpressionSyntax literal, string configuration, SyntaxNode root, HashSet<string> keys)
    {
        var urls = literal.Token.ValueText;
        var text = new StringBuilder("$\"");
        var end = 0;
        foreach (var (url, start) in ListenUrlList.Split(urls))
        {
            var (at, length) = PortIn(url);
            if (length == 0) continue;

            text.Append(urls, end, start + at - end).Append('{').Append(Read(configuration, TakeKey(root, keys), url.Substring(at, length))).Append('}');
            end = start + at + length;
        }

        return end == 0 ? null : new TextChange(literal.Span, text.Append(urls, end, urls.Length - end).Append('"').ToString());
    }

    private static (int Start, int Length) PortIn(string url)
    {
        var authority = url.IndexOf("://", StringComparison.Ordinal);
        var colon = url.LastIndexOf(':');
        if (authority < 0 || colon <= authority) return (0, 0);

        var end = colon + 1;
        while (end < url.Length && url[end] is >= '0' and <= '9') end++;
        return url.Substring(colon + 1, end - colon - 1).Trim('0').Length == 0 ? (0, 0) : (colon + 1, end - colon - 1);
    }

    private static string Read(string configuration, string key, string port) => configuration + ".GetValue(\"" + key + "\", " + port + ")";

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
