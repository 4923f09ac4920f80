var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(int.Parse(Environment.GetEnvironmentVariable("API_PORT")!)));
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run();
