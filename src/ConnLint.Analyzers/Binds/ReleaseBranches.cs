using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells code that a debug build leaves out: <c>#if !DEBUG</c>, <c>#if RELEASE</c>, <c>#else</c> of <c>#if DEBUG</c>.</summary>
internal static class ReleaseBranches
{
    public static bool Contain(SyntaxNode node)
    {
        var root = node.SyntaxTree.GetRoot();
        if (!root.ContainsDirectives) return false;

        var open = new Stack<(bool IsDebug, bool IsRelease)>();
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax choice: open.Push((Asks(choice.Condition, "DEBUG"), Asks(choice.Condition, "RELEASE") || IsNot(choice.Condition, "DEBUG"))); break;
                case ElifDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax when open.Count > 0: open.Push((false, open.Pop().IsDebug)); break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0: open.Pop(); break;
                default: break;
            }
        }

        foreach (var branch in open)
        {
            if (branch.IsRelease) return true;
        }

        return false;
    }

    private static bool Asks(ExpressionSyntax condition, string symbol) => condition is IdentifierNameSyntax { Identifier.ValueText: var name } && name == symbol;

    private static bool IsNot(ExpressionSyntax condition, string symbol)
        => condition is PrefixUnaryExpressionSyntax not && not.IsKind(SyntaxKind.LogicalNotExpression) && Asks(not.Operand, symbol);
}
