using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel((context, options) =>
{
    options.AddServerHeader = false;
    options.Limits.MaxRequestBodySize = 5000;
    options.Configure(context.Configuration.GetSection("Kestrel"), reloadOnChange: true);
    options.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);

    var endpoints = context.Configuration.GetSection("Listeners").Get<Listener[]>() ?? [];
    foreach (var endpoint in endpoints)
    {
        options.Listen(IPAddress.Parse(endpoint.Address), endpoint.Port, listen => listen.Protocols = HttpProtocols.Http1AndHttp2);
    }

    options.ListenUnixSocket(Path.Combine(Path.GetTempPath(), "app.sock"));
});

builder.Build().Run();

internal sealed class Listener
{
    public string Address { get; set; } = "0.0.0.0";

    public int Port { get; set; } = 8443;
}
