var catalog = Environment.GetEnvironmentVariable("CATALOG_URL") ?? throw new InvalidOperationException("CATALOG_URL is not set.");
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("catalog", client => client.BaseAddress = new Uri(catalog));
var app = builder.Build();
app.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient("catalog").GetStringAsync("/"));
app.Run();
