var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(new Key(Environment.GetEnvironmentVariable("MAIL_API_KEY")!));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();

record Key(string Value);
