using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.CodeFixes.Rules.Ports;

/// <summary>Finds an <c>IConfiguration</c> that code at a place can use.</summary>
internal static class ConfigurationSource
{
    private const string ConfigurationInterface = "Microsoft.Extensions.Configuration.IConfiguration";
    private const string BinderType = "Microsoft.Extensions.Configuration.ConfigurationBinder";

    /// <summary>The expression, e.g. <c>builder.Configuration</c>; null when there is none, or when <c>GetValue</c> cannot be called.</summary>
    public static string? InReachOf(SyntaxNode node, SemanticModel model)
    {
        if (model.Compilation.GetTypesByMetadataName(ConfigurationInterface) is not [var configuration, ..]) return null;
        if (!CanCallGetValue(node, model)) return null;

        string? member = null;
        foreach (var symbol in model.LookupSymbols(node.SpanStart))
        {
            if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol) || !IsAssignedAt(symbol, node) || !CanCapture(symbol, node, model)) continue;
            if (Is(TypeOf(symbol), configuration)) return symbol.Name;
            if (member is null && HasConfiguration(TypeOf(symbol), configuration)) member = symbol.Name + ".Configuration";
        }

        return member;
    }

    private static bool CanCallGetValue(SyntaxNode node, SemanticModel model)
    {
        if (model.Compilation.GetTypesByMetadataName(BinderType) is not [var binder, ..]) return false;
        foreach (var candidate in model.LookupNamespacesAndTypes(node.SpanStart, name: binder.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, binder)) return true;
        }

        return false;
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

    private static bool HasConfiguration(ITypeSymbol? type, INamedTypeSymbol configuration)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Configuration"))
            {
                if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false } property && Is(property.Type, configuration)) return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol configuration)
    {
        if (SymbolEqualityComparer.Default.Equals(type, configuration)) return true;
        if (type is null) return false;
        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, configuration)) return true;
        }

        return false;
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
