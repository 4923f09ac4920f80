using System;
using System.Net;

var listener = new HttpListener();
listener.Prefixes.Add($"http://localhost:{Environment.GetEnvironmentVariable("HOOK_PORT")}/");
listener.Start();
Console.WriteLine(listener.GetContext().Request.Url);
