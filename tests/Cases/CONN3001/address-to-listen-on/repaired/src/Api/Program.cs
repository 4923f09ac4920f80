var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.TryParse(Environment.GetEnvironmentVariable("BIND_ADDRESS"), out var address) ? address : System.Net.IPAddress.Loopback, 0));
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
