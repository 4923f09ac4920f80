var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://*:5080");

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();
