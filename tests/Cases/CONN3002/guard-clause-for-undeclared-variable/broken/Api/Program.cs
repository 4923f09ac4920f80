var builder = WebApplication.CreateBuilder(args);
var database = Environment.GetEnvironmentVariable("SHOP_DATABASE");
if (string.IsNullOrEmpty(database)) throw new InvalidOperationException("Where is the database?");
builder.Services.AddSingleton(new Database(database));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();

record Database(string ConnectionString);
