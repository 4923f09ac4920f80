using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

var mode = args.Length > 0 ? args[0] : "web";
var value = args.Length > 1 ? args[1] : "";
Console.WriteLine("pid " + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
switch (mode)
{
    case "web": return Web(static _ => { });
    case "override": return Web(builder => builder.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(Port(value))));
    case "use-urls": return Web(builder => builder.UseUrls(value));
    case "https": return Web(builder => builder.UseUrls("https://localhost:" + value));
    case "throw": throw new InvalidOperationException("no database; Password=hunter2;Server=db");
    case "exit": return Port(value);
    case "block": return Block();
    case "listen-then-block": return ListenThenBlock(value);
    case "echo-environment": return EchoEnvironment();
    case "child": return WithChild();
    case "noise": return Noise(value);
    default: return 64;
}

static int Port(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Web(Action<IWebHostBuilder> configure)
{
    var builder = WebApplication.CreateBuilder();
    configure(builder.WebHost);
    using var app = builder.Build();
    app.MapGet("/", static () => "hello");
    app.Run();
    return 0;
}

static int Block()
{
    Thread.Sleep(Timeout.Infinite);
    return 0;
}

static int ListenThenBlock(string endPoint)
{
    using var listener = new TcpListener(IPEndPoint.Parse(endPoint));
    listener.Start();
    return Block();
}

static int EchoEnvironment()
{
    foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal))
        Console.WriteLine("env " + name + "=" + (name is "CONNLINT_CHECK" or "ASPNETCORE_URLS" or "DOTNET_LAUNCH_PROFILE" or "GREETING" ? Environment.GetEnvironmentVariable(name) : ""));
    Console.WriteLine("in " + Directory.GetCurrentDirectory());
    Console.WriteLine("args " + string.Join("|", Environment.GetCommandLineArgs().Skip(2)));
    return 7;
}

static int WithChild()
{
    using var child = Process.Start("sleep", "300");
    Console.WriteLine("child " + child.Id.ToString(CultureInfo.InvariantCulture));
    return Web(static _ => { });
}

static int Noise(string secret)
{
    for (var line = 0; line < 30; line++) Console.WriteLine("line " + line.ToString(CultureInfo.InvariantCulture));
    Console.WriteLine("https://user:pass@db.example/path?code=abc123 " + secret);
    Console.Error.WriteLine("Authorization: Bearer abcdef123456");
    Console.WriteLine("\u001b[31mred\u001b[0m\u0007");
    return 9;
}
