var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Parse(Environment.GetEnvironmentVariable("BIND_ADDRESS")!), 0));
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
