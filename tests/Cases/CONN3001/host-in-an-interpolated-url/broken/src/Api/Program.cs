var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => new HttpClient().GetStringAsync($"http://{Environment.GetEnvironmentVariable("STOCK_HOST")}:5080/items"));
app.Run();
