var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "Shop");
app.Urls.Add($"http://localhost:{builder.Configuration.GetValue("Port", 5132)}");
app.Run();
