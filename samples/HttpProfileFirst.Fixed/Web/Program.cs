var builder = WebApplication.CreateBuilder(args);
var api = builder.Configuration["Api:BaseUrl"] ?? throw new InvalidOperationException("Api:BaseUrl is not set.");
builder.Services.AddHttpClient("api", client => client.BaseAddress = new Uri(api));
var app = builder.Build();
app.MapGet("/", (IHttpClientFactory clients) => clients.CreateClient("api").GetStringAsync("/"));
app.Run();
