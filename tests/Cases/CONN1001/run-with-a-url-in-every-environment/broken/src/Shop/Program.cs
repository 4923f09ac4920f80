var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Shop");
#pragma warning disable CONN2001 // the port is not what this case is about
app.Run("http://0.0.0.0:5132");
