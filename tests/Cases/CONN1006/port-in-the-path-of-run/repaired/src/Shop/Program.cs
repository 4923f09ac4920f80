#pragma warning disable CONN2001 // the port is not what this case is about
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Shop");
app.Run("http://localhost:5132");
