var builder = WebApplication.CreateBuilder(args);
var port = builder.Configuration.GetValue("Shop:Port", 7132);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port, listen => listen.UseHttps()));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
