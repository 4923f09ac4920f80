using System;
using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Clients;

/// <summary>CONN5005: choose the host by <c>DeviceInfo.Platform</c>, where MAUI has it, and keep what is written for every other platform.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoopbackFromDeviceFixer))]
[Shared]
public sealed class LoopbackFromDeviceFixer() : SourceEditFixer(RuleIds.LoopbackFromDevice, "Choose the host by platform")
{
    private const string DevicesNamespace = "Microsoft.Maui.Devices";

    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var token = root.FindToken(diagnostic.Location.SourceSpan.Start);
        if (!InterpolatedText.CanHoldQuotes(root.SyntaxTree) || !IsInScope("DeviceInfo", token, model) || !IsInScope("DevicePlatform", token, model)) return [];

        var host = HostIn(token.Text);
        if (host.IsEmpty) return [];

        var choice = "{(DeviceInfo.Platform == DevicePlatform.Android ? \"10.0.2.2\" : \"" + token.Text.Substring(host.Start, host.Length) + "\")}";
        var changes = new List<TextChange>();
        switch (token.Parent)
        {
            case InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken } }:
                break;

            // Escapes stay what they are, but braces would become holes.
            case LiteralExpressionSyntax when token.Text[0] == '"' && token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.IndexOfAny(['{', '}']) < 0:
                changes.Add(new TextChange(new TextSpan(token.SpanStart, 0), "$"));
                break;
            default:
                return [];
        }

        changes.Add(new TextChange(new TextSpan(token.SpanStart + host.Start, host.Length), choice));
        return changes;
    }

    private static bool IsInScope(string type, SyntaxToken token, SemanticModel model)
        => model.LookupNamespacesAndTypes(token.SpanStart, name: type).Any(static symbol => symbol.ContainingNamespace?.ToDisplayString() == DevicesNamespace);

    private static TextSpan HostIn(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3) return default;

        var end = url.IndexOfAny(['/', '?', '#', '"'], start);
        var host = url.Substring(start, (end < 0 ? url.Length : end) - start);
        var port = host.LastIndexOf(':');
        if (port >= 0 && host.IndexOf(']', port) < 0) host = host.Substring(0, port);
        return host.IndexOf('@') < 0 ? new TextSpan(start, host.Length) : default; // a password belongs to one host
    }
}
