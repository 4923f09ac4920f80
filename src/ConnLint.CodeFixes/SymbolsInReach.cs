using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

    // Neither static functions nor initialisers reach what belongs to an object or to the method around them, and a nested type nothing of an object of the outer one.
    private static bool CanCapture(ISymbol symbol, SyntaxNode node, SemanticModel model)
    {
        if (symbol.IsStatic) return true;
        var isMember = symbol is IFieldSymbol or IPropertySymbol;
        if (isMember && node.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is not null) return false;

        var isInFunction = false;
        var enclosing = model.GetEnclosingSymbol(node.SpanStart);
        for (; enclosing is not (null or INamedTypeSymbol); enclosing = enclosing.ContainingSymbol)
        {
            if (!isMember && SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, enclosing)) return !(isInFunction && IsReference(symbol));
            if (enclosing.IsStatic || (isMember && enclosing is IFieldSymbol or IPropertySymbol)) return false;
            isInFunction |= enclosing is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction };
        }

        return enclosing is INamedTypeSymbol type && Inherits(type, symbol.ContainingType) && !(isInFunction && type.IsValueType);
    }

    private static bool IsReference(ISymbol symbol) => symbol is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { RefKind: not RefKind.None };

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol? declaring)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, declaring)) return true;
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null } property => property.Type,
        _ => null,
    };
}
