var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var catalog = new Uri(Environment.GetEnvironmentVariable("CATALOG_URL")!);
app.MapGet("/", () => new HttpClient { BaseAddress = catalog }.GetStringAsync("items"));
app.Run();
