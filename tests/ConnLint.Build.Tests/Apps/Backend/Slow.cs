using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace ConnLint.Tests.Backend;

/// <summary>Never starts, so that the server behind it never does.</summary>
internal sealed class Slow : IHostedService
{
    // A background service in front of it would tell that it has been passed; without one, the server's own list of addresses does.
    public Task StartAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
