var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Shop");
#pragma warning disable CONN2001 // the port is not what this case is about
// In production other machines have to reach it.
if (app.Environment.IsProduction()) app.Urls.Add("http://0.0.0.0:5132");
app.Run();
