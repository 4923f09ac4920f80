var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(builder.Configuration.GetValue("Shop:Port", 5132)));
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Run();
