using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options =>
{
    options.ListenLocalhost(5132, listen => listen.Protocols = HttpProtocols.Http2);
});

var app = builder.Build();
app.MapGet("/api", () => "ready");
app.Run();
