var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("", client => client.BaseAddress = new Uri("https://localhost:7132/"));
var app = builder.Build();
app.MapGet("/", (HttpClient api) => api.GetStringAsync("items"));
app.Run();
