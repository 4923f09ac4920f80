var builder = WebApplication.CreateBuilder(args);
var port = int.Parse(builder.Configuration["Port"] ?? "44399");
builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, port));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
