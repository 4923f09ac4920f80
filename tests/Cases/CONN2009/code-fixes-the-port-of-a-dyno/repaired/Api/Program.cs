var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls($"http://*:{Environment.GetEnvironmentVariable("PORT") ?? "8080"}");

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
