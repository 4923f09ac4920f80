using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>A branch in which code stands, from the inside outwards.</summary>
/// <param name="Condition">What decides.</param>
/// <param name="IsTrue">What it has to be for the code to run.</param>
/// <param name="Other">What runs instead; null where nothing does.</param>
internal readonly record struct Branch(ExpressionSyntax Condition, bool IsTrue, SyntaxNode? Other);

/// <summary>Finds the branches around code: <c>if</c>, <c>else</c>, <c>?:</c>, and a statement before it that leaves under a condition, which guards it as an else would.</summary>
internal static class Branches
{
    public static IEnumerable<Branch> Around(SyntaxNode node)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            if (Of(child, parent) is { } branch) yield return branch;
            foreach (var left in LeftBefore(child, parent)) yield return left;
            if (parent is TypeDeclarationSyntax) yield break;
        }
    }

    private static Branch? Of(SyntaxNode child, SyntaxNode parent) => parent switch
    {
        IfStatementSyntax choice when child == choice.Statement => new Branch(choice.Condition, true, choice.Else?.Statement),
        IfStatementSyntax choice when child == choice.Else => new Branch(choice.Condition, false, choice.Statement),
        ConditionalExpressionSyntax choice when child == choice.WhenTrue => new Branch(choice.Condition, true, choice.WhenFalse),
        ConditionalExpressionSyntax choice when child == choice.WhenFalse => new Branch(choice.Condition, false, choice.WhenTrue),
        _ => null,
    };

    private static IEnumerable<Branch> LeftBefore(SyntaxNode child, SyntaxNode parent)
    {
        if (parent is not (BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax)) yield break;
        foreach (var sibling in parent.ChildNodes())
        {
            if (sibling == child) yield break;
            var statement = sibling is GlobalStatementSyntax global ? global.Statement : sibling;
            if (statement is IfStatementSyntax { Else: null } choice && Leaves(choice.Statement)) yield return new Branch(choice.Condition, false, choice.Statement);
        }
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        _ => statement is ReturnStatementSyntax or ThrowStatementSyntax,
    };
}
