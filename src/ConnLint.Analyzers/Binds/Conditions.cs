using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells whether a call may not run, or may run more than once, so that it cannot be weighed against another.</summary>
internal static class Conditions
{
    public static bool IsConditional(SyntaxNode node)
    {
        var scope = LocalWrites.ScopeOf(node);
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor == scope) return false;
            if (ancestor is IfStatementSyntax or ElseClauseSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax
                or ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CatchClauseSyntax) return true;

            // A function that is not handed over where it stands may be one of several to choose from.
            if (ancestor is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax { Parent: not ArgumentSyntax }) return true;
        }

        return false;
    }
}
