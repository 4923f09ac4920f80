using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace HookedWeb;

internal static class Database
{
    public static void Open() => throw new InvalidDataException("Host=db;Password=secret");

    public static async Task OpenAsync()
    {
        await Task.Yield();
        Open();
    }

    public static async Task Connect()
    {
        using var client = new HttpClient();
        await client.GetStringAsync(new System.Uri("http://127.0.0.1:1/?password=secret"));
    }
}

internal sealed class FailingService : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Database.OpenAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
