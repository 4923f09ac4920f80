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
    private readonly ProcessWatch _watch;
    private CancellationTokenRegistration _onStarted;
    private CancellationTokenRegistration _onStopping;

    private WatchedHost(IHost host, IHostApplicationLifetime lifetime, ProcessWatch watch)
    {
        Host = host;
        Lifetime = lifetime;
        _watch = watch;
        Configuration = host.Services.GetService(typeof(IConfiguration)) as IConfiguration;
    }

    public IHost Host { get; }

    public IServiceProvider Services => Host.Services;

    public IHostApplicationLifetime Lifetime { get; }

    public IConfiguration? Configuration { get; }

    /// <summary>Watches a host that is going to listen; null for a worker.</summary>
    public static WatchedHost? TryWatch(object built, ProcessWatch watch)
    {
        if (built is not IHost { Services: var services } own || !HasServer(services)) return null;
        if (services.GetService(typeof(IHostApplicationLifetime)) is not IHostApplicationLifetime lifetime) return null;

        var host = new WatchedHost(own, lifetime, watch);
        host._onStarted = lifetime.ApplicationStarted.UnsafeRegister(static state => ((WatchedHost)state!).OnStarted(), host);
        host._onStopping = lifetime.ApplicationStopping.UnsafeRegister(static state => ((WatchedHost)state!).OnStopping(), host);
        return host;
    }

    /// <summary>The addresses that are bound once the host has started; none when the server does not say.</summary>
    public string[] BoundAddresses()
    {
        var server = Services.GetService(typeof(IServer)) as IServer;
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
            Fault.At("started");
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
            Fault.At("stopping-early");

            // A program may stop itself as soon as it has started, before it is our turn to hear of the start.
            if (!Lifetime.ApplicationStarted.IsCancellationRequested) _watch.OnStopping();
        }
        catch
        {
            // The host would log it as a failure of the program.
        }
    }
}
