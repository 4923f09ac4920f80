using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.CodeFixes;

/// <summary>Finds an <c>IConfiguration</c> that code at a place can use.</summary>
internal static class ConfigurationSource
{
    private const string ConfigurationInterface = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>The expression, e.g. <c>builder.Configuration</c>; null when there is none.</summary>
    public static string? InReachOf(SyntaxNode node, SemanticModel model)
    {
        if (model.Compilation.GetTypesByMetadataName(ConfigurationInterface) is not [var configuration, ..]) return null;

        string? member = null;
        foreach (var (symbol, type) in SymbolsInReach.Of(node, model))
        {
            if (Is(type, configuration)) return symbol.Name;
            if (member is null && HasConfiguration(type, configuration)) member = symbol.Name + ".Configuration";
        }

        return member;
    }

    /// <summary>Whether the extension methods of a class can be called at a place.</summary>
    public static bool CanCall(string extensions, SyntaxNode node, SemanticModel model)
    {
        if (model.Compilation.GetTypesByMetadataName(extensions) is not [var declaring, ..]) return false;
        foreach (var candidate in model.LookupNamespacesAndTypes(node.SpanStart, name: declaring.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, declaring)) return true;
        }

        return false;
    }

    private static bool HasConfiguration(ITypeSymbol type, INamedTypeSymbol configuration)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Configuration"))
            {
                if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false } property && Is(property.Type, configuration)) return true;
            }
        }

        return false;
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol configuration)
    {
        if (SymbolEqualityComparer.Default.Equals(type, configuration)) return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented, configuration)) return true;
        }

        return false;
    }
}
