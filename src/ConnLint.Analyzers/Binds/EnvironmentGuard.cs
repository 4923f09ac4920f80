using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells whether code runs only where the environment is not Development, only inside a container, or only in a release build.</summary>
internal static class EnvironmentGuard
{
    public static bool IsOutsideDevelopment(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var question = new EnvironmentQuestion(model, symbols, cancellation);
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            var (condition, isTrue) = parent switch
            {
                IfStatementSyntax choice when child == choice.Statement => (choice.Condition, true),
                IfStatementSyntax choice when child == choice.Else => (choice.Condition, false),
                ConditionalExpressionSyntax choice when child == choice.WhenTrue => (choice.Condition, true),
                ConditionalExpressionSyntax choice when child == choice.WhenFalse => (choice.Condition, false),
                _ => (null, false),
            };
            if (condition is not null && question.ExcludesDevelopment(condition, isTrue)) return true;
            if (IsLeftInDevelopment(child, parent, question)) return true;
            if (parent is TypeDeclarationSyntax) break;
        }

        return ReleaseBranches.Contain(node);
    }

    // "if (env.IsDevelopment()) { …; return; }" before the statement guards it as an else would.
    private static bool IsLeftInDevelopment(SyntaxNode child, SyntaxNode parent, EnvironmentQuestion question)
    {
        if (parent is not (BlockSyntax or CompilationUnitSyntax or SwitchSectionSyntax)) return false;
        foreach (var sibling in parent.ChildNodes())
        {
            if (sibling == child) return false;
            var statement = sibling is GlobalStatementSyntax global ? global.Statement : sibling;
            if (statement is IfStatementSyntax { Else: null } choice && Leaves(choice.Statement) && question.ExcludesDevelopment(choice.Condition, false)) return true;
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        _ => statement is ReturnStatementSyntax or ThrowStatementSyntax,
    };
}
