using System.Net;

var builder = WebApplication.CreateBuilder(args);
var isInContainer = Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true";
var port = builder.Configuration.GetValue("Port", 8080);

builder.WebHost.ConfigureKestrel(options =>
{
    if (isInContainer) options.Listen(IPAddress.Any, port);
    else options.Listen(IPAddress.Loopback, port);
});

if (builder.Environment.IsProduction())
{
    builder.WebHost.UseUrls($"http://*:{port}");
}

var app = builder.Build();
if (app.Environment.IsDevelopment())
{
    app.Run();
    return;
}

app.Urls.Clear();
app.Urls.Add($"http://0.0.0.0:{port}");
await app.RunAsync();
