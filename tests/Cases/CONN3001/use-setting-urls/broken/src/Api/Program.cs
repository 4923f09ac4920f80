var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSetting("urls", Environment.GetEnvironmentVariable("API_URLS"));
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
