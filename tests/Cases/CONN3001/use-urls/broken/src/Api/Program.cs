var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("LISTEN_URL")!);
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
