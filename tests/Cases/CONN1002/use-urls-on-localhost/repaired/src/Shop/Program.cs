var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls($"http://*:{builder.Configuration["Port"]}");
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
