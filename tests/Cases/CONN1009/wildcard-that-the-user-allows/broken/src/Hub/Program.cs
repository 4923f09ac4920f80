using System.Net;

var port = Environment.GetEnvironmentVariable("CALLBACK_PORT") ?? "8085";
using var listener = new HttpListener();
listener.Prefixes.Add($"http://*:{port}/");
listener.Start();
Console.WriteLine((await listener.GetContextAsync()).Request.Url);
