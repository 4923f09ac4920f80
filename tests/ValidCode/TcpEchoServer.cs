using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

public sealed class EchoOptions
{
    public string Address { get; set; } = "127.0.0.1";

    public int Port { get; set; } = 7;
}

public sealed class TcpEchoServer(IOptions<EchoOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TcpListener listener = new(IPAddress.Parse(options.Value.Address), options.Value.Port);
        listener.Start(backlog: 5000);
        while (!stoppingToken.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stoppingToken);
            await using var stream = client.GetStream();
            await stream.CopyToAsync(stream, stoppingToken);
        }
    }
}
