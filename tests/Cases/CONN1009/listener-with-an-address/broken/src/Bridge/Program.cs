using System.Net;

var port = Environment.GetEnvironmentVariable("CALLBACK_PORT") ?? "8085";
using var listener = new HttpListener();
listener.Prefixes.Add("http://192.168.10.5:" + port + "/");
listener.Start();
Console.WriteLine((await listener.GetContextAsync()).Request.Url);
