var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Shop");
app.Run();
