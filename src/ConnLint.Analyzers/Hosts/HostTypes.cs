using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Hosts;

/// <summary>Knows the types of hosts, of their builders and of what only configures a host.</summary>
internal static class HostTypes
{
    /// <summary>Whether the type is a host of .NET or made as one, e.g. <c>WebApplication</c> or <c>DistributedApplication</c> of Aspire.</summary>
    public static bool IsHost(ITypeSymbol? type, KnownSymbols symbols)
    {
        if (type is null) return false;
        if (Is(type, symbols.GenericHost) || Is(type, symbols.LegacyHost)) return true;
        foreach (var contract in type.AllInterfaces)
        {
            if (Is(contract, symbols.GenericHost) || Is(contract, symbols.LegacyHost)) return true;
        }

        return false;
    }

    public static bool IsHostBuilder(ITypeSymbol? type, KnownSymbols symbols) => Is(type, symbols.GenericHostBuilder) || Is(type, symbols.WebHostBuilder);

    /// <summary>Whether who gets the type can add middleware and endpoints, but cannot run the host.</summary>
    public static bool IsPipeline(ITypeSymbol? type, KnownSymbols symbols) => Is(type, symbols.ApplicationBuilder) || Is(type, symbols.EndpointRouteBuilder);

    /// <summary>What a call is made on: the first parameter of an extension method, else the type that declares the method.</summary>
    public static ITypeSymbol? ReceiverOf(IMethodSymbol method) => method switch
    {
        { ReducedFrom.Parameters: [var receiver, ..] } => receiver.Type,
        { IsExtensionMethod: true, Parameters: [var receiver, ..] } => receiver.Type,
        _ => method.ContainingType,
    };

    public static bool Is(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
