#pragma warning disable CONN2001 // the port is what this case is about
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(5080));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
