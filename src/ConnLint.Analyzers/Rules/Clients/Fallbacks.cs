using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>Tells code that runs only where nothing was configured, by the condition under which it stands, or only in the tools of a developer.</summary>
internal static class Fallbacks
{
    public static bool Contain(SyntaxNode node)
    {
        foreach (var branch in Branches.Around(node))
        {
            if (AsksWhetherThere(branch.Condition)) return true;
        }

        return DependencyCalls.IsOfDesignTime(node);
    }

    private static bool AsksWhetherThere(ExpressionSyntax condition)
    {
        foreach (var node in condition.DescendantNodesAndSelf())
        {
            if (node.IsKind(SyntaxKind.NullLiteralExpression) || node is RecursivePatternSyntax) return true;
            if (node is SimpleNameSyntax { Identifier.ValueText: "IsConfigured" or "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "TryGetValue" or "TryCreate" or "TryParse" or "Exists" or "Length" or "Count" }) return true;
        }

        return false;
    }
}
