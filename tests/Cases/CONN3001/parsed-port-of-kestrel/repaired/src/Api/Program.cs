var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(int.TryParse(Environment.GetEnvironmentVariable("API_PORT"), out var port) ? port : 5132));
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
