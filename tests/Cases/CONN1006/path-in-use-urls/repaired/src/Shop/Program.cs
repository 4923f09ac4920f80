#pragma warning disable CONN2001 // the port is not what this case is about
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://localhost:5132");
var app = builder.Build();
app.UsePathBase("/api");
app.MapGet("/", () => "Shop");
app.Run();
