var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new Token(Environment.GetEnvironmentVariable("BOT_TOKEN") ?? throw new InvalidOperationException()));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();

record Token(string Value);
