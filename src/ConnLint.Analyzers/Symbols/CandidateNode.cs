using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Symbols;

/// <summary>A node that goes by a name which some rule knows, with what the rule needs to ask for its meaning.</summary>
internal readonly struct CandidateNode(SyntaxNode node, SemanticModelAnalysisContext context)
{
    public SyntaxNode Node => node;

    public SemanticModel SemanticModel => context.SemanticModel;

    public Compilation Compilation => context.SemanticModel.Compilation;

    public AnalyzerOptions Options => context.Options;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>The member that contains the node, not a function inside of it; top-level statements are in the program's entry point.</summary>
    public ISymbol? ContainingMember
    {
        get
        {
            var symbol = context.SemanticModel.GetEnclosingSymbol(node.SpanStart, context.CancellationToken);
            while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }) symbol = symbol.ContainingSymbol;
            return symbol;
        }
    }

    public void ReportDiagnostic(Diagnostic diagnostic) => context.ReportDiagnostic(diagnostic);
}
