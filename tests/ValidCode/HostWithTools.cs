// Tools and a server in one program: each branch ends in its own way, and the host runs in the last one.
if (args is ["services"])
{
    using var tools = Host.CreateApplicationBuilder(args).Build();
    Console.WriteLine(tools.Services.GetRequiredService<IConfiguration>()["Name"]);
    return 0;
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHostedService<Warmup>();
await using var app = builder.Build();
app.UseRouting();
app.Run(async context => await context.Response.WriteAsync("Nothing else is here."));

if (args is ["migrate"])
{
    using var scope = app.Services.CreateScope();
    await scope.ServiceProvider.GetRequiredService<Migration>().ApplyAsync();
    return 0;
}

if (args is ["window"])
{
    _ = app.RunAsync();
    using var window = new Window();
    window.ShowUntilClosed();
    await app.StopAsync();
    return 0;
}

await app.StartAsync();
foreach (var url in app.Urls) Console.WriteLine(url);
await app.WaitForShutdownAsync();
return Environment.ExitCode;

internal sealed class Migration
{
    public Task ApplyAsync() => Task.Delay(1);
}

internal sealed class Window : IDisposable
{
    public void ShowUntilClosed() => Console.ReadKey();

    public void Dispose() => Console.WriteLine("Closed");
}

internal sealed class Warmup(ILogger<Warmup> logger) : IHostedService
{
    private readonly CancellationTokenSource _stopping = new();
    private Task? _loop;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            if (await IsReadyAsync(cancellationToken)) break;
            await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            if (await IsReadyAsync(cancellationToken)) break;
            await Task.Delay(100, cancellationToken);
        }

        _loop = Task.Run(PollAsync, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping.Cancel();
        return _loop ?? Task.CompletedTask;
    }

    private async Task PollAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            logger.LogInformation("Still warm");
            await Task.Delay(TimeSpan.FromMinutes(1), _stopping.Token);
        }
    }

    private static Task<bool> IsReadyAsync(CancellationToken cancellationToken) => Task.FromResult(!cancellationToken.IsCancellationRequested);
}
