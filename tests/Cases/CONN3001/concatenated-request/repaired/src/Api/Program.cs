var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var host = Environment.GetEnvironmentVariable("PRICES_HOST");
if (string.IsNullOrEmpty(host)) throw new InvalidOperationException("The environment variable 'PRICES_HOST' is not set.");
app.MapGet("/", () => new HttpClient().GetStringAsync("http://" + host + "/prices"));
app.Run();
