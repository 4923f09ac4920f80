var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(0));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
