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

/// <summary>CONN7002: start the listener before the statement that accepts; where to bind a socket only its author knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListenerNeverStartedFixer))]
[Shared]
public sealed class ListenerNeverStartedFixer() : SourceEditFixer(RuleIds.ListenerNeverStarted, "Start the listener")
{
    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var start) || start is null) return [];
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: var listener } } accept) return [];
        if (model.GetSymbolInfo(listener, cancellation).Symbol?.DeclaringSyntaxReferences is not [var reference]) return [];
        if (StatementAround(accept, reference.GetSyntax(cancellation)) is not { } statement || statement.IsKind(SyntaxKind.LocalFunctionStatement)) return [];
        return NewStatements.Binds(start, statement.SpanStart, model) ? [NewStatements.Before(statement, start + ";", root.SyntaxTree.GetText(cancellation))] : [];
    }

    // The one beside the declaration, so that a loop does not start the listener again and again.
    private static StatementSyntax? StatementAround(SyntaxNode accept, SyntaxNode declarator)
    {
        var block = declarator.FirstAncestorOrSelf<StatementSyntax>() switch
        {
            UsingStatementSyntax resource => resource.Statement,
            { Parent: GlobalStatementSyntax { Parent: var unit } } => unit,
            var declaration => declaration?.Parent,
        };
        return accept.Ancestors().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent == block || (statement.Parent is GlobalStatementSyntax && statement.Parent.Parent == block));
    }
}
