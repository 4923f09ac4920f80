using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>What becomes of the task that a call returns.</summary>
internal enum TaskFate
{
    /// <summary>Stored, returned, waited for or handed on.</summary>
    Kept,

    /// <summary>Awaited, and its result dropped.</summary>
    Awaited,

    /// <summary>Dropped, be it with a discard.</summary>
    Dropped,
}

/// <summary>Follows the task of a call through the expression in which it stands.</summary>
internal static class StartedTask
{
    public static TaskFate FateOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode value = call;
        var fate = TaskFate.Dropped;
        while (true)
        {
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax: break;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax }: break;
                case InvocationExpressionSyntax configured when configured.Expression == value && value is MemberAccessExpressionSyntax: break;
                case AwaitExpressionSyntax when fate == TaskFate.Dropped: fate = TaskFate.Awaited; break;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                    when assignment.Right == value && model.GetSymbolInfo(assignment.Left, cancellation).Symbol is IDiscardSymbol:
                    break;
                case ExpressionStatementSyntax: return fate;
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax main }: return DropsItsValue(main) ? fate : TaskFate.Kept;
                default: return TaskFate.Kept;
            }

            value = value.Parent;
        }
    }

    // "async Task Main() => host.RunAsync();" returns a task, but not that one.
    private static bool DropsItsValue(MethodDeclarationSyntax method)
        => method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } || (method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType is not GenericNameSyntax);
}
