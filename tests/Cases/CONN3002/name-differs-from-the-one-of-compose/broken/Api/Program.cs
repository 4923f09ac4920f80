var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient("orders", client => client.BaseAddress = new Uri(Environment.GetEnvironmentVariable("ORDERS_URL") ?? throw new InvalidOperationException("ORDERS_URL is not set.")));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
