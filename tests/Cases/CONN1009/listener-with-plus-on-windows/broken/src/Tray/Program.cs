using System.Net;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("Windows7.0")]

var port = Environment.GetEnvironmentVariable("CALLBACK_PORT") ?? "8085";
using var listener = new HttpListener();
listener.Prefixes.Add($"http://+:{port}/callback/");
listener.Start();
Console.WriteLine((await listener.GetContextAsync()).Request.Url);
