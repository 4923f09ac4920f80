#pragma warning disable CONN2001 // the port is not what this case is about
var app = WebApplication.CreateBuilder(args).Build();
app.Urls.Add("http://localhost:5132;https://localhost:7132");
app.MapGet("/", () => "Shop");
app.Run();
