using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>The code whose end is the end of the program.</summary>
internal static class EntryPoint
{
    /// <summary>The file of top-level statements, or the <c>Main</c>, in whose own flow the node stands; null for a function inside them and for any other code.</summary>
    public static SyntaxNode? Containing(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax: return null;
                case GlobalStatementSyntax: return ancestor.Parent;
                case MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.EntryPointMethodName } main: return IsEntryPoint(main, model, cancellation) ? main : null;
                case MemberDeclarationSyntax: return null;
            }
        }

        return null;
    }

    private static bool IsEntryPoint(MethodDeclarationSyntax main, SemanticModel model, CancellationToken cancellation)
        => model.Compilation.GetEntryPoint(cancellation) is { } entry && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(main, cancellation), entry);
}
