var url = Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? "http://localhost:5132";
var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Logger.LogInformation("Listening on {Url}", url);
app.Run();
