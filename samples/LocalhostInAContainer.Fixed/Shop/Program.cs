var builder = WebApplication.CreateBuilder(args);
var orders = builder.Configuration.GetConnectionString("Orders") ?? throw new InvalidOperationException("ConnectionStrings:Orders is not set.");
var app = builder.Build();
app.MapGet("/", () => orders.Length);
app.Run();
