var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(builder.Configuration.GetValue("Port", 5090)));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
