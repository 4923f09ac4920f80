var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Api");
app.Run();
