using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Values;

/// <summary>Tells whether a local keeps the value it was declared with.</summary>
internal static class LocalWrites
{
    /// <summary>True when nothing in the declaring member writes to a variable of that name; a name says enough, because a doubtful local is unknown.</summary>
    public static bool IsAssignedOnce(VariableDeclaratorSyntax declarator) => IsAssignedOnce(declarator, ScopeOf(declarator));

    /// <summary>The same for a field and the one declaration of its type.</summary>
    public static bool IsAssignedOnce(VariableDeclaratorSyntax declarator, SyntaxNode scope)
    {
        var name = declarator.Identifier.ValueText;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && IsWritten(identifier)) return false;
        }

        return true;
    }

    /// <summary>The member that can see the local: a method, an accessor, or the whole file for top-level statements.</summary>
    public static SyntaxNode ScopeOf(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is GlobalStatementSyntax) return ancestor.Parent!;
            if (ancestor is MemberDeclarationSyntax) return ancestor;
        }

        return node.SyntaxTree.GetRoot();
    }

    private static bool IsWritten(IdentifierNameSyntax identifier) => identifier.Parent switch
    {
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Parent: AssignmentExpressionSyntax assignment } member => assignment.Left == member && member.Name == identifier,
        AssignmentExpressionSyntax assignment => assignment.Left == identifier,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression)
            || prefix.IsKind(SyntaxKind.AddressOfExpression),
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
        RefExpressionSyntax => true,
        _ => false,
    };
}
