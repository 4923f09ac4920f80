using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Symbols;

/// <summary>The types whose calls the rules match, resolved once per compilation, when a rule first asks, and shared by all rules; null where not referenced.</summary>
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> PerCompilation = new();

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _found = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    private KnownSymbols(Compilation compilation) => _compilation = compilation;

    public INamedTypeSymbol? KestrelServerOptions => Find(MetadataNames.KestrelServerOptions);

    public INamedTypeSymbol? WebApplication => Find(MetadataNames.WebApplication);

    public INamedTypeSymbol? WebHostBuilder => Find(MetadataNames.WebHostBuilder);

    public INamedTypeSymbol? WebHostBuilderExtensions => Find(MetadataNames.WebHostBuilderExtensions);

    public INamedTypeSymbol? WebHostBuilderContext => Find(MetadataNames.WebHostBuilderContext);

    public INamedTypeSymbol? Host => Find(MetadataNames.Host);

    public INamedTypeSymbol? WebHost => Find(MetadataNames.WebHost);

    public INamedTypeSymbol? LegacyWebHostBuilder => Find(MetadataNames.LegacyWebHostBuilder);

    public INamedTypeSymbol? HostEnvironmentExtensions => Find(MetadataNames.HostEnvironmentExtensions);

    public INamedTypeSymbol? HttpsPolicyBuilderExtensions => Find(MetadataNames.HttpsPolicyBuilderExtensions);

    public INamedTypeSymbol? HttpsRedirectionOptions => Find(MetadataNames.HttpsRedirectionOptions);

    public INamedTypeSymbol? Configuration => Find(MetadataNames.Configuration);

    public INamedTypeSymbol? ConfigurationBinder => Find(MetadataNames.ConfigurationBinder);

    public INamedTypeSymbol? TcpListener => Find(MetadataNames.TcpListener);

    public INamedTypeSymbol? Socket => Find(MetadataNames.Socket);

    public INamedTypeSymbol? HttpListener => Find(MetadataNames.HttpListener);

    public INamedTypeSymbol? HttpListenerPrefixes => Find(MetadataNames.HttpListenerPrefixes);

    public INamedTypeSymbol? HttpSysHosting => Find(MetadataNames.HttpSysHosting);

    public INamedTypeSymbol? HttpSysPrefixes => Find(MetadataNames.HttpSysPrefixes);

    public INamedTypeSymbol? IPAddress => Find(MetadataNames.IPAddress);

    public INamedTypeSymbol? IPEndPoint => Find(MetadataNames.IPEndPoint);

    public INamedTypeSymbol? Uri => Find(MetadataNames.Uri);

    public INamedTypeSymbol? Environment => Find(MetadataNames.Environment);

    public INamedTypeSymbol? HttpClient => Find(MetadataNames.HttpClient);

    public INamedTypeSymbol? HttpClientJson => Find(MetadataNames.HttpClientJson);

    public INamedTypeSymbol? HttpRequestMessage => Find(MetadataNames.HttpRequestMessage);

    public INamedTypeSymbol? ClientWebSocket => Find(MetadataNames.ClientWebSocket);

    public INamedTypeSymbol? TcpClient => Find(MetadataNames.TcpClient);

    public INamedTypeSymbol? GrpcChannel => Find(MetadataNames.GrpcChannel);

    public INamedTypeSymbol? HubConnectionBuilderHttpExtensions => Find(MetadataNames.HubConnectionBuilderHttpExtensions);

    public INamedTypeSymbol? PlaywrightPage => Find(MetadataNames.PlaywrightPage);

    public INamedTypeSymbol? GenericHost => Find(MetadataNames.GenericHost);

    public INamedTypeSymbol? GenericHostBuilder => Find(MetadataNames.GenericHostBuilder);

    public INamedTypeSymbol? LegacyHost => Find(MetadataNames.LegacyHost);

    public INamedTypeSymbol? ApplicationBuilder => Find(MetadataNames.ApplicationBuilder);

    public INamedTypeSymbol? EndpointRouteBuilder => Find(MetadataNames.EndpointRouteBuilder);

    public INamedTypeSymbol? HostedServiceRegistration => Find(MetadataNames.HostedServiceRegistration);

    public INamedTypeSymbol? WebHostDefaultsRegistration => Find(MetadataNames.WebHostDefaultsRegistration);

    public INamedTypeSymbol? WebHostRegistration => Find(MetadataNames.WebHostRegistration);

    public INamedTypeSymbol? LoggerExtensions => Find(MetadataNames.LoggerExtensions);

    public INamedTypeSymbol? SerilogLog => Find(MetadataNames.SerilogLog);

    public INamedTypeSymbol? Console => Find(MetadataNames.Console);

    public INamedTypeSymbol? Enumerable => Find(MetadataNames.Enumerable);

    public INamedTypeSymbol? HostedService => Find(MetadataNames.HostedService);

    public INamedTypeSymbol? BackgroundService => Find(MetadataNames.BackgroundService);

    public INamedTypeSymbol? Task => Find(MetadataNames.Task);

    public INamedTypeSymbol? Thread => Find(MetadataNames.Thread);

    public INamedTypeSymbol? Timeout => Find(MetadataNames.Timeout);

    public INamedTypeSymbol? PeriodicTimer => Find(MetadataNames.PeriodicTimer);

    public INamedTypeSymbol? CancellationToken => Find(MetadataNames.CancellationToken);

    public INamedTypeSymbol? CancellationTokenSource => Find(MetadataNames.CancellationTokenSource);

    public INamedTypeSymbol? WebApplicationFactory => Find(MetadataNames.WebApplicationFactory);

    public INamedTypeSymbol? TestServer => Find(MetadataNames.TestServer);

    public INamedTypeSymbol? AndroidActivity => Find(MetadataNames.AndroidActivity);

    public INamedTypeSymbol? AppleApplication => Find(MetadataNames.AppleApplication);

    public INamedTypeSymbol? MauiDeviceInfo => Find(MetadataNames.MauiDeviceInfo);

    public INamedTypeSymbol? TimeSpan => Find(MetadataNames.TimeSpan);

    public INamedTypeSymbol? ProcessStartInfo => Find(MetadataNames.ProcessStartInfo);

    public INamedTypeSymbol? AspireResources => Find(MetadataNames.AspireResources);

    public INamedTypeSymbol? MemoryConfiguration => Find(MetadataNames.MemoryConfiguration);

    public INamedTypeSymbol? JwtBearerOptions => Find(MetadataNames.JwtBearerOptions);

    public INamedTypeSymbol? OpenIdConnectOptions => Find(MetadataNames.OpenIdConnectOptions);

    public INamedTypeSymbol? CorsPolicyBuilder => Find(MetadataNames.CorsPolicyBuilder);

    public INamedTypeSymbol? ProxyDestination => Find(MetadataNames.ProxyDestination);

    public INamedTypeSymbol? UriBuilder => Find(MetadataNames.UriBuilder);

    public INamedTypeSymbol? WebApplicationBuilder => Find(MetadataNames.WebApplicationBuilder);

    /// <summary>Whether anything can bind a port here.</summary>
    public bool CanBind => KestrelServerOptions is not null || WebApplication is not null || WebHostBuilder is not null
        || TcpListener is not null || Socket is not null || HttpListener is not null;

    public static KnownSymbols In(Compilation compilation) => PerCompilation.GetValue(compilation, static key => new KnownSymbols(key));

    /// <summary>Whether a symbol is the known one; never where that is not referenced.</summary>
    public static bool Is(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);

    /// <summary>Whether a type is the known contract, or implements it.</summary>
    public static bool IsOrImplements(ITypeSymbol? type, INamedTypeSymbol? contract)
    {
        if (type is null || contract is null) return false;
        if (Is(type, contract)) return true;
        foreach (var implemented in type.AllInterfaces)
        {
            if (Is(implemented, contract)) return true;
        }

        return false;
    }

    /// <summary>What a client of a database, cache or broker is called on; null where it is not referenced.</summary>
    public INamedTypeSymbol? TypeOf(DependencyApi api) => Find(api.Type);

    // Only what somebody asks for: each name is looked for in every reference, and the editor makes a compilation for every letter that is typed.
    private INamedTypeSymbol? Find(string metadataName)
    {
        if (!_found.TryGetValue(metadataName, out var type)) _found[metadataName] = type = Find(_compilation, metadataName);
        return type;
    }

#pragma warning disable RS0030 // the ban sends every other caller here
    // The first of several types of one name decides where the compiler itself could not: an internal copy must not switch the rules off.
    private static INamedTypeSymbol? Find(Compilation compilation, string metadataName)
    {
        var candidates = compilation.GetTypesByMetadataName(metadataName);
        if (candidates.Length < 2) return candidates.IsEmpty ? null : candidates[0];
        if (compilation.GetTypeByMetadataName(metadataName) is { } only) return only;
        foreach (var candidate in candidates)
        {
            if (candidate.DeclaredAccessibility == Accessibility.Public) return candidate;
        }

        return null;
    }
#pragma warning restore RS0030
}
