using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Symbols;

/// <summary>The types whose calls the rules match, resolved once per compilation and shared by all rules; null where not referenced.</summary>
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> PerCompilation = new();

    private KnownSymbols(Compilation compilation)
    {
        var dependencies = new List<ReferencedApi>();
        foreach (var api in DependencyApi.All)
        {
            if (Find(compilation, api.Type) is { } type) dependencies.Add(new ReferencedApi(api, type));
        }

        Dependencies = dependencies;
        KestrelServerOptions = Find(compilation, MetadataNames.KestrelServerOptions);
        WebApplication = Find(compilation, MetadataNames.WebApplication);
        WebHostBuilder = Find(compilation, MetadataNames.WebHostBuilder);
        WebHostBuilderExtensions = Find(compilation, MetadataNames.WebHostBuilderExtensions);
        Host = Find(compilation, MetadataNames.Host);
        WebHost = Find(compilation, MetadataNames.WebHost);
        LegacyWebHostBuilder = Find(compilation, MetadataNames.LegacyWebHostBuilder);
        HostEnvironmentExtensions = Find(compilation, MetadataNames.HostEnvironmentExtensions);
        HttpsPolicyBuilderExtensions = Find(compilation, MetadataNames.HttpsPolicyBuilderExtensions);
        HttpsRedirectionOptions = Find(compilation, MetadataNames.HttpsRedirectionOptions);
        Configuration = Find(compilation, MetadataNames.Configuration);
        TcpListener = Find(compilation, MetadataNames.TcpListener);
        Socket = Find(compilation, MetadataNames.Socket);
        HttpListener = Find(compilation, MetadataNames.HttpListener);
        HttpListenerPrefixes = Find(compilation, MetadataNames.HttpListenerPrefixes);
        HttpSysHosting = Find(compilation, MetadataNames.HttpSysHosting);
        HttpSysPrefixes = Find(compilation, MetadataNames.HttpSysPrefixes);
        IPAddress = Find(compilation, MetadataNames.IPAddress);
        IPEndPoint = Find(compilation, MetadataNames.IPEndPoint);
        Uri = Find(compilation, MetadataNames.Uri);
        Environment = Find(compilation, MetadataNames.Environment);
        HttpClient = Find(compilation, MetadataNames.HttpClient);
        HttpClientJson = Find(compilation, MetadataNames.HttpClientJson);
        HttpRequestMessage = Find(compilation, MetadataNames.HttpRequestMessage);
        ClientWebSocket = Find(compilation, MetadataNames.ClientWebSocket);
        TcpClient = Find(compilation, MetadataNames.TcpClient);
        GrpcChannel = Find(compilation, MetadataNames.GrpcChannel);
        HubConnectionBuilderHttpExtensions = Find(compilation, MetadataNames.HubConnectionBuilderHttpExtensions);
        GenericHost = Find(compilation, MetadataNames.GenericHost);
        GenericHostBuilder = Find(compilation, MetadataNames.GenericHostBuilder);
        LegacyHost = Find(compilation, MetadataNames.LegacyHost);
        ApplicationBuilder = Find(compilation, MetadataNames.ApplicationBuilder);
        EndpointRouteBuilder = Find(compilation, MetadataNames.EndpointRouteBuilder);
        HostedServiceRegistration = Find(compilation, MetadataNames.HostedServiceRegistration);
        WebHostDefaultsRegistration = Find(compilation, MetadataNames.WebHostDefaultsRegistration);
        WebHostRegistration = Find(compilation, MetadataNames.WebHostRegistration);
        LoggerExtensions = Find(compilation, MetadataNames.LoggerExtensions);
        SerilogLog = Find(compilation, MetadataNames.SerilogLog);
        Console = Find(compilation, MetadataNames.Console);
        Enumerable = Find(compilation, MetadataNames.Enumerable);
        HostedService = Find(compilation, MetadataNames.HostedService);
        BackgroundService = Find(compilation, MetadataNames.BackgroundService);
        Task = Find(compilation, MetadataNames.Task);
        Thread = Find(compilation, MetadataNames.Thread);
        Timeout = Find(compilation, MetadataNames.Timeout);
        PeriodicTimer = Find(compilation, MetadataNames.PeriodicTimer);
        CancellationToken = Find(compilation, MetadataNames.CancellationToken);
        CancellationTokenSource = Find(compilation, MetadataNames.CancellationTokenSource);
        WebApplicationFactory = Find(compilation, MetadataNames.WebApplicationFactory);
        TestServer = Find(compilation, MetadataNames.TestServer);
        AndroidActivity = Find(compilation, MetadataNames.AndroidActivity);
        AppleApplication = Find(compilation, MetadataNames.AppleApplication);
        MauiDeviceInfo = Find(compilation, MetadataNames.MauiDeviceInfo);
        TimeSpan = Find(compilation, MetadataNames.TimeSpan);
        ProcessStartInfo = Find(compilation, MetadataNames.ProcessStartInfo);
        AspireResources = Find(compilation, MetadataNames.AspireResources);
        MemoryConfiguration = Find(compilation, MetadataNames.MemoryConfiguration);
        JwtBearerOptions = Find(compilation, MetadataNames.JwtBearerOptions);
        OpenIdConnectOptions = Find(compilation, MetadataNames.OpenIdConnectOptions);
        CorsPolicyBuilder = Find(compilation, MetadataNames.CorsPolicyBuilder);
        ProxyDestination = Find(compilation, MetadataNames.ProxyDestination);
        UriBuilder = Find(compilation, MetadataNames.UriBuilder);
        WebApplicationBuilder = Find(compilation, MetadataNames.WebApplicationBuilder);
    }

    public INamedTypeSymbol? KestrelServerOptions { get; }

    public INamedTypeSymbol? WebApplication { get; }

    public INamedTypeSymbol? WebHostBuilder { get; }

    public INamedTypeSymbol? WebHostBuilderExtensions { get; }

    public INamedTypeSymbol? Host { get; }

    public INamedTypeSymbol? WebHost { get; }

    public INamedTypeSymbol? LegacyWebHostBuilder { get; }

    public INamedTypeSymbol? HostEnvironmentExtensions { get; }

    public INamedTypeSymbol? HttpsPolicyBuilderExtensions { get; }

    public INamedTypeSymbol? HttpsRedirectionOptions { get; }

    public INamedTypeSymbol? Configuration { get; }

    public INamedTypeSymbol? TcpListener { get; }

    public INamedTypeSymbol? Socket { get; }

    public INamedTypeSymbol? HttpListener { get; }

    public INamedTypeSymbol? HttpListenerPrefixes { get; }

    public INamedTypeSymbol? HttpSysHosting { get; }

    public INamedTypeSymbol? HttpSysPrefixes { get; }

    public INamedTypeSymbol? IPAddress { get; }

    public INamedTypeSymbol? IPEndPoint { get; }

    public INamedTypeSymbol? Uri { get; }

    public INamedTypeSymbol? Environment { get; }

    public INamedTypeSymbol? HttpClient { get; }

    public INamedTypeSymbol? HttpClientJson { get; }

    public INamedTypeSymbol? HttpRequestMessage { get; }

    public INamedTypeSymbol? ClientWebSocket { get; }

    public INamedTypeSymbol? TcpClient { get; }

    public INamedTypeSymbol? GrpcChannel { get; }

    public INamedTypeSymbol? HubConnectionBuilderHttpExtensions { get; }

    public INamedTypeSymbol? GenericHost { get; }

    public INamedTypeSymbol? GenericHostBuilder { get; }

    public INamedTypeSymbol? LegacyHost { get; }

    public INamedTypeSymbol? ApplicationBuilder { get; }

    public INamedTypeSymbol? EndpointRouteBuilder { get; }

    public INamedTypeSymbol? HostedServiceRegistration { get; }

    public INamedTypeSymbol? WebHostDefaultsRegistration { get; }

    public INamedTypeSymbol? WebHostRegistration { get; }

    public INamedTypeSymbol? LoggerExtensions { get; }

    public INamedTypeSymbol? SerilogLog { get; }

    public INamedTypeSymbol? Console { get; }

    public INamedTypeSymbol? Enumerable { get; }

    public INamedTypeSymbol? HostedService { get; }

    public INamedTypeSymbol? BackgroundService { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? Thread { get; }

    public INamedTypeSymbol? Timeout { get; }

    public INamedTypeSymbol? PeriodicTimer { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    public INamedTypeSymbol? CancellationTokenSource { get; }

    public INamedTypeSymbol? WebApplicationFactory { get; }

    public INamedTypeSymbol? TestServer { get; }

    public INamedTypeSymbol? AndroidActivity { get; }

    public INamedTypeSymbol? AppleApplication { get; }

    public INamedTypeSymbol? MauiDeviceInfo { get; }

    public INamedTypeSymbol? TimeSpan { get; }

    public INamedTypeSymbol? ProcessStartInfo { get; }

    public INamedTypeSymbol? AspireResources { get; }

    public INamedTypeSymbol? MemoryConfiguration { get; }

    public INamedTypeSymbol? JwtBearerOptions { get; }

    public INamedTypeSymbol? OpenIdConnectOptions { get; }

    public INamedTypeSymbol? CorsPolicyBuilder { get; }

    public INamedTypeSymbol? ProxyDestination { get; }

    public INamedTypeSymbol? UriBuilder { get; }

    public INamedTypeSymbol? WebApplicationBuilder { get; }

    /// <summary>The clients of databases, caches and brokers that are referenced.</summary>
    public IReadOnlyList<ReferencedApi> Dependencies { get; }

    /// <summary>Whether anything can bind a port here.</summary>
    public bool CanBind => KestrelServerOptions is not null || WebApplication is not null || WebHostBuilder is not null
        || TcpListener is not null || Socket is not null || HttpListener is not null;

    public static KnownSymbols In(Compilation compilation) => PerCompilation.GetValue(compilation, static key => new KnownSymbols(key));

#pragma warning disable RS0030 // the ban sends every other caller here
    // The first of several types of one name decides where the compiler itself could not: an internal copy must not switch the rules off.
    private static INamedTypeSymbol? Find(Compilation compilation, string metadataName)
    {
        if (compilation.GetTypeByMetadataName(metadataName) is { } only) return only;
        foreach (var candidate in compilation.GetTypesByMetadataName(metadataName))
        {
            if (candidate.DeclaredAccessibility == Accessibility.Public) return candidate;
        }

        return null;
    }
#pragma warning restore RS0030
}
