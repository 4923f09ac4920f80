// Platforms say in PORT where to listen; a developer gets the default.
var port = int.TryParse(Environment.GetEnvironmentVariable("PORT"), out var given) ? given : 5000;
var host = Environment.GetEnvironmentVariable("HOST") ?? "localhost";

var app = WebApplication.Create(args);
app.Logger.LogInformation("PORT is {Port}", Environment.GetEnvironmentVariable("PORT"));
app.MapGet("/", () => "Hello");
app.Run($"http://{host}:{port}");
