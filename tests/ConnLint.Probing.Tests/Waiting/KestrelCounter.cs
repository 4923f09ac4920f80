using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>A real server that is never ready, and counts who asks.</summary>
internal sealed class KestrelCounter : IDisposable
{
    private StartedKestrel? _server;
    private int _requests;

    public int Port => _server!.Port;

    public int Requests => Volatile.Read(ref _requests);

    public static async Task<KestrelCounter> StartAsync()
    {
        var counter = new KestrelCounter();
        counter._server = await StartedKestrel.StartAsync(HttpProtocols.Http1, context =>
        {
            Interlocked.Increment(ref counter._requests);
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        return counter;
    }

    public void Dispose() => _server!.DisposeAsync().AsTask().Wait();
}
