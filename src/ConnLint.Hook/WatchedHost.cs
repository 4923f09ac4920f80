using System;
using System.Threading;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConnLint.Hook;

/// <summary>A built web host and the moments of its life that decide.</summary>
internal sealed class WatchedHost
{
    private readonly IServiceProvider _services;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly ProcessWatch _watch;
    private CancellationTokenRegistration _onStarted;
    private CancellationTokenRegistration _onStopping;

    private WatchedHost(IServiceProvider services, IHostApplicationLifetime lifetime, ProcessWatch watch)
    {
        _services = services;
        _lifetime = lifetime;
        _watch = watch;
        Configuration = services.GetService(typeof(IConfiguration)) as IConfiguration;
    }

    public IConfiguration? Configuration { get; }

    /// <summary>Watches a host that is going to listen; null for a worker.</summary>
    public static WatchedHost? TryWatch(object built, ProcessWatch watch)
    {
        if (built is not IHost { Services: var services } || !HasServer(services)) return null;
        if (services.GetService(typeof(IHostApplicationLifetime)) is not IHostApplicationLifetime lifetime) return null;

        var host = new WatchedHost(services, lifetime, watch);
        host._onStarted = lifetime.ApplicationStarted.UnsafeRegister(static state => ((WatchedHost)state!).OnStarted(), host);
        host._onStopping = lifetime.ApplicationStopping.UnsafeRegister(static state => ((WatchedHost)state!).OnStopping(), host);
        return host;
    }

    /// <summary>The addresses that are bound once the host has started; none when the server does not say.</summary>
    public string[] BoundAddresses()
    {
        var server = _services.GetService(typeof(IServer)) as IServer;
        if (server?.Features[typeof(IServerAddressesFeature)] is not IServerAddressesFeature feature) return [];

        var bound = new string[feature.Addresses.Count];
        feature.Addresses.CopyTo(bound, 0);
        return bound;
    }

    public void Forget()
    {
        _onStarted.Unregister();
        _onStopping.Unregister();
    }

    // Asks without creating the server: its options must not be evaluated before the program wants them.
    private static bool HasServer(IServiceProvider services)
        => services.GetService(typeof(IServiceProviderIsService)) is IServiceProviderIsService known
            ? known.IsService(typeof(IServer))
            : LoadedAssemblies.ShowWebProgram();

    private void OnStarted()
    {
        try
        {
            _watch.OnStarted(this);
        }
        catch
        {
            // The host would log it as a failure of the program.
            _watch.End();
        }
    }

    private void OnStopping()
    {
        try
        {
            // A program may stop itself as soon as it has started, before it is our turn to hear of the start.
            if (!_lifetime.ApplicationStarted.IsCancellationRequested) _watch.OnStopping();
        }
        catch
        {
            // The host would log it as a failure of the program.
        }
    }
}
