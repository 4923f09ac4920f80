var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://localhost:" + builder.Configuration["Server:Port"]);
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
