using System.Net;
using System.Net.Sockets;

var catalogUrl = Environment.GetEnvironmentVariable("CATALOG_URL")
    ?? throw new InvalidOperationException("Set CATALOG_URL to the address of Storefront.Api, e.g. http://localhost:5080.");
var catalog = new HttpClient { BaseAddress = new Uri(catalogUrl) };

// Whoever connects is told how many items the last round saw.
var health = new TcpListener(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable("HEALTH_PORT") ?? "5095"));
health.Start();

while (true)
{
    using var client = await health.AcceptTcpClientAsync();
    var items = await catalog.GetStringAsync("/catalog");
    await client.GetStream().WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{items.Length}\n"));
}
