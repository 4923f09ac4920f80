using Shop;

var builder = WebApplication.CreateBuilder(args);

var app = builder.Build();
app.UseDefaults();
app.MapGet("/", () => "ready");
app.Run();
