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

/// <summary>CONN7001: run the host, at the end of the block that declares it or where it is dropped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HostNeverRunFixer))]
[Shared]
public sealed class HostNeverRunFixer() : SourceEditFixer(RuleIds.HostNeverRun, "Run the host")
{
    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } build) return [];
        return build.Parent switch
        {
            ExpressionStatementSyntax => RunAtOnce(build, null, model),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment => model.GetSymbolInfo(target, cancellation).Symbol switch
            {
                IDiscardSymbol => RunAtOnce(build, assignment, model),
                ILocalSymbol { DeclaringSyntaxReferences: [var reference] } => RunAtEnd(reference.GetSyntax(cancellation) as VariableDeclaratorSyntax, root, model),
                _ => [],
            },
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => RunAtEnd(declarator, root, model),
            _ => [],
        };
    }

    private static TextChange[] RunAtOnce(InvocationExpressionSyntax build, AssignmentExpressionSyntax? discard, SemanticModel model)
    {
        if (!NewStatements.Binds(build + ".Run()", build.SpanStart, model)) return [];
        var run = new TextChange(new TextSpan(build.Span.End, 0), ".Run()");
        return discard is null ? [run] : [new TextChange(TextSpan.FromBounds(discard.SpanStart, EndOfBlanks(discard.OperatorToken)), ""), run];
    }

    // A comment behind the sign stays.
    private static int EndOfBlanks(SyntaxToken sign)
        => sign.TrailingTrivia is [{ RawKind: (int)SyntaxKind.WhitespaceTrivia } blanks, ..] ? blanks.Span.End : sign.Span.End;

    private static TextChange[] RunAtEnd(VariableDeclaratorSyntax? declarator, SyntaxNode root, SemanticModel model)
    {
        if (declarator is null || LastOf(StatementsBeside(declarator)) is not { } last) return [];
        var call = declarator.Identifier.Text + ".Run()";
        if (!NewStatements.Binds(call, last.SpanStart, model)) return [];

        var text = root.SyntaxTree.GetText();
        if (last is ReturnStatementSyntax or ThrowStatementSyntax) return [NewStatements.Before(last, call + ";", text)];
        return model.AnalyzeControlFlow(last) is { Succeeded: true, EndPointIsReachable: true } ? [NewStatements.Behind(last, call + ";", text)] : [];
    }

    private static IEnumerable<StatementSyntax> StatementsBeside(VariableDeclaratorSyntax declarator) => declarator.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: BlockSyntax block } => block.Statements,
        LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } } => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement),
        UsingStatementSyntax { Statement: BlockSyntax block } => block.Statements,
        _ => [],
    };

    // Functions are mostly declared last.
    private static StatementSyntax? LastOf(IEnumerable<StatementSyntax> statements) => statements.LastOrDefault(static statement => !statement.IsKind(SyntaxKind.LocalFunctionStatement));
}
