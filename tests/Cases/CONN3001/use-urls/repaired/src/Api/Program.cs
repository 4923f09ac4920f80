var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("LISTEN_URL") ?? "http://localhost:5132");
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
