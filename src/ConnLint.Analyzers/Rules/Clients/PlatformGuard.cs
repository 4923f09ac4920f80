using System;
using ConnLint.Analyzers.Binds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>Tells code whose author thinks of the platform that runs it.</summary>
internal static class PlatformGuard
{
    // How the Android emulator names the machine on which it runs: https://developer.android.com/studio/run/emulator-networking
    private const string EmulatorsHost = "10.0.2.2";

    private static readonly string[] Words = ["platform", "android", "isios", "iswindows", "ismac", "devicetype", "idiom", "emulator", "simulator"];

    /// <summary>Whether a branch on the platform decides that the code runs, or the emulator's name for the developer's machine stands in the same file.</summary>
    public static bool Exists(SyntaxNode node)
    {
        foreach (var branch in Branches.Around(node))
        {
            if (AsksForPlatform(branch.Condition)) return true;
        }

        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is SwitchStatementSyntax { Expression: var value } && AsksForPlatform(value)) return true;
            if (ancestor is SwitchExpressionSyntax { GoverningExpression: var governing } && AsksForPlatform(governing)) return true;
        }

        return KnowsEmulator(node.SyntaxTree.GetRoot());
    }

    private static bool AsksForPlatform(ExpressionSyntax condition)
    {
        foreach (var node in condition.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && Array.Exists(Words, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) return true;
        }

        return false;
    }

    private static bool KnowsEmulator(SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            if ((token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)) && token.ValueText.IndexOf(EmulatorsHost, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
