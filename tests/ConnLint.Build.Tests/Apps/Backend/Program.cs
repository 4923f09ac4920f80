using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

var mode = args.Length > 0 ? args[0] : "web";
var value = args.Length > 1 ? args[1] : "";
Console.WriteLine("pid " + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
switch (mode)
{
    case "web": return Web(static _ => { });
    case "override": return Web(builder => builder.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(Port(value))));
    case "use-urls": return Web(builder => builder.UseUrls(value));
    case "health": return Health(value);
    case "self-signed": return SelfSigned(Port(value));
    case "https": return Web(builder => builder.UseUrls("https://localhost:" + value));
    case "throw": throw new InvalidOperationException("no database; Password=hunter2;Server=db");
    case "slow-service": return Web(static builder => builder.ConfigureServices(static services => services.AddHostedService<ConnLint.Tests.Backend.Slow>()));
    case "throw-logged": return ThrowLogged();
    case "unset": return new Uri(Environment.GetEnvironmentVariable("CONNLINT_TESTS_UNSET")!).Port;
    case "dependency": return Connect(Port(value));
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

// Answers 503 on /healthz for so many requests, then 200.
static int Health(string failures)
{
    var left = Port(failures);
    var builder = WebApplication.CreateBuilder();
    using var app = builder.Build();
    app.MapGet("/healthz", () => Interlocked.Decrement(ref left) >= 0 ? Results.StatusCode(503) : Results.Ok());
    app.MapGet("/moved", static () => Results.Redirect("/healthz"));
    app.Run();
    return 0;
}

static int SelfSigned(int port)
{
    using var key = RSA.Create(2048);
    using var certificate = new CertificateRequest("CN=nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
    return Web(builder => builder.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, listen => listen.UseHttps(certificate))));
}

static int Connect(int port)
{
    using var client = new TcpClient();
    client.Connect("localhost", port);
    return 0;
}

// As programs do that write a fatal line themselves.
static int ThrowLogged()
{
    try
    {
        throw new InvalidOperationException("no licence");
    }
    catch (InvalidOperationException exception)
    {
        Console.WriteLine("[12:00:00 FTL] Host terminated unexpectedly");
        Console.WriteLine(exception);
        return 1;
    }
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
    Console.WriteLine("greeting " + Environment.GetEnvironmentVariable("GREETING"));
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
