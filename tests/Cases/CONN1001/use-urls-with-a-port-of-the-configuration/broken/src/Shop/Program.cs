var builder = WebApplication.CreateBuilder(args);
var port = builder.Configuration["PORT"] ?? "5132";
builder.WebHost.UseUrls($"http://*:{port}");
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
