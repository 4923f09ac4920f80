var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var host = Environment.GetEnvironmentVariable("PRICES_HOST");
app.MapGet("/", () => new HttpClient().GetStringAsync("http://" + host + "/prices"));
app.Run();
