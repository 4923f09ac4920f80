var builder = WebApplication.CreateBuilder(args);
var host = Environment.GetEnvironmentVariable("STOCK_HOST") ?? throw new InvalidOperationException("STOCK_HOST is not set.");
using var http = new HttpClient();
Console.WriteLine(await http.GetStringAsync($"http://{host}/version"));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
