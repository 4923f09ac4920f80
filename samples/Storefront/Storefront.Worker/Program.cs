using System.Net;
using System.Net.Sockets;

var catalog = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("CATALOG_URL")!) };

// Whoever connects is told how many items the last round saw.
var health = new TcpListener(IPAddress.Any, 5095);
health.Start();

while (true)
{
    using var client = await health.AcceptTcpClientAsync();
    var items = await catalog.GetStringAsync("/catalog");
    await client.GetStream().WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{items.Length}\n"));
}
