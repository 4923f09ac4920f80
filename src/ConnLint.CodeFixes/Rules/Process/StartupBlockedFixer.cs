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

/// <summary>CONN7003: let the host go on before <c>ExecuteAsync</c> begins its work. For <c>StartAsync</c>, which the host awaits to its end, that would change nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StartupBlockedFixer))]
[Shared]
public sealed class StartupBlockedFixer() : SourceEditFixer(RuleIds.StartupBlocked, "Yield before the work begins")
{
    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { Identifier.ValueText: "ExecuteAsync", Body.Statements: [var first, ..] } method) return [];

        var text = root.SyntaxTree.GetText(cancellation);
        var yield = NewStatements.Before(first, $"await {method.ReturnType}.Yield();", text);
        if (method.Modifiers.Any(SyntaxKind.AsyncKeyword)) return [yield];

        // What returns a task has to return nothing once the method is asynchronous.
        var returns = method.Body.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().ToList();
        if (returns.Any(static statement => statement.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" })) return [];
        return [new TextChange(new TextSpan(method.ReturnType.SpanStart, 0), "async "), yield, .. returns.Select(static statement => new TextChange(TextSpan.FromBounds(statement.ReturnKeyword.Span.End, statement.SemicolonToken.SpanStart), ""))];
    }
}
