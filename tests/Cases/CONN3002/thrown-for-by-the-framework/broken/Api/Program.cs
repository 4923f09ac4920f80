var builder = WebApplication.CreateBuilder(args);
var tenant = Environment.GetEnvironmentVariable("TENANT_ID");
ArgumentException.ThrowIfNullOrEmpty(tenant);
builder.Services.AddSingleton(new Tenant(tenant));

var app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();

record Tenant(string Id);
