var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://localhost:0", "https://localhost:0");
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
