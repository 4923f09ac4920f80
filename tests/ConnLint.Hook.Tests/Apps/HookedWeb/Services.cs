using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace HookedWeb;

/// <summary>Starts only after the hook has lost its patience.</summary>
internal sealed class Slow : IHostedService
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    public Task StartAsync(CancellationToken cancellationToken) => Task.Delay(Time, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Nobody can tell from outside that it has started.</summary>
internal sealed class Early : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Runs in the background, as its task shows.</summary>
internal sealed class Quick : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Delay(Timeout.Infinite, stoppingToken);
}

/// <summary>Fails when the server listens, which stops the host.</summary>
internal sealed class FailingLater(IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
        await Task.Delay(500, CancellationToken.None);
        throw new InvalidDataException("Password=secret");
    }
}
