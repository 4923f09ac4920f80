using System;
using System.Net;

var listener = new HttpListener();
listener.Prefixes.Add($"http://localhost:{Environment.GetEnvironmentVariable("HOOK_PORT") ?? "5099"}/");
listener.Start();
Console.WriteLine(listener.GetContext().Request.Url);
