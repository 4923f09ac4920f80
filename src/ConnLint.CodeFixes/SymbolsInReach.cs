using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ConnLint.CodeFixes;

/// <summary>Finds the variables, fields and properties that code at a place can use.</summary>
internal static class SymbolsInReach
{
    /// <summary>Each of them with its type, in the order in which the compiler looks names up: the innermost first.</summary>
    public static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> Of(SyntaxNode node, SemanticModel model)
    {
        foreach (var symbol in model.LookupSymbols(node.SpanStart))
        {
            if (TypeOf(symbol) is { } type && IsAssignedAt(symbol, node) && CanCapture(symbol, node, model)) yield return (symbol, type);
        }
    }

    // A local is in scope before its declaration, too; its own initialiser cannot use it.
    private static bool IsAssignedAt(ISymbol symbol, SyntaxNode node)
        => symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            || (declaration.Span.End <= node.SpanStart && !declaration.Span.Contains(node.Span));

    // Neither static functions nor initialisers reach what belongs to an object or to the method around them.
    private static bool CanCapture(ISymbol symbol, SyntaxNode node, SemanticModel model)
    {
        if (symbol.IsStatic) return true;
        var isMember = symbol is IFieldSymbol or IPropertySymbol;
        for (var enclosing = model.GetEnclosingSymbol(node.SpanStart); enclosing is not (null or INamedTypeSymbol); enclosing = enclosing.ContainingSymbol)
        {
            if (!isMember && SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, enclosing)) return true;
            if (enclosing.IsStatic || (isMember && enclosing is IFieldSymbol or IPropertySymbol)) return false;
        }

        return true;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };
}
