using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Variables;

/// <summary>The parameters through which a value becomes an endpoint.</summary>
internal static class EndpointSinks
{
    public static bool IsEndpoint(IMethodSymbol method, IParameterSymbol? parameter, KnownSymbols symbols)
    {
        if (parameter is null) return false;
        var type = method.ContainingType;
        return method.Name switch
        {
            ".ctor" when Is(type, symbols.Uri) => parameter.Ordinal == 0,
            ".ctor" when Is(type, symbols.TcpListener) || Is(type, symbols.IPEndPoint) || Is(type, symbols.TcpClient) => parameter.Name is "port" or "hostname" or "address",
            ".ctor" when Is(type, symbols.HttpRequestMessage) => parameter.Name == "requestUri",
            "Listen" or "ListenAnyIP" or "ListenLocalhost" when Is(type, symbols.KestrelServerOptions) => parameter.Name is "port" or "address",
            "UseUrls" when Is(type, symbols.WebHostBuilderExtensions) => parameter.Name == "urls",
            "Run" or "RunAsync" when Is(type, symbols.WebApplication) => parameter.Name == "url",
            "Add" when Is(type, symbols.HttpListenerPrefixes) => true,
            "Create" when Is(type, symbols.TcpListener) => parameter.Name == "port",
            "Parse" when Is(type, symbols.IPAddress) => parameter.Ordinal == 0,
            "Connect" or "ConnectAsync" when Is(type, symbols.TcpClient) || Is(type, symbols.Socket) => parameter.Name is "host" or "hostname" or "port",
            "ForAddress" when Is(type, symbols.GrpcChannel) => parameter.Ordinal == 0,
            "WithUrl" when Is(type, symbols.HubConnectionBuilderHttpExtensions) => parameter.Name == "url",
            _ when Is(type, symbols.HttpClient) || Is(type, symbols.HttpClientJson) => parameter.Name == "requestUri",
            _ => false,
        };
    }

    /// <summary>Whether the call turns a text into a number and does not forgive a missing text.</summary>
    public static bool IsNumberParse(IMethodSymbol method) => method switch
    {
        { Name: "Parse", ContainingType.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt16 or SpecialType.System_Int16 } => true,
        { Name: "ToInt32" or "ToUInt16", ContainingType: { Name: "Convert", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } => true,
        _ => false,
    };

    private static bool Is(ISymbol symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
