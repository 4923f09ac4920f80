var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

app.MapGet("/catalog", () => new[] { new Item("Teapot", 24.50m), new Item("Kettle", 31.00m) });

app.Run();

internal sealed record Item(string Name, decimal Price);
