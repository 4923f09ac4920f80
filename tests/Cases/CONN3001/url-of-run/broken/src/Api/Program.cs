var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "Api");
app.Run("http://localhost:" + Environment.GetEnvironmentVariable("API_PORT"));
