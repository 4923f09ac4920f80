using System;
using System.Globalization;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Clients;

/// <summary>A call that connects to a loopback URL.</summary>
/// <param name="Url">The URL, as far as its first slash at least.</param>
/// <param name="Location">The port's digits inside the literal, or the whole expression.</param>
/// <param name="IsPort">Whether <paramref name="Location"/> holds exactly the port, so that it can be replaced.</param>
/// <param name="Origin">The URL up to its path, and where these characters stand; the whole expression where nobody knows.</param>
internal sealed record CodeClient(ClientUrl Url, Location Location, bool IsPort, SettingValue Origin)
{
    /// <summary>Who connects.</summary>
    public ClientRole Role { get; init; } = ClientRole.Request;

    /// <summary>What takes the URL, as a message calls it: <c>HttpClient.BaseAddress</c>.</summary>
    public string Api { get; init; } = "";

    /// <summary>Whether it is one of several that the code chooses from.</summary>
    public bool IsAlternative { get; init; }

    public static CodeClient? TryCreate(TracedText text, SyntaxNode expression)
    {
        if (KnownPart(text.Text) is not { } known || !ClientUrl.TryParse(known, out var url)) return null;

        var (token, content) = LeadingLiteral(expression);
        var length = url.Port.ToString(CultureInfo.InvariantCulture).Length;
        var written = content.Length == 0 ? -1 : token.Text.IndexOf(content, StringComparison.Ordinal);
        var origin = OriginOf(known);
        var place = DependencyCalls.Within(expression, url.Origin);
        if (written >= 0 && origin.Length <= content.Length) place = new SettingValue(origin, Places.Of(Location.Create(expression.SyntaxTree, new TextSpan(token.SpanStart + written, origin.Length))));

        var isExact = written >= 0 && url.PortStart >= 0 && url.PortStart + length <= content.Length;
        var location = isExact ? Location.Create(expression.SyntaxTree, new TextSpan(token.SpanStart + written + url.PortStart, length)) : expression.GetLocation();
        return new CodeClient(url, location, isExact, place);
    }

    private static string OriginOf(string url)
    {
        var end = url.IndexOfAny(['/', '?', '#'], url.IndexOf("://", StringComparison.Ordinal) + 3);
        return end < 0 ? url : url.Substring(0, end);
    }

    // What is computed must be a path or a query, else the host and port are not known.
    private static string? KnownPart(string text)
    {
        var hole = text.IndexOf(TracedText.Hole);
        if (hole < 0) return text;

        var authority = text.IndexOf("://", StringComparison.Ordinal);
        var end = authority < 0 ? -1 : text.IndexOfAny(['/', '?', '#'], authority + 3);
        return end >= 0 && end < hole ? text.Substring(0, hole) : null;
    }

    // The literal with which the text begins; its characters are those of the file unless something in it is escaped. A loop, since a sum may be of any depth.
    private static (SyntaxToken Token, string Content) LeadingLiteral(SyntaxNode expression)
    {
        while (expression is ParenthesizedExpressionSyntax or BinaryExpressionSyntax)
            expression = expression is BinaryExpressionSyntax sum ? sum.Left : ((ParenthesizedExpressionSyntax)expression).Expression;

        return expression switch
        {
            LiteralExpressionSyntax literal => (literal.Token, literal.Token.ValueText),
            InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => (text.TextToken, text.TextToken.ValueText),
            _ => (default, ""),
        };
    }
}
