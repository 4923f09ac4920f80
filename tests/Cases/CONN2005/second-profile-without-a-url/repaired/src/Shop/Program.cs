var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(builder.Configuration["SHOP_URL"] ?? "http://localhost:5132");
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
