using System;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Variables;

/// <summary>The parameters through which a value becomes an endpoint.</summary>
internal static class EndpointSinks
{
    public static bool IsEndpoint(IArgumentOperation argument, KnownSymbols symbols) => argument.Parent switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Instance: IPropertyReferenceOperation { Property: { Name: "Urls", ContainingType: var owner } } } => Is(owner, symbols.WebApplication),
        IInvocationOperation { TargetMethod: { Name: "UseSetting", ContainingType: var owner } } call
            => argument.Parameter?.Name == "value" && HostTypes.IsWebHostBuilder(owner, symbols) && SetsUrls(call),
        IInvocationOperation { TargetMethod: var method } => IsEndpoint(method, argument.Parameter, symbols),
        IObjectCreationOperation { Constructor: { } constructor } creation => IsEndpoint(constructor, argument.Parameter, symbols) && !IsRelative(creation),
        _ => false,
    };

    /// <summary>Whether the call turns a text into a number and does not forgive a missing text.</summary>
    public static bool IsNumberParse(IMethodSymbol method) => method switch
    {
        { Name: "Parse", ContainingType.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt16 or SpecialType.System_Int16 } => true,
        { Name: "ToInt32" or "ToUInt16", ContainingType: { Name: "Convert", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } => true,
        _ => false,
    };

    private static bool IsEndpoint(IMethodSymbol method, IParameterSymbol? parameter, KnownSymbols symbols)
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
            "Parse" when Is(type, symbols.IPAddress) || Is(type, symbols.IPEndPoint) => parameter.Ordinal == 0,
            "Connect" or "ConnectAsync" when Is(type, symbols.TcpClient) || Is(type, symbols.Socket) => parameter.Name is "host" or "hostname" or "port",
            "ForAddress" when Is(type, symbols.GrpcChannel) => parameter.Ordinal == 0,
            "WithUrl" when Is(type, symbols.HubConnectionBuilderHttpExtensions) => parameter.Name == "url",
            _ when Is(type, symbols.HttpClient) || Is(type, symbols.HttpClientJson) => parameter.Name == "requestUri",
            _ => false,
        };
    }

    private static bool SetsUrls(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal != 0) continue;
            return argument.Value is IFieldReferenceOperation { Field.Name: "ServerUrlsKey" } // of WebHostDefaults
                || (argument.Value.ConstantValue is { HasValue: true, Value: string key } && key.Equals("urls", StringComparison.OrdinalIgnoreCase));
        }

        return false;
    }

    // A relative URI names no host.
    private static bool IsRelative(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument is { Parameter.Type.Name: nameof(UriKind), Value.ConstantValue: { HasValue: true, Value: (int)UriKind.Relative } }) return true;
        }

        return false;
    }
}
