var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<PriceWorker>();
builder.Services.AddHttpClient("prices", (services, client) =>
{
    var configuration = services.GetRequiredService<IConfiguration>();
    client.BaseAddress = new Uri(configuration["Services:Prices"] ?? throw new InvalidOperationException("Services:Prices is missing."));
    client.Timeout = TimeSpan.FromSeconds(5000);
});
await builder.Build().RunAsync();

internal sealed class PriceWorker(IHttpClientFactory clients, ILogger<PriceWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5000));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                using var client = clients.CreateClient("prices");
                logger.LogInformation("Prices: {Prices}", await client.GetStringAsync("/prices", stoppingToken));
            }
            catch (HttpRequestException exception)
            {
                logger.LogWarning(exception, "No prices from {Address}", "http://localhost:5000");
            }
        }
    }
}
