using ConnLint.Analyzers.Binds;
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

        // EF Core's tools make the context by it: https://learn.microsoft.com/ef/core/cli/dbcontext-creation
        return node.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.BaseList is { } bases && IsDesignTimeFactory(bases);
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

    private static bool IsDesignTimeFactory(BaseListSyntax bases)
    {
        foreach (var type in bases.Types)
        {
            if (type.Type is GenericNameSyntax { Identifier.ValueText: "IDesignTimeDbContextFactory" }) return true;
        }

        return false;
    }
}
