using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Tells whether whoever runs the program chooses between every interface and the loopback address: the other branch of a condition names the latter. Where the condition
/// asks for the environment and Development gets every interface, nobody chooses. Or the port is computed from a value that has to be there for anything to be bound at all.
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

    /// <summary>Whether a bind of a computed port is made only where what the port comes from has been given: <c>if (port is not null) options.ListenAnyIP(int.Parse(port));</c>.</summary>
    public static bool IsAskedFor(SyntaxNode call)
    {
        HashSet<string>? given = null;
        foreach (var branch in Branches.Around(call))
        {
            if (branch is not { IsTrue: true, Other: null }) continue;
            given ??= [.. call.ChildNodes().OfType<ArgumentListSyntax>().SelectMany(NamesIn)];
            if (NamesIn(branch.Condition).Any(given.Contains)) return true;
        }

        return false;
    }

    private static IEnumerable<string> NamesIn(SyntaxNode code) => code.DescendantNodesAndSelf().Select(static node => node switch
    {
        IdentifierNameSyntax name when name.Parent is not MemberAccessExpressionSyntax access || access.Name != name => name.Identifier.ValueText,
        SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
        _ => null,
    }).OfType<string>();

    private static bool NamesLoopback(SyntaxNode code) => code.DescendantTokens().Any(static token => token.Parent switch
    {
        SimpleNameSyntax => token.ValueText is "Loopback" or "IPv6Loopback" or "ListenLocalhost",
        LiteralExpressionSyntax or InterpolatedStringTextSyntax => Array.Exists(Hosts, host => token.ValueText.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0),
        _ => false,
    });
}
