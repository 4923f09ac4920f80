var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Shop");
app.Run("http://localhost/api:5132");
