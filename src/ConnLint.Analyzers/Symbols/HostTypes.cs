using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Symbols;

/// <summary>Knows the types of hosts, of their builders and of what only configures a host.</summary>
internal static class HostTypes
{
    /// <summary>Whether the type is a host of .NET or made as one, e.g. <c>WebApplication</c> or <c>DistributedApplication</c> of Aspire.</summary>
    public static bool IsHost(ITypeSymbol? type, KnownSymbols symbols) => IsOrImplements(type, symbols.GenericHost) || IsOrImplements(type, symbols.LegacyHost);

    /// <summary>Whether a type is, or implements, the builder of web hosts.</summary>
    public static bool IsWebHostBuilder(ITypeSymbol? type, KnownSymbols symbols) => IsOrImplements(type, symbols.WebHostBuilder);

    /// <summary>The same, or the builder of hosts of any kind.</summary>
    public static bool IsHostBuilder(ITypeSymbol? type, KnownSymbols symbols) => IsWebHostBuilder(type, symbols) || IsOrImplements(type, symbols.GenericHostBuilder);

    /// <summary>Whether who gets the type can add middleware and endpoints, but cannot run the host.</summary>
    public static bool IsPipeline(ITypeSymbol? type, KnownSymbols symbols) => Is(type, symbols.ApplicationBuilder) || Is(type, symbols.EndpointRouteBuilder);

    /// <summary>What a call is made on: the first parameter of an extension method, else the type that declares the method.</summary>
    public static ITypeSymbol? ReceiverOf(IMethodSymbol method) => method switch
    {
        { ReducedFrom.Parameters: [var receiver, ..] } => receiver.Type,
        { IsExtensionMethod: true, Parameters: [var receiver, ..] } => receiver.Type,
        _ => method.ContainingType,
    };
}
