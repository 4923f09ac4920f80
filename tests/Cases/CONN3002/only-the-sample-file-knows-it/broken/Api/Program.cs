var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new Uri(Environment.GetEnvironmentVariable("PAYMENT_URL") ?? throw new InvalidOperationException("PAYMENT_URL is not set.")));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
