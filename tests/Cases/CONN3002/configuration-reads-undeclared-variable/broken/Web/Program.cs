var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("api", client => client.BaseAddress = new Uri(builder.Configuration["API_URL"]!));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
