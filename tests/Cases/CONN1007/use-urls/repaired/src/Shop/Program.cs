var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0", "https://127.0.0.1:0");
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
