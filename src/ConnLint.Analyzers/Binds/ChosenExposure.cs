using System;
using System.Linq;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Tells whether whoever runs the program chooses between every interface and the loopback address: the other branch of a condition names the latter. Where the condition
/// asks for the environment and Development gets every interface, nobody chooses.
/// </summary>
internal static class ChosenExposure
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    public static bool Decides(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var question = new EnvironmentQuestion(model, symbols, cancellation);
        foreach (var branch in Branches.Around(node))
        {
            if (branch.Other is { } other && NamesLoopback(other) && !question.ExcludesDevelopment(branch.Condition, !branch.IsTrue)) return true;
        }

        return false;
    }

    private static bool NamesLoopback(SyntaxNode code) => code.DescendantTokens().Any(static token => token.Parent switch
    {
        SimpleNameSyntax => token.ValueText is "Loopback" or "IPv6Loopback" or "ListenLocalhost",
        LiteralExpressionSyntax or InterpolatedStringTextSyntax => Array.Exists(Hosts, host => token.ValueText.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0),
        _ => false,
    });
}
