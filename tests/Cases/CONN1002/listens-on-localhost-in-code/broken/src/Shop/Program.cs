var builder = WebApplication.CreateBuilder(args);
var port = int.Parse(builder.Configuration["Port"] ?? "8080");
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(port));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
