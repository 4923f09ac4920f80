// The port comes from configuration; the launch profile stays in charge.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Logging.AddConsole();

var port = builder.Configuration.GetValue("Port", 5000);
builder.WebHost.UseUrls($"http://localhost:{port}");

var app = builder.Build();
app.UseExceptionHandler();
app.MapGet("/", () => Results.Redirect("http://localhost:5000/swagger"));
app.MapGet("/health", () => new { Status = "ok", Version = "0.0.0.0" });
app.MapPost("/orders", async (Order order, HttpContext http) =>
{
    await http.Response.WriteAsJsonAsync(order with { Id = Guid.NewGuid() });
});
app.Run();

internal record Order(Guid Id, string Item, int Count);
