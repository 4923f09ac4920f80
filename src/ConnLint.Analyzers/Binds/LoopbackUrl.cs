using System;
using ConnLint.Endpoints.Addresses;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>A URL in code, moved to this machine alone.</summary>
/// <param name="Text">The URL as far as it is known, on a loopback address.</param>
/// <param name="Replacement">What the bind's place should hold; null where the host cannot be told from the rest of the expression.</param>
internal sealed record LoopbackUrl(TracedText Text, string? Replacement)
{
    /// <summary>Of a bind whose URL has a scheme.</summary>
    public static LoopbackUrl Of(CodeBind bind)
    {
        var text = bind.Text!.Value;
        var start = text.Text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.Text.IndexOf(':', text.Text[start] == '[' ? text.Text.IndexOf(']', start) : start);
        if (end < 0) end = text.Text.IndexOf('/', start) is var slash and >= 0 ? slash : text.Text.Length;

        // Kestrel cannot bind a dynamic port on both loopback addresses.
        var host = bind.Bind.Port == 0 ? "127.0.0.1" : "localhost";
        var loopback = new TracedText(text.Text.Substring(0, start) + host + text.Text.Substring(end));
        return new LoopbackUrl(loopback, bind.IsVerbatim ? loopback.Text : InExpression(bind.Address!, "://" + text.Text.Substring(start, end - start), "://" + host));
    }

    // An interpolation or concatenation keeps everything but the host, where that stands in it once.
    private static string? InExpression(ExpressionSyntax expression, string host, string loopback)
    {
        var source = expression.ToString();
        var at = source.IndexOf(host, StringComparison.Ordinal);
        return at < 0 || at != source.LastIndexOf(host, StringComparison.Ordinal) ? null
            : source.Substring(0, at) + loopback + source.Substring(at + host.Length);
    }
}
