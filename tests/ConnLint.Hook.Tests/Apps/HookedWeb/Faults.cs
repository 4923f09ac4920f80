using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace HookedWeb;

/// <summary>Hands the hook what no real host would hand it.</summary>
internal static class Faults
{
    public static void Publish(string story)
    {
        object? payload = story switch
        {
            "payload-is-no-host" => "no host",
            "services-throw" => new BrokenHost(new ThrowingServices()),
            "services-are-empty" => new BrokenHost(new EmptyServices()),
            _ => null,
        };

        using var listener = new DiagnosticListener("Microsoft.Extensions.Hosting");
        if (payload is not null && listener.IsEnabled("HostBuilt")) listener.Write("HostBuilt", payload);
    }

    private sealed class BrokenHost(IServiceProvider services) : IHost
    {
        public IServiceProvider Services => services;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }

    private sealed class ThrowingServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => throw new InvalidOperationException();
    }

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}

/// <summary>A server that starts and then refuses to be asked.</summary>
internal sealed class SilentServer : IServer
{
    private bool _started;

    public IFeatureCollection Features => _started ? throw new InvalidOperationException("asked") : new FeatureCollection();

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        _started = true;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
