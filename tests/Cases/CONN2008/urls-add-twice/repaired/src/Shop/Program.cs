#pragma warning disable CONN2001 // the port is what this case is about
var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.Urls.Add("http://localhost:5080");
app.Urls.Add("https://localhost:5443");
app.Run();
