using System.Net;

var builder = WebApplication.CreateBuilder(args);
var port = builder.Configuration.GetValue("Shop:Port", 7132);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.IPv6Any, port, listen => listen.UseHttps()));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
