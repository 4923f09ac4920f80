using System.Net;

var port = Environment.GetEnvironmentVariable("STATUS_PORT") ?? "8085";
using var listener = new HttpListener();
listener.Prefixes.Add($"http://localhost:{port}/status/");
listener.Start();
await listener.GetContextAsync();
