using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Clients;

/// <summary>A call that connects to a loopback URL.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Text">The URL as written.</param>
/// <param name="Location">The port's digits inside the literal, or the whole expression.</param>
/// <param name="IsPort">Whether <paramref name="Location"/> holds exactly the port, so that it can be replaced.</param>
internal sealed record CodeClient(ClientUrl Url, string Text, Location Location, bool IsPort)
{
    public static CodeClient? TryCreate(string text, SyntaxNode expression)
    {
        if (!ClientUrl.TryParse(text, out var url)) return null;
        if (url.PortStart < 0 || expression is not LiteralExpressionSyntax { Token: var token } || token.Text.Length != text.Length + 2)
            return new CodeClient(url, text, expression.GetLocation(), false);

        var span = new TextSpan(token.SpanStart + 1 + url.PortStart, url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
        return new CodeClient(url, text, Location.Create(expression.SyntaxTree, span), true);
    }
}
