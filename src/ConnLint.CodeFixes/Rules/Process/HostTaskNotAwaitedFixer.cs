using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Process;

/// <summary>CONN7004: await the host's task until the host stops, in an entry point that becomes asynchronous where it is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HostTaskNotAwaitedFixer))]
[Shared]
public sealed class HostTaskNotAwaitedFixer() : SourceEditFixer(RuleIds.HostTaskNotAwaited, "Wait until the host stops")
{
    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax access } call) return [];

        List<TextChange> changes = [];
        var method = access.Name.Identifier.ValueText;
        if (method is "StartAsync" or "Start")
        {
            var run = method == "Start" ? "Run" : "RunAsync";
            if (!NewStatements.Binds(call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(run))).ToString(), call.SpanStart, model)) return [];
            changes.Add(new TextChange(access.Name.Span, run));
        }

        if (method == "Start" || IsAwaited(call)) return changes;
        if (call.Ancestors().Any(static ancestor => ancestor is LockStatementSyntax or UnsafeStatementSyntax) || !TryMakeAsync(call, model, changes)) return [];
        changes.Add(AwaitedFromTheStart(call));
        return changes;
    }

    private static bool IsAwaited(InvocationExpressionSyntax call) => call.Ancestors().TakeWhile(static ancestor => ancestor is ExpressionSyntax).Any(static ancestor => ancestor is AwaitExpressionSyntax);

    // A discard goes: what is awaited needs none.
    private static TextChange AwaitedFromTheStart(InvocationExpressionSyntax call)
    {
        var whole = call.Ancestors().TakeWhile(static ancestor => ancestor is ExpressionSyntax).LastOrDefault() ?? call;
        return whole is AssignmentExpressionSyntax { OperatorToken: var sign }
            ? new TextChange(TextSpan.FromBounds(whole.SpanStart, sign.Span.End), "await")
            : new TextChange(new TextSpan(whole.SpanStart, 0), "await ");
    }

    private static bool TryMakeAsync(InvocationExpressionSyntax call, SemanticModel model, List<TextChange> changes)
    {
        if (call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } main || main.Modifiers.Any(SyntaxKind.AsyncKeyword)) return true;
        if (main.Modifiers.Any(SyntaxKind.UnsafeKeyword) || main.ReturnType is not PredefinedTypeSyntax { Keyword.ValueText: var returned }) return false;

        var task = NameOfTask(main, model) + (returned == "int" ? "<int>" : "");
        changes.Add(new TextChange(main.ReturnType.Span, "async " + task));
        return true;
    }

    private static string NameOfTask(MethodDeclarationSyntax main, SemanticModel model)
        => model.LookupNamespacesAndTypes(main.ReturnType.SpanStart, name: "Task").Any(static symbol => symbol.ContainingNamespace?.ToDisplayString() == "System.Threading.Tasks")
            ? "Task" : "System.Threading.Tasks.Task";
}
