var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var port = Environment.GetEnvironmentVariable("STOCK_PORT") ?? "8080";
var stock = new HttpClient { BaseAddress = new Uri($"http://stock:{port}/") };
app.MapGet("/", () => stock.GetStringAsync("items"));
app.Run();
